// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "links/answerquota.h"
#include "links/linkpaper.h"
#include "links/recentlooks.h"
#include "links/recentpapers.h"
#include "web/httpreply.h"
#include "web/httprequest.h"
#include "web/metrics.h"
#include "web/viewmark.h"

namespace Vitrina {

/// Answers what comes to the link service (S0.6, S1.11, X4, rules 14 and 15):
///
///     GET  /c/<token>               the quote; ?gracias thanks for an answer, ?preview is the
///                                   advisor's
///     GET  /c/<token>/proforma.pdf  the same on paper
///     POST /c/<token>/vista         the page was seen: 204, whoever posted it
///     POST /c/<token>/respuesta     the client's answer
///     GET  /healthz, /metrics       for whoever watches over it; the proxy keeps them from the
///                                   world
///
/// Whatever else comes, by whatever method, gets the page of a link that is gone, as do unknown,
/// expired and revoked links: 404, the same bytes, after the same look-up. GET and HEAD change
/// nothing. An unreachable database is a 503 on which nothing that was typed is lost. Nothing is
/// logged. A handler for HttpListener; one thread, the listener's; keeps references.
class LinkHandler
{
public:
    static constexpr qsizetype mostBody = 16 * 1024; ///< bytes of an answer's form
    static constexpr int mostText = TypedAnswer::mostText;

    /// @p metrics may be null, and @p paper: nobody is offered a PDF then.
    LinkHandler(LinkDesk &desk, const Clock &clock, Metrics *metrics, LinkPaper *paper = nullptr);
    ~LinkHandler();
    Q_DISABLE_COPY(LinkHandler)

    HttpReply handle(const HttpRequest &request);
    HttpReply operator()(const HttpRequest &request) { return handle(request); }

    /// What a client typed, as it is recorded: plain, trimmed, at most mostText long.
    static QString recordableText(const QByteArray &utf8);

private:
    struct Visit;
    struct Speaker;
    enum class Outcome {
        Done,
        Over, ///< the link takes no more
        Away,
    };

    HttpReply show(const Visit &visit);
    HttpReply showOther(const Visit &visit, const LinkLook &look);
    HttpReply showQuote(const Visit &visit, RecentLooks::Entry &entry);
    HttpReply showPaper(const Visit &visit);
    HttpReply gone(const Visit &visit);
    HttpReply away(const Visit &visit);

    HttpReply takeView(const Visit &visit);
    HttpReply takeAnswer(const Visit &visit);
    HttpReply takePersonsAnswer(const Visit &visit, const TypedAnswer &typed,
                                const LinkedQuote &quote);
    HttpReply askAgain(const Visit &visit, LinkPage::Again why, const TypedAnswer &typed,
                       const LinkedQuote *quote);
    HttpReply refuse(const Visit &visit, LinkPage::Refusal why, const TypedAnswer &typed,
                     const LinkedQuote &quote);
    HttpReply refuseLate(const Visit &visit, const TypedAnswer &typed, const LinkLook &look);

    /// Null for a link that is not live, of which @p other then tells.
    Result<RecentLooks::Entry *> liveLook(const Visit &visit, LinkLook &other);
    static Outcome outcomeOf(const Result<void> &recorded);
    const LinkPage &page(const Visit &visit, const QString &country);
    HttpReply html(int status, const QByteArray &body) const;
    void count(const char *metric, const char *label, const QByteArray &value);

    LinkDesk &m_desk;
    const Clock &m_clock;
    Metrics *m_metrics;
    LinkPaper *m_paper;
    const PageLooks m_looks = PageLooks::builtIn();
    const HttpReply m_quiet = HttpReply::html(200, {}).allowStyle(m_looks.style);
    const HttpReply m_telling = HttpReply(m_quiet).allowScript(m_looks.script);
    const ViewMark m_mark;
    RecentLooks m_recent;
    RecentPapers m_papers;
    AnswerQuota m_quota;
    std::map<std::pair<PageLanguage, QString>, std::unique_ptr<Speaker>> m_speakers;
};

} // namespace Vitrina

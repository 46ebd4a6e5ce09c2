// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/htmlwriter.h"
#include "links/linkdesk.h"
#include "links/linkwords.h"

namespace Vitrina {

/// What the client typed so far.
struct TypedAnswer
{
    static constexpr int mostText = 1000; ///< UTF-16 units, as browsers count them

    std::optional<LinkAnswer> answer;
    QString text;
};

/// The program's own style and script, which stand in the page and are allowed by their hash.
struct PageLooks
{
    QByteArray style;
    QByteArray script;

    static PageLooks builtIn();
};

/// A page that waits for the mark of each request (web/viewmark.h).
struct RenderedPage
{
    QByteArrayList pieces;

    /// @p mark as ViewMark writes it; empty for who is no person.
    QByteArray with(QByteArrayView mark) const;
};

/// The pages behind a client's link (S1.11, S0.6, rule 14), in one language. HTML5 in UTF-8; texts
/// of people are escaped by HtmlWriter (rule 15). No script is needed to read or to answer. Any
/// thread; keeps references to the words and looks.
class LinkPage
{
public:
    enum class Reader {
        Client,
        Advisor, ///< her own preview has neither mark nor form
    };
    enum class Again {
        Away,   ///< the database cannot be reached
        Stale,  ///< the page was opened too long ago, or the service was begun anew
        Choose, ///< no answer was chosen
    };
    enum class Refusal {
        TooMany,  ///< more than AnswerQuota allows
        Reserved, ///< nothing to answer any more
        Over,     ///< the link went while she wrote
    };

    enum class Paper {
        None,
        Offered, ///< GET <token>/proforma.pdf
    };

    LinkPage(const LinkWords &words, const PageLooks &looks, Paper paper = Paper::None);

    /// "Quote 1042".
    QString titleOf(const LinkedQuote &quote) const;
    RenderedPage quote(const LinkedQuote &quote, QByteArrayView token, Reader reader) const;
    QByteArray thanks(const LinkedQuote &quote, QByteArrayView token) const;
    /// The form once more with what she typed; @p quote where it is known.
    RenderedPage answerAgain(Again why, const TypedAnswer &typed, const LinkedQuote *quote) const;
    /// What she typed goes into the link to her advisor.
    QByteArray refused(Refusal why, const TypedAnswer &typed, const LinkedQuote &quote) const;
    QByteArray notYetActive(const LinkLook &look) const;
    /// For unknown, expired and revoked alike, byte for byte.
    QByteArray gone(const LinkLook &look) const;
    QByteArray tryLater() const;

private:
    void begin(HtmlWriter &html, const QString &title) const;
    void writeTop(HtmlWriter &html, const LinkedQuote &quote) const;
    void writeFacts(HtmlWriter &html, const LinkedQuote &quote) const;
    void writeFact(HtmlWriter &html, const QString &label, const QString &value) const;
    void writeNote(HtmlWriter &html, const LinkedQuote &quote) const;
    void writePaper(HtmlWriter &html, QByteArrayView token) const;
    void writeDeposit(HtmlWriter &html, const LinkedQuote &quote) const;
    void writeForm(HtmlWriter &html, const QString &action, const TypedAnswer &typed) const;
    void writeChoices(HtmlWriter &html, const TypedAnswer &typed) const;
    void writeAdvisor(HtmlWriter &html, const LinkedQuote &quote, const QString &message) const;
    void writeContact(HtmlWriter &html, const QString &phone, const QString &country,
                      const QString &message) const;
    void writeMessage(HtmlWriter &html, const QString &company, const QString &title,
                      const QString &text) const;
    QString messageAbout(const LinkedQuote &quote) const;
    QString say(const char *source) const { return m_words.say(source); }

    const LinkWords &m_words;
    const PageLooks &m_looks;
    const Paper m_paper;
};

} // namespace Vitrina

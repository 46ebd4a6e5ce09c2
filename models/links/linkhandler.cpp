// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkhandler.h"

#include "domain/text.h"

#include <QCryptographicHash>

namespace Vitrina {

namespace {

constexpr QByteArrayView linkRoot = "/c/";
constexpr int retrySeconds = 30;

constexpr const char *pagesTotal = "vitrina_link_pages_total";
constexpr const char *viewsTotal = "vitrina_link_views_total";
constexpr const char *answersTotal = "vitrina_link_answers_total";

constexpr const char *codeOfStanding(LinkStanding standing)
{
    switch (standing) {
    case LinkStanding::Unknown:
        break;
    case LinkStanding::Revoked:
        return "revoked";
    case LinkStanding::Expired:
        return "expired";
    case LinkStanding::NotYetActive:
        return "not_yet_active";
    case LinkStanding::Live:
        return "live";
    }
    return "unknown";
}

constexpr const char *codeOfViewer(Viewer viewer)
{
    switch (viewer) {
    case Viewer::Person:
        return "person";
    case Viewer::NotAPost:
        return "not_a_post";
    case Viewer::Robot:
        return "robot";
    case Viewer::Prefetch:
        return "prefetch";
    case Viewer::OwnPreview:
        return "own_preview";
    case Viewer::OtherSite:
        return "other_site";
    case Viewer::NoMark:
        return "no_mark";
    case Viewer::StaleMark:
        break;
    }
    return "stale_mark";
}

/// What the link itself takes no more, whatever state the database is in.
bool isRefusal(Problem::Code code)
{
    using C = Problem::Code;
    switch (code) {
    case C::NotFound:
    case C::Forbidden:
    case C::AlreadyClosed:
    case C::QuoteStep:
    case C::QuoteExpired:
    case C::QuoteLocked:
        return true;
    default:
        return false;
    }
}

TypedAnswer typedIn(const QByteArray &form)
{
    return {fromCode<LinkAnswer>(QString::fromUtf8(formField(form, "answer"))),
            LinkHandler::recordableText(formField(form, "text"))};
}

} // namespace

struct LinkHandler::Visit
{
    const HttpRequest &request;
    QByteArray token; ///< empty where there is none
    QByteArray tail;  ///< what follows it: "vista"
    LinkTokenHash link;
    PageLanguage language = PageLanguage::Spanish;
    QDateTime now;

    static Visit of(const HttpRequest &request, const QDateTime &now)
    {
        Visit visit{request, {}, {}, {}, pageLanguage(request.header("accept-language")), now};
        QByteArray token;
        if (request.path.startsWith(linkRoot)) {
            token = request.path.sliced(linkRoot.size());
            const qsizetype end = token.indexOf('/');
            if (end >= 0) {
                visit.tail = token.sliced(end + 1);
                token.truncate(end);
                if (visit.tail.isEmpty())
                    token.clear(); // "/c/<token>/" is no second address of a page
            }
        }
        visit.link = lookUpHash(token);
        if (LinkToken::parse(token))
            visit.token = token;
        return visit;
    }
    QByteArray path() const { return linkRoot.toByteArray() + token; }
};

struct LinkHandler::Speaker
{
    Speaker(PageLanguage language, const QString &country, const PageLooks &looks,
            LinkPage::Paper paper)
        : words(language, country)
        , page(words, looks, paper)
    {
    }

    const LinkWords words;
    const LinkPage page;
};

LinkHandler::LinkHandler(LinkDesk &desk, const Clock &clock, Metrics *metrics, LinkPaper *paper)
    : m_desk(desk)
    , m_clock(clock)
    , m_metrics(metrics)
    , m_paper(paper)
{
    if (!m_metrics)
        return;
    const auto counter = Metrics::Kind::Counter;
    m_metrics->declare(pagesTotal, counter, "Pages asked for, by how their link stands.");
    m_metrics->declare(viewsTotal, counter, "Views told, by who told them; only persons count.");
    m_metrics->declare(answersTotal, counter, "Answers of clients.");
}

LinkHandler::~LinkHandler() = default;

QString LinkHandler::recordableText(const QByteArray &utf8)
{
    QString text = storable(QString::fromUtf8(utf8)).trimmed();
    if (text.size() > mostText) {
        // Never half of a character.
        text.truncate(text.at(mostText - 1).isHighSurrogate() ? mostText - 1 : mostText);
        text = text.trimmed();
    }
    return text;
}

HttpReply LinkHandler::handle(const HttpRequest &request)
{
    if (request.path == "/healthz")
        return healthReply(request, m_desk.look(lookUpHash({})) ? QByteArray() : "database");
    if (request.path == "/metrics" && m_metrics)
        return metricsReply(request, *m_metrics);
    const Visit visit = Visit::of(request, m_clock.now());
    if (!visit.token.isEmpty()) {
        if (request.isReading() && visit.tail.isEmpty())
            return show(visit);
        if (request.isReading() && visit.tail == "proforma.pdf" && m_paper)
            return showPaper(visit);
        if (!request.isReading() && visit.tail == "vista")
            return takeView(visit);
        if (!request.isReading() && visit.tail == "respuesta")
            return takeAnswer(visit);
    }
    return gone(visit);
}

Result<RecentLooks::Entry *> LinkHandler::liveLook(const Visit &visit, LinkLook &other)
{
    if (RecentLooks::Entry *entry = m_recent.find(visit.link, visit.now))
        return entry;
    Result<LinkLook> look = m_desk.look(visit.link);
    if (!look)
        return tl::unexpected(look.error());
    if (look->standing == LinkStanding::Live && look->quote)
        return m_recent.keep(visit.link, std::move(*look), visit.now);
    other = std::move(*look);
    return nullptr;
}

// --- what is read -----------------------------------------------------------------------------

HttpReply LinkHandler::show(const Visit &visit)
{
    LinkLook other;
    const Result<RecentLooks::Entry *> live = liveLook(visit, other);
    if (!live)
        return away(visit);
    if (!*live)
        return showOther(visit, other);
    count(pagesTotal, "standing", codeOfStanding(LinkStanding::Live));
    return showQuote(visit, **live);
}

HttpReply LinkHandler::showOther(const Visit &visit, const LinkLook &look)
{
    count(pagesTotal, "standing", codeOfStanding(look.standing));
    const LinkPage &words = page(visit, look.country);
    return looksGone(look.standing) ? html(404, words.gone(look))
                                    : html(200, words.notYetActive(look));
}

HttpReply LinkHandler::showQuote(const Visit &visit, RecentLooks::Entry &entry)
{
    const LinkedQuote &quote = *entry.look.quote;
    const LinkPage &words = page(visit, quote.country);
    if (!formField(visit.request.query, "gracias").isNull())
        return html(200, words.thanks(quote, visit.token));
    const Viewer viewer = pageViewer(visit.request);
    const auto reader =
        viewer == Viewer::OwnPreview ? LinkPage::Reader::Advisor : LinkPage::Reader::Client;
    RenderedPage &rendered = entry.pages[{visit.language, reader}];
    if (rendered.pieces.isEmpty())
        rendered = words.quote(quote, visit.token, reader);
    const QByteArray mark =
        viewer == Viewer::Person ? m_mark.markFor(visit.link, visit.now) : QByteArray();
    return m_telling.with(200, rendered.with(mark));
}

/// What is on it is what its page says, so one was made already of a page that is the same.
HttpReply LinkHandler::showPaper(const Visit &visit)
{
    LinkLook other;
    const Result<RecentLooks::Entry *> live = liveLook(visit, other);
    if (!live)
        return away(visit);
    if (!*live)
        return showOther(visit, other);
    const LinkedQuote &quote = *(*live)->look.quote;
    const LinkPage &words = page(visit, quote.country);
    const QByteArray key = QCryptographicHash::hash(
        words.quote(quote, visit.token, LinkPage::Reader::Client).with({}) + quote.logo.toLatin1(),
        QCryptographicHash::Sha256);
    const QByteArray *pdf = m_papers.find(key);
    if (!pdf) {
        Result<QByteArray> made = m_paper->pdf(quote, visit.token);
        if (!made)
            return away(visit);
        pdf = &m_papers.keep(key, std::move(*made));
    }
    count(pagesTotal, "standing", "paper");
    return HttpReply(200, "application/pdf", *pdf)
        .asDownload(QStringLiteral("%1 - %2.pdf").arg(words.titleOf(quote), quote.company));
}

HttpReply LinkHandler::gone(const Visit &visit)
{
    const Result<LinkLook> look = m_desk.look(visit.link);
    if (!look)
        return away(visit);
    count(pagesTotal, "standing", "no_page");
    return html(404, page(visit, look->country).gone(*look));
}

HttpReply LinkHandler::away(const Visit &visit)
{
    count(pagesTotal, "standing", "away");
    return html(503, page(visit, {}).tryLater()).retryAfter(retrySeconds);
}

// --- what is told -----------------------------------------------------------------------------

LinkHandler::Outcome LinkHandler::outcomeOf(const Result<void> &recorded)
{
    if (recorded)
        return Outcome::Done;
    return isRefusal(recorded.error().code) ? Outcome::Over : Outcome::Away;
}

HttpReply LinkHandler::takeView(const Visit &visit)
{
    const Viewer viewer = m_mark.judge(visit.request, visit.link, visit.now);
    count(viewsTotal, "viewer", codeOfViewer(viewer));
    // The others are told nothing else, so that none learns what it would take.
    if (viewer == Viewer::Person && outcomeOf(m_desk.recordView(visit.link)) == Outcome::Away)
        return HttpReply::refusal(503).retryAfter(retrySeconds);
    return HttpReply::noContent();
}

HttpReply LinkHandler::takeAnswer(const Visit &visit)
{
    if (visit.request.body.size() > mostBody)
        return HttpReply::refusal(413);
    const Viewer viewer = m_mark.judge(visit.request, visit.link, visit.now);
    const bool isHonest =
        viewer == Viewer::Person || viewer == Viewer::StaleMark || viewer == Viewer::NoMark;
    if (!isHonest)
        return HttpReply::seeOther(visit.path());
    const TypedAnswer typed = typedIn(visit.request.body);
    LinkLook other;
    const Result<RecentLooks::Entry *> live = liveLook(visit, other);
    if (!live)
        return askAgain(visit, LinkPage::Again::Away, typed, nullptr);
    if (!*live)
        return viewer == Viewer::Person ? refuseLate(visit, typed, other) : showOther(visit, other);
    const LinkedQuote quote = *(*live)->look.quote;
    if (viewer != Viewer::Person)
        return askAgain(visit, LinkPage::Again::Stale, typed, &quote);
    return takePersonsAnswer(visit, typed, quote);
}

HttpReply LinkHandler::takePersonsAnswer(const Visit &visit, const TypedAnswer &typed,
                                         const LinkedQuote &quote)
{
    if (quote.isReserved)
        return refuse(visit, LinkPage::Refusal::Reserved, typed, quote);
    if (!typed.answer)
        return askAgain(visit, LinkPage::Again::Choose, typed, &quote);
    if (m_quota.isUsedUp(visit.link, visit.now))
        return refuse(visit, LinkPage::Refusal::TooMany, typed, quote);
    // The view first: done twice it is no harm, where an answer would be there twice.
    Outcome outcome = outcomeOf(m_desk.recordView(visit.link));
    if (outcome == Outcome::Done)
        outcome = outcomeOf(m_desk.recordAnswer(visit.link, *typed.answer, typed.text));
    if (outcome == Outcome::Away)
        return askAgain(visit, LinkPage::Again::Away, typed, &quote);
    if (outcome == Outcome::Over)
        return refuse(visit, LinkPage::Refusal::Over, typed, quote);
    m_quota.count(visit.link, visit.now);
    count(answersTotal, "answer", codeOf(*typed.answer).toLatin1());
    return HttpReply::seeOther(visit.path() + "?gracias");
}

HttpReply LinkHandler::askAgain(const Visit &visit, LinkPage::Again why, const TypedAnswer &typed,
                                const LinkedQuote *quote)
{
    const RenderedPage again =
        page(visit, quote ? quote->country : QString()).answerAgain(why, typed, quote);
    const QByteArray body = again.with(m_mark.markFor(visit.link, visit.now));
    if (why == LinkPage::Again::Away)
        return html(503, body).retryAfter(retrySeconds);
    return html(why == LinkPage::Again::Choose ? 400 : 409, body);
}

HttpReply LinkHandler::refuse(const Visit &visit, LinkPage::Refusal why, const TypedAnswer &typed,
                              const LinkedQuote &quote)
{
    count(answersTotal, "answer", why == LinkPage::Refusal::TooMany ? "too_many" : "too_late");
    return html(why == LinkPage::Refusal::TooMany ? 429 : 409,
                page(visit, quote.country).refused(why, typed, quote));
}

/// The link went while she wrote. She has proved that she saw the page, so nothing is betrayed to
/// her; what she wrote must not be lost.
HttpReply LinkHandler::refuseLate(const Visit &visit, const TypedAnswer &typed,
                                  const LinkLook &look)
{
    if (typed.text.isEmpty())
        return showOther(visit, look);
    LinkedQuote company;
    company.company = look.company;
    company.advisorPhone = look.companyPhone;
    company.country = look.country;
    return refuse(visit, LinkPage::Refusal::Over, typed, company);
}

// --- how it is said ---------------------------------------------------------------------------

const LinkPage &LinkHandler::page(const Visit &visit, const QString &country)
{
    auto &speaker = m_speakers[{visit.language, country}];
    if (!speaker)
        speaker =
            std::make_unique<Speaker>(visit.language, country, m_looks,
                                      m_paper ? LinkPage::Paper::Offered : LinkPage::Paper::None);
    return speaker->page;
}

HttpReply LinkHandler::html(int status, const QByteArray &body) const
{
    return m_quiet.with(status, body);
}

void LinkHandler::count(const char *metric, const char *label, const QByteArray &value)
{
    if (m_metrics)
        m_metrics->increase(metric, {{label, value}});
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkpage.h"

#include "domain/moneytext.h"
#include "links/quotesheet.h"
#include "messaging/links.h"
#include "messaging/phonenumber.h"
#include "web/viewmark.h"

#include <QFile>
#include <QUrl>

namespace Vitrina {

namespace {

/// A file without the comment it begins with, which says whose it is to those who read sources.
QByteArray withoutHeading(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not in the program", qPrintable(path));
    QByteArray text = file.readAll();
    while (text.startsWith("/* SPDX"))
        text.remove(0, text.indexOf('\n') + 1);
    return text.trimmed();
}

struct AnswerWord
{
    LinkAnswer answer;
    const char *text;
};

constexpr AnswerWord answerWords[] = {
    {LinkAnswer::Interested, QT_TRANSLATE_NOOP("LinkPage", "I am interested")},
    {LinkAnswer::Question, QT_TRANSLATE_NOOP("LinkPage", "I have a question")},
    {LinkAnswer::TestDrive, QT_TRANSLATE_NOOP("LinkPage", "I would like a test drive")},
};

constexpr const char *whyAgain(LinkPage::Again why)
{
    switch (why) {
    case LinkPage::Again::Away:
        return QT_TRANSLATE_NOOP("LinkPage",
                                 "Your answer could not be sent just now. What you wrote is still "
                                 "here: please send it again in a few minutes.");
    case LinkPage::Again::Stale:
        return QT_TRANSLATE_NOOP("LinkPage", "The page had been open for a long time. What you "
                                             "wrote is still here: please send it once more.");
    case LinkPage::Again::Choose:
        break;
    }
    return QT_TRANSLATE_NOOP("LinkPage", "Please choose one of the three answers.");
}

constexpr const char *whyRefused(LinkPage::Refusal why)
{
    switch (why) {
    case LinkPage::Refusal::TooMany:
        return QT_TRANSLATE_NOOP("LinkPage", "We have had several messages from this page in a "
                                             "short time. Please write to us by WhatsApp.");
    case LinkPage::Refusal::Reserved:
        return QT_TRANSLATE_NOOP("LinkPage", "The vehicle of this quote has been reserved "
                                             "meanwhile. Please write to us by WhatsApp.");
    case LinkPage::Refusal::Over:
        break;
    }
    return QT_TRANSLATE_NOOP("LinkPage", "This quote's time ran out meanwhile. Please write to us "
                                         "by WhatsApp.");
}

} // namespace

PageLooks PageLooks::builtIn()
{
    return {withoutHeading(QStringLiteral(":/web/page.css")),
            withoutHeading(QStringLiteral(":/web/view.js"))};
}

QByteArray RenderedPage::with(QByteArrayView mark) const
{
    return pieces.join(mark.toByteArray());
}

LinkPage::LinkPage(const LinkWords &words, const PageLooks &looks, Paper paper)
    : m_words(words)
    , m_looks(looks)
    , m_paper(paper)
{
}

void LinkPage::begin(HtmlWriter &html, const QString &title) const
{
    html.open("html").attribute("lang", m_words.code()).open("head");
    html.lone("meta").attribute("charset", "utf-8");
    html.lone("meta").attribute("name", "viewport");
    html.attribute("content", "width=device-width, initial-scale=1");
    html.lone("meta").attribute("name", "color-scheme").attribute("content", "light dark");
    // Frame numbers and prices are no telephone numbers.
    html.lone("meta").attribute("name", "format-detection").attribute("content", "telephone=no");
    // Or each visit would ask for /favicon.ico as well.
    html.lone("link").attribute("rel", "icon").attribute("href", "data:,");
    html.element("title", title).raw("style", m_looks.style).close();
    html.open("body").open("main");
}

QString LinkPage::titleOf(const LinkedQuote &quote) const
{
    return say(QT_TRANSLATE_NOOP("LinkPage", "Quote %1")).arg(quote.number);
}

RenderedPage LinkPage::quote(const LinkedQuote &quote, QByteArrayView token, Reader reader) const
{
    HtmlWriter html;
    begin(html, titleOf(quote) + QStringLiteral(" · ") + quote.company);
    if (reader == Reader::Advisor)
        html.element("p",
                     say(QT_TRANSLATE_NOOP("LinkPage", "Preview: the client also sees a form to "
                                                       "answer. This visit is not counted.")),
                     "notice");
    writeTop(html, quote);
    if (quote.isReserved)
        html.element("p",
                     say(QT_TRANSLATE_NOOP("LinkPage", "The vehicle of this quote has been "
                                                       "reserved. If you have a question, write "
                                                       "to us.")),
                     "notice");
    QuoteSheet(html, m_words, quote).write();
    writeNote(html, quote);
    if (m_paper == Paper::Offered)
        writePaper(html, token);
    writeDeposit(html, quote);
    if (reader == Reader::Client && !quote.isReserved)
        writeForm(html, QString::fromLatin1(token) + QStringLiteral("/respuesta"), {});
    writeAdvisor(html, quote, messageAbout(quote));
    html.close();
    if (reader == Reader::Client) {
        html.open("span").attribute("hidden").attribute("id", "view").gap("data-mark").close();
        html.raw("script", m_looks.script);
    }
    return {html.pieces()};
}

void LinkPage::writeTop(HtmlWriter &html, const LinkedQuote &quote) const
{
    html.open("header").open("p").attribute("class", "house").element("strong", quote.company);
    if (!quote.branch.isEmpty() && quote.branch != quote.company)
        html.element("span", quote.branch);
    if (!quote.address.isEmpty())
        html.element("span", quote.address);
    html.close();
    html.element(
        "h1",
        quote.client.isEmpty()
            ? say(QT_TRANSLATE_NOOP("LinkPage", "Hello, this is your quote"))
            : say(QT_TRANSLATE_NOOP("LinkPage", "Hello %1, this is your quote")).arg(quote.client));
    writeFacts(html, quote);
    html.close();
}

void LinkPage::writeFact(HtmlWriter &html, const QString &label, const QString &value) const
{
    html.open("div").element("dt", label).element("dd", value).close();
}

void LinkPage::writeFacts(HtmlWriter &html, const LinkedQuote &quote) const
{
    const QTimeZone zone(quote.timeZone);
    html.open("dl").attribute("class", "when");
    writeFact(html, say(QT_TRANSLATE_NOOP("LinkPage", "Quote")), QString::number(quote.number));
    if (quote.sentAt.isValid())
        writeFact(html, say(QT_TRANSLATE_NOOP("LinkPage", "Sent")),
                  m_words.moment(quote.sentAt, zone));
    if (quote.expiresAt.isValid())
        writeFact(html, say(QT_TRANSLATE_NOOP("LinkPage", "Valid until")),
                  m_words.moment(quote.expiresAt, zone));
    html.close();
}

void LinkPage::writeNote(HtmlWriter &html, const LinkedQuote &quote) const
{
    html.open("section").attribute("class", "sheet note");
    if (!quote.content.note.isEmpty())
        html.element("p", quote.content.note, "said");
    html.element("p",
                 say(QT_TRANSLATE_NOOP("LinkPage", "Figures as of %1. The lender decides on a "
                                                   "credit."))
                     .arg(m_words.day(quote.day)),
                 "dim");
    if (!quote.legalText.isEmpty())
        html.element("p", quote.legalText, "dim said");
    html.close();
}

void LinkPage::writeChoices(HtmlWriter &html, const TypedAnswer &typed) const
{
    html.open("div").attribute("class", "choices");
    for (const AnswerWord &word : answerWords) {
        html.open("label").lone("input").attribute("type", "radio").attribute("name", "answer");
        html.attribute("value", codeOf(word.answer)).attribute("required");
        if (typed.answer == word.answer)
            html.attribute("checked");
        html.element("span", say(word.text)).close();
    }
    html.close();
}

void LinkPage::writeForm(HtmlWriter &html, const QString &action, const TypedAnswer &typed) const
{
    html.open("form").attribute("class", "sheet answer").attribute("method", "post");
    html.attribute("action", action);
    html.lone("input").attribute("type", "hidden");
    html.attribute("name", QString::fromLatin1(ViewMark::field)).gap("value");
    html.open("fieldset").element("legend", say(QT_TRANSLATE_NOOP("LinkPage", "Your answer")));
    writeChoices(html, typed);
    html.close();
    html.open("label").attribute("for", "text");
    html.text(say(QT_TRANSLATE_NOOP("LinkPage", "Message (if you like)"))).close();
    html.open("textarea").attribute("id", "text").attribute("name", "text").attribute("rows", "4");
    html.attribute("maxlength", QString::number(TypedAnswer::mostText));
    // A browser drops the first line end.
    html.text(u'\n' + typed.text).close();
    html.open("button").attribute("type", "submit").attribute("class", "main");
    html.text(say(QT_TRANSLATE_NOOP("LinkPage", "Send my answer"))).close();
    html.close();
}

void LinkPage::writePaper(HtmlWriter &html, QByteArrayView token) const
{
    html.open("p").attribute("class", "paper").open("a").attribute("class", "button");
    html.attribute("href", QString::fromLatin1(token) + QStringLiteral("/proforma.pdf"));
    html.text(say(QT_TRANSLATE_NOOP("LinkPage", "Save as PDF"))).close().close();
}

/// Where the deposit is paid that reserves the vehicle (S0.7), or that it is here.
void LinkPage::writeDeposit(HtmlWriter &html, const LinkedQuote &quote) const
{
    if (quote.isPaid) {
        html.element("p",
                     say(QT_TRANSLATE_NOOP("LinkPage", "We have received your deposit. Your "
                                                       "advisor will confirm the reservation.")),
                     "notice");
        return;
    }
    if (quote.payLink.isEmpty())
        return;
    html.open("section").attribute("class", "sheet deposit");
    html.element("h2", say(QT_TRANSLATE_NOOP("LinkPage", "Reserve it")));
    html.element("p", say(QT_TRANSLATE_NOOP("LinkPage", "Your deposit stops the clock of this "
                                                        "quote and is deducted from the price. "
                                                        "You pay on the page of our payment "
                                                        "provider.")));
    html.open("p").attribute("class", "contact");
    html.open("a").attribute("class", "button").link(QUrl(quote.payLink));
    html.attribute("rel", "noreferrer");
    html.text(
        say(QT_TRANSLATE_NOOP("LinkPage", "Pay the deposit of %1"))
            .arg(moneyText(quote.deposit, quote.country, MoneySign::Symbol, m_words.locale())));
    html.close().close().close();
}

QString LinkPage::messageAbout(const LinkedQuote &quote) const
{
    return say(QT_TRANSLATE_NOOP("LinkPage", "Hello, I am writing about quote %1."))
        .arg(quote.number);
}

void LinkPage::writeAdvisor(HtmlWriter &html, const LinkedQuote &quote,
                            const QString &message) const
{
    html.open("footer").attribute("class", "sheet advisor");
    if (!quote.advisor.isEmpty()) {
        html.open("p").element("span", say(QT_TRANSLATE_NOOP("LinkPage", "Your advisor")), "dim");
        html.element("strong", quote.advisor).close();
    }
    writeContact(html, quote.advisorPhone, quote.country, message);
    html.close();
}

void LinkPage::writeContact(HtmlWriter &html, const QString &phone, const QString &country,
                            const QString &message) const
{
    if (phone.isEmpty())
        return;
    html.open("p").attribute("class", "contact");
    html.open("a").attribute("class", "button").link(whatsAppLink(phone, message));
    html.attribute("rel", "noreferrer");
    html.text(say(QT_TRANSLATE_NOOP("LinkPage", "Write by WhatsApp"))).close();
    html.open("a").attribute("class", "button").link(callLink(phone));
    html.text(say(QT_TRANSLATE_NOOP("LinkPage", "Call %1")).arg(nationalFormat(phone, country)));
    html.close().close();
}

void LinkPage::writeMessage(HtmlWriter &html, const QString &company, const QString &title,
                            const QString &text) const
{
    begin(html, company.isEmpty() ? title : title + QStringLiteral(" · ") + company);
    html.open("header");
    if (!company.isEmpty())
        html.open("p").attribute("class", "house").element("strong", company).close();
    html.element("h1", title).element("p", text).close();
}

QByteArray LinkPage::thanks(const LinkedQuote &quote, QByteArrayView token) const
{
    HtmlWriter html;
    const QString who = quote.advisor.isEmpty() ? quote.company : quote.advisor;
    writeMessage(
        html, quote.company, say(QT_TRANSLATE_NOOP("LinkPage", "Thank you for your answer")),
        say(QT_TRANSLATE_NOOP("LinkPage", "%1 has it and will get in touch with you.")).arg(who));
    html.open("p")
        .open("a")
        .attribute("class", "button")
        .attribute("href", QString::fromLatin1(token));
    html.text(say(QT_TRANSLATE_NOOP("LinkPage", "Back to the quote"))).close().close();
    writeAdvisor(html, quote, messageAbout(quote));
    return html.pieces().join();
}

RenderedPage LinkPage::answerAgain(Again why, const TypedAnswer &typed,
                                   const LinkedQuote *quote) const
{
    HtmlWriter html;
    writeMessage(html, quote ? quote->company : QString(),
                 say(QT_TRANSLATE_NOOP("LinkPage", "Your answer has not been sent yet")),
                 say(whyAgain(why)));
    writeForm(html, QStringLiteral("respuesta"), typed);
    if (quote)
        writeAdvisor(html, *quote, typed.text.isEmpty() ? messageAbout(*quote) : typed.text);
    return {html.pieces()};
}

QByteArray LinkPage::refused(Refusal why, const TypedAnswer &typed, const LinkedQuote &quote) const
{
    HtmlWriter html;
    writeMessage(html, quote.company,
                 say(QT_TRANSLATE_NOOP("LinkPage", "Your answer was not sent")),
                 say(whyRefused(why)));
    if (!typed.text.isEmpty()) {
        html.open("section").attribute("class", "sheet note");
        html.element("p", say(QT_TRANSLATE_NOOP("LinkPage", "What you wrote")), "dim");
        html.element("p", typed.text, "said").close();
    }
    writeAdvisor(html, quote, typed.text.isEmpty() ? messageAbout(quote) : typed.text);
    return html.pieces().join();
}

QByteArray LinkPage::notYetActive(const LinkLook &look) const
{
    HtmlWriter html;
    writeMessage(html, look.company,
                 say(QT_TRANSLATE_NOOP("LinkPage", "This quote is not active yet")),
                 say(QT_TRANSLATE_NOOP("LinkPage", "It is on its way to you. Please open the link "
                                                   "again in a few minutes.")));
    writeContact(html, look.companyPhone, look.country,
                 say(QT_TRANSLATE_NOOP("LinkPage", "Hello, I am writing about a quote.")));
    return html.pieces().join();
}

QByteArray LinkPage::gone(const LinkLook &look) const
{
    HtmlWriter html;
    writeMessage(html, look.company,
                 say(QT_TRANSLATE_NOOP("LinkPage", "This link is no longer available")),
                 say(QT_TRANSLATE_NOOP("LinkPage", "Quotes can be seen for a limited time. We will "
                                                   "gladly send you a new one.")));
    writeContact(html, look.companyPhone, look.country,
                 say(QT_TRANSLATE_NOOP("LinkPage", "Hello, I would like a new quote.")));
    return html.pieces().join();
}

QByteArray LinkPage::tryLater() const
{
    HtmlWriter html;
    writeMessage(html, {}, say(QT_TRANSLATE_NOOP("LinkPage", "We will be back in a moment")),
                 say(QT_TRANSLATE_NOOP("LinkPage", "The page cannot be shown just now. Please try "
                                                   "again in a few minutes.")));
    return html.pieces().join();
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkpage.h"

#include "domain/moneytext.h"
#include "links/htmlwriter.h"
#include "linkworld.h"
#include "testsupport/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const QByteArray token(43, 'T');

/// One text without another kind of space in it than the usual.
bool says(const QByteArray &page, const QString &text)
{
    return QString::fromUtf8(page).contains(text.toHtmlEscaped());
}

/// Everything that a hand may have typed or an attacker sent.
const QString nasty = QStringLiteral("<script>alert(1)</script>\"'><img src=x onerror=y></style>"
                                     "</textarea></title>&amp;\r\nSet-Cookie: a=b") +
                      QChar(0x202E) + QChar(u'\0') + QChar(0x0B) + QChar(0x2066) + u'~';

LinkedQuote nastyQuote()
{
    LinkedQuote quote = linkedQuote();
    quote.company = quote.branch = quote.advisor = quote.client = nasty;
    quote.content.note = quote.content.taxName = nasty;
    for (QuoteOffer &offer : quote.content.offers)
        offer.text = offer.colour = nasty;
    for (QuoteItem &item : quote.content.items)
        item.text = nasty;
    for (QuoteForm &form : quote.content.forms)
        form.lender = nasty;
    return quote;
}

/// Ends in the right order, and each element is one of those the pages are made of.
QString amissWithTags(const QByteArray &page)
{
    static const QRegularExpression tag(
        QStringLiteral("<(/?)([a-z0-9]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>"));
    static const QStringList empty{QStringLiteral("meta"), QStringLiteral("link"),
                                   QStringLiteral("input")};
    QString text = QString::fromUtf8(page);
    for (const QByteArray &ours : {PageLooks::builtIn().style, PageLooks::builtIn().script})
        text.remove(QString::fromUtf8(ours));
    text.remove(QStringLiteral("<!doctype html>"));
    QStringList open;
    auto tags = tag.globalMatch(text);
    qsizetype brackets = 0;
    while (tags.hasNext()) {
        const auto match = tags.next();
        ++brackets;
        const QString name = match.captured(2);
        if (match.captured(1).isEmpty()) {
            if (!empty.contains(name))
                open += name;
        } else if (open.isEmpty() || open.takeLast() != name) {
            return QStringLiteral("</%1> closes something else").arg(name);
        }
    }
    if (text.count(u'<') != brackets || text.count(u'>') != brackets)
        return QStringLiteral("there is a bracket of no tag");
    return open.isEmpty() ? QString() : open.join(u' ') + QStringLiteral(" stays open");
}

} // namespace

/// What is written onto the pages behind a link (S1.11, rules 11, 14 and 15).
class TestLinkPage : public QObject
{
    Q_OBJECT

    const LinkWords m_spanish{PageLanguage::Spanish, QStringLiteral("EC")};
    const LinkWords m_english{PageLanguage::English, QStringLiteral("EC")};
    const PageLooks m_looks = PageLooks::builtIn();
    const LinkPage m_page{m_spanish, m_looks};

    QByteArray rendered(const LinkedQuote &quote,
                        LinkPage::Reader reader = LinkPage::Reader::Client) const
    {
        return m_page.quote(quote, token, reader).with("MARK");
    }
    QByteArrayList everyPage(const LinkedQuote &quote, const TypedAnswer &typed) const
    {
        LinkLook look = FakeDesk::gone();
        look.company = quote.company;
        return {rendered(quote),
                rendered(quote, LinkPage::Reader::Advisor),
                m_page.thanks(quote, token),
                m_page.answerAgain(LinkPage::Again::Away, typed, &quote).with("MARK"),
                m_page.answerAgain(LinkPage::Again::Choose, typed, nullptr).with("MARK"),
                m_page.refused(LinkPage::Refusal::TooMany, typed, quote),
                m_page.notYetActive(look),
                m_page.gone(look),
                m_page.tryLater()};
    }

private Q_SLOTS:
    void everyPageIsWellFormed()
    {
        const auto pages = everyPage(linkedQuote(), {LinkAnswer::Question, QStringLiteral("¿?")});
        for (const QByteArray &page : pages) {
            QVERIFY2(amissWithTags(page).isEmpty(), qPrintable(amissWithTags(page)));
            QVERIFY(page.startsWith("<!doctype html>\n<html lang=\"es\">"));
        }
    }

    void theCompanysPaperIsOnThePage()
    {
        LinkedQuote quote = linkedQuote();
        quote.address = QStringLiteral("Av. Amazonas N34-451");
        quote.legalText = QStringLiteral("Precios sujetos a cambio.");
        const QByteArray page = everyPage(quote, {}).first();
        QVERIFY(says(page, quote.address));
        QVERIFY(says(page, quote.legalText));
    }

    void textOfPeopleStaysText()
    {
        const auto pages = everyPage(nastyQuote(), {LinkAnswer::Interested, nasty});
        for (const QByteArray &page : pages) {
            QVERIFY2(amissWithTags(page).isEmpty(), qPrintable(amissWithTags(page)));
            QVERIFY(!page.contains("<img") && !page.contains("<script>alert"));
            QCOMPARE(page.count("</style>"), 1);
            QVERIFY(page.count("</script>") <= 1 && !page.contains('\r') && !page.contains('\0'));
            const QString text = QString::fromUtf8(page);
            QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x2066)));
            QVERIFY(!text.contains(QChar(0x0B)));
        }
        QVERIFY(says(pages.first(), QStringLiteral("<script>alert(1)</script>")));
        QCOMPARE(pages.first().count("&lt;script&gt;alert(1)"), 24);
    }

    void linksLeadToATelephoneOrToWhatsAppOnly()
    {
        LinkedQuote quote = nastyQuote();
        quote.advisorPhone = QStringLiteral("javascript:alert(1)");
        static const QRegularExpression href(QStringLiteral("<a [^>]*href=\"([^\"]*)\""));
        for (const QByteArray &page : everyPage(quote, {LinkAnswer::Question, nasty})) {
            auto links = href.globalMatch(QString::fromUtf8(page));
            while (links.hasNext()) {
                const QString link = links.next().captured(1);
                QVERIFY2(link.startsWith(u"https://wa.me/") || link.startsWith(u"tel:+") ||
                             link == QString::fromLatin1(token),
                         qPrintable(link));
            }
        }
    }

    void linkOfAnotherKindLeadsNowhere()
    {
        for (const char *url : {"javascript:alert(1)", "data:text/html,x", "http://x.example/"}) {
            HtmlWriter html;
            html.open("a").link(QUrl(QString::fromLatin1(url)));
            QCOMPARE(html.pieces().join(), "<!doctype html>\n<a href=\"\"></a>\n");
        }
        HtmlWriter html;
        html.open("a").link(QUrl(QStringLiteral("tel:+593991234567")));
        QVERIFY(html.pieces().join().contains("href=\"tel:+593991234567\""));
    }

    void figuresAreThoseOfTheQuote()
    {
        const LinkedQuote quote = linkedQuote();
        const QByteArray page = rendered(quote);
        const auto money = [](const Money &amount) { return moneyText(amount, u"EC"); };
        int tables = 0;
        for (const QuoteOffer &offer : quote.content.offers) {
            for (const QuoteForm &form : formsOf(quote.content, offer.id)) {
                const FormFigures figures =
                    figuresOf(quote.content, offer, form, quote.currency, quote.day).value();
                QVERIFY(says(page, money(figures.toPay)));
                if (!figures.table)
                    continue;
                ++tables;
                QVERIFY(says(page, money(figures.instalment)));
                QVERIFY(says(page, money(figures.financed)));
                QVERIFY(says(page, money(figures.downPayment)));
                QVERIFY(says(page, percentText(*figures.effective, u"EC", effectiveDecimals)));
                for (const Instalment &row : figures.table->rows) {
                    QString cells = m_spanish.day(row.due);
                    for (const Money &amount : {row.payment, row.interest, row.principal})
                        cells += "</td><td>" + moneyText(amount, u"EC", MoneySign::None);
                    if (!figures.table->charges.isZero())
                        cells += "</td><td>" + moneyText(row.charges, u"EC", MoneySign::None);
                    cells += "</td><td>" + moneyText(row.balance, u"EC", MoneySign::None);
                    QVERIFY2(QString::fromUtf8(page).contains(cells), qPrintable(cells));
                }
            }
        }
        QCOMPARE(tables, 3);
        QCOMPARE(page.count("<details>"), 3);
    }

    void linesAndTaxAddUp()
    {
        const LinkedQuote quote = linkedQuote();
        const QuoteOffer &car = quote.content.offers.front();
        const PricedLines priced =
            pricedLines(dealOf(quote.content, car, quote.currency), Money(0, quote.currency))
                .value();
        const QByteArray page = rendered(quote);
        for (const PricedLine &line : priced.lines)
            QVERIFY(says(page, moneyText(line.amount.gross, u"EC")));
        QVERIFY(says(page, moneyText(priced.total.gross, u"EC")));
        QVERIFY(says(page, moneyText(priced.total.tax, u"EC")));
        QVERIFY(says(page, QStringLiteral("-$8.500,00"))); // her own vehicle
        QVERIFY(says(page, QStringLiteral("-$575,00")));   // the bonus
    }

    /// Whatever the service's own language is.
    void figuresAreInTheReadersLanguage()
    {
        const LinkedQuote quote = linkedQuote();
        for (const char *own : {"es_EC", "en_US"}) {
            QLocale::setDefault(QLocale(QLatin1StringView(own)));
            const auto ended = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
            QVERIFY(says(rendered(quote), QStringLiteral("-$8.500,00")));
            QVERIFY(says(rendered(quote), QString::fromUtf8("15\u00a0%")));
            const QByteArray english = LinkPage(m_english, m_looks)
                                           .quote(quote, token, LinkPage::Reader::Client)
                                           .with("M");
            QVERIFY(says(english, QStringLiteral("-$8,500.00")));
            QVERIFY(says(english, QStringLiteral("15%")));
            QVERIFY(!says(english, QStringLiteral("8.500")));
        }
    }

    void eachLineSaysWhatItIs()
    {
        const QByteArray page = rendered(linkedQuote());
        QVERIFY(page.contains("Chevrolet mayo<small>Bono de la marca</small>"));
        QVERIFY(page.contains("un año<small>Seguro</small>"));
        QVERIFY(page.contains("\">Matrícula</th>")); // its kind, as it has no text
        QVERIFY(page.contains("Láminas<span class=\"dim\"> × 2</span></th>"));
        QCOMPARE(page.count("<small>"), 2);
        LinkedQuote named = linkedQuote();
        named.content.items[2].text = QStringLiteral("Seguro todo riesgo");
        QVERIFY(rendered(named).contains("\">Seguro todo riesgo</th>"));
    }

    void discountSaysWhetherTaxIsInIt()
    {
        LinkedQuote quote = linkedQuote();
        QVERIFY(rendered(quote).contains("<dt>Descuento sobre el precio</dt>"));
        quote.content.offers[0].taxIncluded = false;
        QVERIFY(rendered(quote).contains("<dt>Descuento sobre el precio sin impuestos</dt>"));
        QVERIFY(rendered(quote).contains(">Total sin descuentos<"));
        quote.content.forms[0].discount = 0;
        QVERIFY(!rendered(quote).contains("escuento"));
    }

    void instalmentsThatChangeSaySo()
    {
        const LinkedQuote quote = linkedQuote();
        const QuoteForm &bank = quote.content.forms.at(1); // insured on what is owed
        const FormFigures figures =
            figuresOf(quote.content, quote.content.offers.front(), bank, quote.currency, quote.day)
                .value();
        QVERIFY(says(rendered(quote), QStringLiteral("60 cuotas, la primera de")));
        QVERIFY(rendered(quote).contains("la primera de</span><strong>" +
                                         moneyText(figures.instalment, u"EC").toUtf8() + '<'));
        QVERIFY(says(rendered(quote), QStringLiteral("36 cuotas mensuales de")));
    }

    void whoIsPaidTheDifferenceIsTold()
    {
        LinkedQuote quote = linkedQuote();
        quote.content.offers[0].tradeInMinor = 30'000'00;
        QVERIFY(rendered(quote).contains("Usted recibe</span><strong>$3.556,67<"));
    }

    void formThatCannotBeWorkedOutIsLeftOut()
    {
        LinkedQuote quote = linkedQuote();
        quote.content.forms[1].months = 0;
        const QByteArray page = rendered(quote);
        QCOMPARE(page.count("class=\"way\""), 4);
        QCOMPARE(page.count("<details>"), 2);
        QVERIFY(amissWithTags(page).isEmpty());
    }

    void timesAreTheBranchsOwn()
    {
        LinkedQuote quote = linkedQuote();
        QVERIFY(says(rendered(quote), QStringLiteral("dom 17 may, 11:00")));
        quote.timeZone = "America/Mexico_City";
        QVERIFY(says(rendered(quote), QStringLiteral("dom 17 may, 10:00")));
        quote.expiresAt = {};
        QVERIFY(!says(rendered(quote), QStringLiteral("Válida hasta")));
        quote.timeZone = "Nowhere/At_All";
        QVERIFY(says(rendered(quote), QStringLiteral("jue 14 may, 16:00")));
    }

    void answeringNeedsNoScript()
    {
        QByteArray page = rendered(linkedQuote());
        page.truncate(page.indexOf("<script>"));
        QVERIFY(page.contains("<form class=\"sheet answer\" method=\"post\" action=\"" + token +
                              "/respuesta\">"));
        QVERIFY(page.contains("name=\"mark\" value=\"MARK\">"));
        for (const char *code : {"interested", "question", "test_drive"})
            QVERIFY(page.contains(QByteArray("name=\"answer\" value=\"") + code + '"'));
        QVERIFY(page.contains("<textarea id=\"text\" name=\"text\" rows=\"4\" maxlength=\"1000\""));
        QVERIFY(page.contains("<button type=\"submit\""));
    }

    void nobodyAnswersAPreviewOrAReservedQuote()
    {
        const QByteArray preview = rendered(linkedQuote(), LinkPage::Reader::Advisor);
        QVERIFY(!preview.contains("<form") && !preview.contains("MARK"));
        QVERIFY(!preview.contains("<script"));
        LinkedQuote reserved = linkedQuote();
        reserved.isReserved = true;
        const QByteArray page = rendered(reserved);
        QVERIFY(!page.contains("<form") && page.contains("data-mark=\"MARK\""));
        QVERIFY(says(page, QStringLiteral("reservado")));
    }

    void whatSheTypedIsStillThere()
    {
        const TypedAnswer typed{LinkAnswer::TestDrive, QStringLiteral("\n¿Hoy?\n<b>")};
        const LinkedQuote quote = linkedQuote();
        const QByteArray page =
            m_page.answerAgain(LinkPage::Again::Away, typed, &quote).with("MARK");
        QVERIFY(page.contains("value=\"test_drive\" required checked>"));
        QCOMPARE(page.count(" checked"), 1);
        // The browser takes the first line end away.
        QVERIFY(page.contains("maxlength=\"1000\">\n\n¿Hoy?\n&lt;b&gt;</textarea>"));
        QVERIFY(m_page.refused(LinkPage::Refusal::Over, typed, quote).contains("&lt;b&gt;</p>"));
    }

    void wordsAreTheReadersOwn()
    {
        const LinkPage english(m_english, m_looks);
        const QByteArray page =
            english.quote(linkedQuote(), token, LinkPage::Reader::Client).with({});
        QVERIFY(page.contains("<html lang=\"en\">"));
        QVERIFY(says(page, QStringLiteral("48 monthly instalments of")));
        QVERIFY(says(page, QStringLiteral("Sun 17 May, 11:00")));
        QVERIFY(says(rendered(linkedQuote()), QStringLiteral("48 cuotas mensuales de")));
        QVERIFY(says(rendered(linkedQuote()), QStringLiteral("Entrada")));
        const LinkWords mexican(PageLanguage::Spanish, QStringLiteral("MX"));
        const LinkPage there(mexican, m_looks);
        const QByteArray mexico =
            there.quote(linkedQuote(), token, LinkPage::Reader::Client).with({});
        QVERIFY(says(mexico, QStringLiteral("Enganche")));
        QVERIFY(says(mexico, QStringLiteral("48 mensualidades de")));
        QVERIFY(says(mexico, QStringLiteral("Formas de pago")));
    }

    void languageIsTheOnePreferred_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("english");
        const auto row = [](const char *header, bool english) {
            QTest::newRow(*header ? header : "none") << QByteArray(header) << english;
        };
        row("", false);
        row("es-EC,es;q=0.9,en;q=0.8", false);
        row("en-US,en;q=0.9,es;q=0.8", true);
        row("EN", true);
        row("es;q=0.5, en;q=0.7", true);
        row("es;q=0.7 , en ; q=0.7", false);
        row("fr, de;q=0.9", false);
        row("fr, en;q=0.1", true);
        row("en;q=0", false);
        row("en;q=0, es;q=0.2", false);
        row("en;q=2", false);
        row("en;q=nan", false);
        row("en;x=1", false);
        row("english", false);
        row("*", false);
        row(",,;;==", false);
    }
    void languageIsTheOnePreferred()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, english);
        QCOMPARE(pageLanguage(header) == PageLanguage::English, english);
    }

    void largestQuoteIsSmallBesideItsTables()
    {
        LinkedQuote quote = linkedQuote();
        quote.content.offers.clear();
        quote.content.items.clear();
        quote.content.forms.clear();
        for (int i = 0; i < QuoteContent::mostOffers; ++i) {
            const QuoteOffer offer = linkOffer(QStringLiteral("Modelo %1").arg(i), 20'000'00);
            quote.content.offers += offer;
            for (int k = 0; k < QuoteContent::mostForms; ++k)
                quote.content.forms += linkCredit(offer, 12 + k, QStringLiteral("Banco"));
        }
        QString page = QString::fromUtf8(rendered(quote));
        QCOMPARE(page.count(QStringLiteral("class=\"way\"")), 60);
        page.remove(QRegularExpression(QStringLiteral("<table class=\"plan\">.*?</table>"),
                                       QRegularExpression::DotMatchesEverythingOption));
        QVERIFY2(page.size() < 100'000, qPrintable(QString::number(page.size())));
    }

    void scriptAndStyleLoadNothing()
    {
        QVERIFY(m_looks.style.startsWith(":root") && m_looks.script.startsWith("(function"));
        for (const QByteArray &ours : {m_looks.style, m_looks.script}) {
            QVERIFY(!ours.contains("url(") && !ours.contains("http") && !ours.contains("@import"));
            QVERIFY(!ours.contains("</"));
        }
        QVERIFY(rendered(linkedQuote()).contains("<style>" + m_looks.style + "</style>"));
        QVERIFY(rendered(linkedQuote()).contains("<script>" + m_looks.script + "</script>"));
    }
};

VITRINA_TEST(TestLinkPage, QCoreApplication)
#include "tst_linkpage.moc"

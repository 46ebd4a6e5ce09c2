// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moneytext.h"
#include "pdftools.h"
#include "proforma/proformadocument.h"
#include "proforma/qrcode.h"
#include "proformasample.h"
#include "testsupport/testprogram.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <rapidcheck.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

QByteArray pdfOf(const ProformaFacts &facts, PaperSize size = PaperSize::A4)
{
    const Result<QByteArray> pdf = proformaPdf(facts, ProformaTemplate::builtIn(), size);
    return pdf ? *pdf : QByteArray();
}

FormFigures figuresOf(const ProformaFacts &facts, int offer, int form)
{
    const QuoteOffer &one = facts.content.offers[offer];
    return Vitrina::figuresOf(facts.content, one, formsOf(facts.content, one.id)[form],
                              facts.currency, facts.day)
        .value();
}

/// Blanks between columns are as many as the paper is wide.
QString simple(const QString &text)
{
    return text.simplified();
}

/// The letters alone: words that were broken over lines are whole again.
QString letters(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

/// What may differ between two PDFs of the same facts.
QByteArray withoutDates(const QByteArray &pdf)
{
    QString text = QString::fromLatin1(pdf);
    text.replace(QRegularExpression(QStringLiteral("\\(D:[^)]*\\)")), QStringLiteral("(D)"));
    return text.toLatin1();
}

ProformaFacts anyFacts()
{
    // Letters, what HTML and templates make of, and what no text holds: controls, a document's own
    // marks, directions, half a pair.
    static const std::u16string alphabet =
        u"aZñ 09<>&\"'{}#/%\n\t\u00ad\u200d\u2028\u202e\ufdd0\ufdd1\ufffc\uffff\u20ac\x01";
    const auto text = [](int longest) {
        QString made;
        const int length = *rc::gen::inRange(0, longest);
        for (int i = 0; i < length; ++i)
            made += QChar(*rc::gen::elementOf(alphabet));
        return *rc::gen::inRange(0, 8) == 0 ? made + QChar(0xd83d) : made;
    };
    ProformaFacts facts = sampleFacts(*rc::gen::inRange(1, 3), *rc::gen::inRange(1, 121));
    facts.client = text(250);
    facts.company = text(100);
    facts.legalText = text(500);
    facts.content.note = text(500);
    facts.withAmortization = *rc::gen::arbitrary<bool>();
    for (QuoteOffer &offer : facts.content.offers) {
        offer.text = text(250);
        offer.colour = text(40);
        offer.priceMinor = *rc::gen::inRange<qint64>(0, 10'000'000'000'000);
        for (int i = *rc::gen::inRange(0, 12); i > 0; --i)
            facts.content.items +=
                itemOf(offer, 50 + i, text(250), *rc::gen::inRange(0, 1'000'000));
    }
    return facts;
}

} // namespace

/// The proforma on paper (D2, rules 11 and 15), read back by other programs.
class TestProforma : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QStringLiteral("es_EC"))); }

    /// A computer without the hub gave the number: another may have it before it is confirmed.
    void aNumberThatMayStillChangeSaysSo()
    {
        ProformaFacts facts = sampleFacts();
        QVERIFY(!PdfFile(pdfOf(facts)).text().contains(QStringLiteral("provisional")));
        facts.isProvisional = true;
        const QString text = simple(PdfFile(pdfOf(facts)).text());
        QVERIFY2(text.contains(QStringLiteral("Proforma 123 (provisional)")), qPrintable(text));
    }

    /// Also where a showroom's own template prints the number alone.
    void everyTemplateSaysThatTheNumberMayChange()
    {
        ProformaFacts facts = sampleFacts();
        facts.isProvisional = true;
        const auto own = ProformaTemplate::parse(QStringLiteral("<p>No. {{number}}</p>"));
        QVERIFY(own && own->filled(facts)->contains(QStringLiteral("No. 123 (provisional)")));
    }

    void figuresAreTheQuotes()
    {
        const ProformaFacts facts = sampleFacts(2, 24);
        const QString text = simple(PdfFile(pdfOf(facts)).text());
        const auto row = [&facts](const char *name, const std::vector<Money> &amounts) {
            QString line = QString::fromUtf8(name);
            for (const Money &amount : amounts)
                line += u' ' +
                        (amount.isValid() ? moneyText(amount, facts.country) : QStringLiteral("–"));
            return line;
        };
        for (int offer = 0; offer < 2; ++offer) {
            const FormFigures cash = figuresOf(facts, offer, 0);
            const FormFigures credit = figuresOf(facts, offer, 1);
            const QString expected[] = {
                row("Discount", {-cash.lines.discount, Money()}),
                row("IVA 15 %", {cash.total.tax, credit.total.tax}),
                row("Total", {cash.total.gross, credit.total.gross}),
                row("Down payment", {Money(), credit.downPayment}),
                row("To finance", {Money(), credit.financed}),
                row("To pay on signing", {cash.toPay, credit.toPay}),
                row("Monthly instalment", {Money(), credit.instalment}),
                // Without a discount, what is listed is what is paid on credit.
                row("Total at list price",
                    {credit.total.net, credit.total.tax, credit.total.gross}),
            };
            for (const QString &line : expected)
                QVERIFY2(text.contains(line), qPrintable(line + u'\n' + text));
            QVERIFY(text.contains(simple(QStringLiteral("Effective yearly rate – ") +
                                         percentText(*credit.effective, facts.country, 2))));
        }
    }
    void everyInstalmentIsThere()
    {
        const ProformaFacts facts = sampleFacts(1, 84);
        const QString text = simple(PdfFile(pdfOf(facts)).text());
        const auto money = [&facts](const Money &amount) {
            return moneyText(amount, facts.country, MoneySign::None);
        };
        const AmortizationTable table = *figuresOf(facts, 0, 1).table;
        QCOMPARE(table.rows.size(), size_t(84));
        for (const Instalment &row : table.rows) {
            const QString line = QStringList{QString::number(row.number),
                                             row.due.toString(QStringLiteral("d/M/yyyy")),
                                             money(row.interest),
                                             money(row.principal),
                                             money(row.charges + row.tax),
                                             money(row.payment),
                                             money(row.balance)}
                                     .join(u' ');
            QVERIFY2(text.contains(line), qPrintable(line + u'\n' + text));
        }
        const QString sums =
            QStringList{QStringLiteral("Total"), money(table.interest), money(table.principal),
                        money(table.charges + table.tax), money(table.total)}
                .join(u' ');
        QVERIFY2(text.contains(sums), qPrintable(sums));
    }
    void headingsAreRepeatedOnEachPageOfATable()
    {
        const QStringList pages = PdfFile(pdfOf(sampleFacts(1, 120))).pages();
        int tables = 0;
        for (const QString &page : pages) {
            const bool holdsInstalments = page.contains(QRegularExpression(
                QStringLiteral("^ +\\d+ +\\d+/\\d+/\\d{4}"), QRegularExpression::MultilineOption));
            QCOMPARE(page.contains(QStringLiteral("Amortization table")), holdsInstalments);
            QCOMPARE(page.contains(QRegularExpression(QStringLiteral("No\\. +Due"))),
                     holdsInstalments);
            tables += holdsInstalments ? 1 : 0;
        }
        QVERIFY2(tables >= 2, qPrintable(QString::number(tables)));
    }
    void pagesAreNumbered()
    {
        const QStringList pages = PdfFile(pdfOf(sampleFacts(3, 84))).pages();
        QVERIFY(pages.size() > 2);
        for (qsizetype i = 0; i < pages.size(); ++i)
            QVERIFY(
                pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
        QCOMPARE(PdfFile(pdfOf(sampleFacts(1))).pages().size(), 2);
    }
    /// Where that is somebody else than the client (D7).
    void whoIsInvoicedIsNamed()
    {
        ProformaFacts facts = sampleFacts(1);
        QVERIFY(!PdfFile(pdfOf(facts)).text().contains(QStringLiteral("Invoice to")));
        facts.invoiceHolder = QStringLiteral("Repartos del Norte");
        QVERIFY(simple(PdfFile(pdfOf(facts)).text())
                    .contains(QStringLiteral("Invoice to Repartos del Norte")));
        facts.invoiceHolderId = QStringLiteral("1790016919001");
        QVERIFY(simple(PdfFile(pdfOf(facts)).text())
                    .contains(QStringLiteral("Repartos del Norte · ID 1790016919001")));
    }
    void tablesMayBeLeftOut()
    {
        ProformaFacts facts = sampleFacts(1, 84);
        facts.withAmortization = false;
        const PdfFile pdf(pdfOf(facts));
        QCOMPARE(pdf.pages().size(), 1);
        QVERIFY(!pdf.text().contains(QStringLiteral("Amortization table")));
        QVERIFY(pdf.text().contains(QStringLiteral("Monthly instalment")));
    }

    void textIsShownAsItWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("HTML") << QStringLiteral(
            "<b>x</b><img src=\"file:///etc/passwd\">&amp;<br>");
        QTest::newRow("template") << QStringLiteral(
            "{{words.total}}{{#offers}}{{/note}}{{{client}}}");
        QTest::newRow("place") << QStringLiteral("%1 %2 %n %%");
        QTest::newRow("style") << QStringLiteral("</style><script>alert(1)</script>p{color:red}");
    }
    void textIsShownAsItWasTyped()
    {
        QFETCH(QString, typed);
        ProformaFacts facts = sampleFacts();
        facts.invoiceHolder = QStringLiteral("Repartos del Norte"); // without whom no number stands
        QString *const fields[] = {&facts.company,
                                   &facts.branch,
                                   &facts.address,
                                   &facts.advisor,
                                   &facts.advisorPhone,
                                   &facts.client,
                                   &facts.clientId,
                                   &facts.invoiceHolder,
                                   &facts.invoiceHolderId,
                                   &facts.legalText,
                                   &facts.content.note,
                                   &facts.content.taxName,
                                   &facts.content.offers[0].text,
                                   &facts.content.offers[0].colour,
                                   &facts.content.items[0].text,
                                   &facts.content.forms[1].lender};
        for (QString *field : fields) {
            const QString was = std::exchange(*field, typed);
            const QString text = PdfFile(pdfOf(facts)).letters();
            QVERIFY2(text.contains(letters(typed)), qPrintable(was + u'\n' + text));
            *field = was;
        }
    }

    void longNamesAreNotCut()
    {
        ProformaFacts facts = sampleFacts(2);
        const QString name = QString(198, u'W') + QStringLiteral("XY");
        facts.client = name;
        facts.content.offers[0].text = name;
        facts.content.items[1].text = name;
        const PdfFile pdf(pdfOf(facts));
        // The client; the model in its heading, its line and over its instalments; an accessory.
        QVERIFY(pdf.letters().count(name) >= 5);
        static const QRegularExpression word(QStringLiteral(
            "xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\""));
        auto words = word.globalMatch(pdf.boxes());
        QVERIFY(words.hasNext());
        while (words.hasNext()) {
            const auto box = words.next();
            QVERIFY2(box.captured(1).toDouble() > 40 && box.captured(3).toDouble() < 595 - 40,
                     qPrintable(box.captured()));
            QVERIFY(box.captured(2).toDouble() > 40 && box.captured(4).toDouble() < 842 - 30);
        }
    }
    void rowIsNotSplitOverPages()
    {
        for (int shift = 0; shift < 6; ++shift) {
            ProformaFacts facts = sampleFacts();
            facts.content.items.clear();
            const QuoteOffer offer = facts.content.offers[0];
            for (int i = 0; i < QuoteContent::mostItems; ++i) {
                const int words = i == 0 ? 10 * shift : 45;
                facts.content.items +=
                    itemOf(offer, i, QStringLiteral("r%1r ").arg(i).repeated(words + 1), 100);
            }
            const QStringList pages = PdfFile(pdfOf(facts)).pages();
            for (int i = 0; i < QuoteContent::mostItems; ++i) {
                const QString word = QStringLiteral("r%1r").arg(i);
                const auto holding = std::count_if(
                    pages.begin(), pages.end(), [&](const QString &p) { return p.contains(word); });
                QVERIFY2(holding == 1, qPrintable(QStringLiteral("%1 %2").arg(shift).arg(word)));
            }
        }
    }
    void headingStaysWithItsTable()
    {
        for (int items = 1; items < QuoteContent::mostItems; ++items) {
            ProformaFacts facts = sampleFacts(2);
            facts.withAmortization = false;
            for (int i = 0; i < items; ++i)
                facts.content.items +=
                    itemOf(facts.content.offers[0], 50 + i, QStringLiteral("Accesorio"), 100);
            const QStringList pages = PdfFile(pdfOf(facts)).pages();
            for (const QString &page : pages) {
                // A heading over a table has that table's first and last words on its page.
                const auto of = [&page](const char *words) {
                    return page.count(QString::fromUtf8(words));
                };
                QCOMPARE(of("Forms of payment"), of("Monthly instalment"));
                QCOMPARE(of("CF Moto NK 251 · Negro mate"),
                         of("CF Moto NK 251") - of("CF Moto NK 251 · Negro mate"));
            }
        }
    }

    void amountsStandInColumns()
    {
        const QFontMetricsF metrics([] {
            QFont font;
            font.setFamily(QStringLiteral("Lato"));
            font.setPixelSize(100);
            return font;
        }());
        QVERIFY2(QFontDatabase::hasFamily(QStringLiteral("Lato")), "fonts-lato is not installed");
        for (char digit = '0'; digit <= '9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)),
                     metrics.horizontalAdvance(QLatin1Char('0')));
    }
    void largestAmountsKeepToTheirLines()
    {
        ProformaFacts facts = sampleFacts(1, 24);
        facts.content.offers[0].priceMinor = 500'000'000'000'000;
        const QString text = simple(PdfFile(pdfOf(facts)).text());
        const Instalment last = figuresOf(facts, 0, 1).table->rows.back();
        QVERIFY(text.contains(moneyText(last.payment, facts.country, MoneySign::None) +
                              QStringLiteral(" 0,00")));
    }
    void moreThanThreeFormsGoToAnotherTable()
    {
        ProformaFacts facts = sampleFacts();
        for (int i = 2; i < QuoteContent::mostForms; ++i)
            facts.content.forms += creditForm(facts.content.offers[0], i, 12 * i);
        const QString text = PdfFile(pdfOf(facts)).text();
        QCOMPARE(text.count(QStringLiteral("Forms of payment")), 2);
        for (int i = 2; i < QuoteContent::mostForms; ++i)
            QVERIFY(text.contains(QStringLiteral("%1, equal").arg(12 * i)));
    }
    void formThatCannotBeWorkedOutRefusesIt()
    {
        ProformaFacts facts = sampleFacts();
        facts.content.forms[1].months = 0;
        const Result<QByteArray> pdf =
            proformaPdf(facts, ProformaTemplate::builtIn(), PaperSize::A4);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, Problem::Code::MonthsOutOfRange);
        facts.content.offers.clear();
        QCOMPARE(proformaPdf(facts, ProformaTemplate::builtIn(), PaperSize::A4).error().code,
                 Problem::Code::MissingModel);
    }

    void linkIsReadByAPhone()
    {
        ProformaFacts facts = sampleFacts();
        const QString link =
            QStringLiteral("https://vitrina.example/c/4f9JgV2xQk7LrT0bWm3Zs8YcHd6NpAe1Uo5XiKq2RtE");
        facts.link = QUrl(link);
        QCOMPARE(PdfFile(pdfOf(facts)).scanned(1), link);
    }
    void codeIsWhiteAllAround()
    {
        const QrCode code = QrCode::of("https://vitrina.example");
        QVERIFY(!code.isEmpty());
        QVERIFY(QrCode::quietZone >= 4); // as the standard asks
        const int scale = 4;
        const int side = (code.side() + 2 * QrCode::quietZone) * scale;
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        code.paint(painter, QRectF(0, 0, side, side));
        painter.end();
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const int row = y / scale - QrCode::quietZone;
                const int column = x / scale - QrCode::quietZone;
                const bool isInside =
                    row >= 0 && column >= 0 && row < code.side() && column < code.side();
                const bool isDark = isInside && code.isDark(row, column);
                QCOMPARE(image.pixelColor(x, y), QColor(isDark ? Qt::black : Qt::white));
            }
        }
    }
    void nothingToLinkIsNoCode()
    {
        QVERIFY(QrCode::of({}).isEmpty());
        QVERIFY(QrCode::of(QByteArray(5000, 'x')).isEmpty());
        const QString text = PdfFile(pdfOf(sampleFacts())).text();
        QVERIFY(!text.contains(QStringLiteral("on your phone")));
    }
    void logoStandsInTheCompanysPlace()
    {
        ProformaFacts facts = sampleFacts();
        facts.withAmortization = false;
        facts.logo = QImage(600, 200, QImage::Format_RGB32);
        facts.logo.fill(Qt::black);
        const QByteArray pdf = pdfOf(facts);
        QVERIFY(pdf.contains("/Subtype /Image"));
        QVERIFY(!pdf.contains("DCTDecode"));
        QCOMPARE(PdfFile(pdf).text().count(QStringLiteral("Motos del Norte")), 1); // the footer
    }

    void paperIsTheCountrys_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<bool>("isLetter");
        for (const char *country : {"US", "MX", "CO", "CL"})
            QTest::newRow(country) << QString::fromLatin1(country) << true;
        for (const char *country : {"EC", "PE", "AR", "ES", ""})
            QTest::newRow(country) << QString::fromLatin1(country) << false;
    }
    void paperIsTheCountrys()
    {
        QFETCH(QString, country);
        QTEST(paperSizeOf(country) == PaperSize::Letter, "isLetter");
    }
    void paperIsOfItsSize()
    {
        QVERIFY(PdfFile(pdfOf(sampleFacts(), PaperSize::A4)).info().contains(u"(A4)"));
        QVERIFY(PdfFile(pdfOf(sampleFacts(), PaperSize::Letter)).info().contains(u"(letter)"));
    }
    void fileNamesTheQuoteAndNotTheClient()
    {
        const QString info = PdfFile(pdfOf(sampleFacts())).info();
        QVERIFY(info.contains(QRegularExpression(QStringLiteral("Title: +Proforma 123\n"))));
        QVERIFY(info.contains(QRegularExpression(QStringLiteral("Creator: +Vitrina\n"))));
        QVERIFY(!info.contains(QStringLiteral("Rosa")));
    }
    void sameFactsAreTheSameBytes()
    {
        ProformaFacts facts = sampleFacts(2, 48);
        facts.link = QUrl(QStringLiteral("https://vitrina.example/c/1"));
        const QByteArray once = withoutDates(pdfOf(facts));
        QCOMPARE(withoutDates(pdfOf(facts)), once);
        facts.number = 124;
        QVERIFY(withoutDates(pdfOf(facts)) != once);
    }
    void templateOfOnesOwnIsPrinted()
    {
        const Result<ProformaTemplate> look = ProformaTemplate::parse(QStringLiteral(
            "<html><head><style>@import url(file:///etc/passwd);</style></head>"
            "<body background='file:///etc/passwd'><h1>Solo {{client}}</h1></body></html>"));
        QVERIFY(look);
        const QString text =
            simple(PdfFile(proformaPdf(sampleFacts(), *look, PaperSize::A4).value()).text());
        QCOMPARE(text, QStringLiteral("Solo Rosa Vega Motos del Norte · Proforma 123 Page 1 of 1"));
    }

    void anythingIsPrinted()
    {
        const bool good = rc::check("whatever a quote says has a page", [] {
            const ProformaFacts facts = anyFacts();
            const Result<PaperDocument> made = proformaDocument(facts, ProformaTemplate::builtIn());
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            QPdfWriter writer(&buffer);
            writer.setPageLayout(paperLayout(PaperSize::Letter));
            RC_CLASSIFY(!made);
            if (made)
                RC_ASSERT(made->paint(writer) >= 1);
        });
        QVERIFY(good);
    }
};

VITRINA_TEST(TestProforma, QGuiApplication)
#include "tst_proforma.moc"

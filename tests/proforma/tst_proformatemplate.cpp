// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/proformatemplate.h"
#include "proformasample.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <rapidcheck.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const TemplateNames names{
    {QStringLiteral("name"), QStringLiteral("note")},
    {{QStringLiteral("rows"),
      {{QStringLiteral("cell")}, {{QStringLiteral("inner"), {{QStringLiteral("deep")}, {}}}}}}}};

TemplateData entry(const QString &cell)
{
    TemplateData data;
    data.texts.insert(QStringLiteral("cell"), cell);
    return data;
}

TemplateData sample()
{
    TemplateData data;
    data.texts = {{QStringLiteral("name"), QStringLiteral("Rosa")},
                  {QStringLiteral("note"), QString()}};
    data.lists.insert(QStringLiteral("rows"),
                      {entry(QStringLiteral("a")), entry(QStringLiteral("b"))});
    return data;
}

QString filled(const QString &text, const TemplateData &data = sample())
{
    const Result<TextTemplate> parsed = TextTemplate::parse(text, names);
    return parsed ? parsed->filled(data).value_or(QStringLiteral("(too much)"))
                  : templateFaultText(parsed.error());
}

} // namespace

/// The language of templates (D2): what they can say, and that they can do nothing else (rule 15).
class TestProformaTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templateSaysWhatItIsGiven_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("nothing", "", "");
        row("plain", "<p>a } { b</p>", "<p>a } { b</p>");
        row("name", "Hola {{name}}, {{ name }}", "Hola Rosa, Rosa");
        row("comment", "a{{! not\nshown }}b", "ab");
        row("list", "{{#rows}}<{{cell}}>{{/rows}}", "<a><b>");
        row("outer name in a list", "{{#rows}}{{cell}}={{name}} {{/rows}}", "a=Rosa b=Rosa ");
        row("full text", "{{#name}}yes{{/name}}{{^name}}no{{/name}}", "yes");
        row("empty text", "{{#note}}yes{{/note}}{{^note}}no{{/note}}", "no");
        row("full list is not empty", "{{^rows}}none{{/rows}}", "");
        row("empty list", "{{#rows}}{{#inner}}{{deep}}{{/inner}}{{^inner}}-{{/inner}}{{/rows}}",
            "--");
    }
    void templateSaysWhatItIsGiven()
    {
        QFETCH(QString, text);
        QTEST(filled(text), "expected");
    }

    void faultyTemplateIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("unknown name", "a\n\n{{nombre}}",
            "Line 3 of the template: there is nothing called “nombre” here.");
        row("name of a list outside it", "{{cell}}",
            "Line 1 of the template: there is nothing called “cell” here.");
        row("name of a list where it is empty", "{{^rows}}{{cell}}{{/rows}}",
            "Line 1 of the template: there is nothing called “cell” here.");
        row("list as a text", "{{rows}}",
            "Line 1 of the template: there is nothing called “rows” here.");
        row("unknown section", "\n{{#filas}}{{/filas}}",
            "Line 2 of the template: there is no section called “filas” here.");
        row("unclosed section", "a\n{{#rows}}\n{{cell}}\n",
            "Line 2 of the template: the section “rows” begins there and is never closed.");
        row("stray end", "{{!\n}}{{/rows}}",
            "Line 2 of the template closes “rows”, which is not open.");
        row("crossed", "{{#rows}}{{#inner}}\n{{/rows}}{{/inner}}",
            "Line 2 of the template closes “rows” while “inner” is still open.");
        row("unclosed braces", "a\nb {{name", "Line 2 of the template: “{{” without its “}}”.");
        row("empty braces", "{{ }}",
            "Line 1 of the template: “” cannot stand between double braces.");
        row("raw text", "{{{name}}}",
            "Line 1 of the template: “{name” cannot stand between double braces.");
        row("raw text by its sign", "{{&name}}",
            "Line 1 of the template: “&name” cannot stand between double braces.");
        row("another file", "{{>/etc/passwd}}",
            "Line 1 of the template: “>/etc/passwd” cannot stand between double braces.");
        row("other braces", "{{=<% %>=}}",
            "Line 1 of the template: “=<% %>=” cannot stand between double braces.");
        row("places in what it says", "{{%2%1}}",
            "Line 1 of the template: “%2%1” cannot stand between double braces.");
    }
    void faultyTemplateIsRefusedWithItsLine()
    {
        QFETCH(QString, text);
        QTEST(filled(text), "expected");
    }

    void sectionsGoOnlySoDeep()
    {
        const auto nested = [](int depth) {
            return QStringLiteral("{{#name}}").repeated(depth) +
                   QStringLiteral("{{/name}}").repeated(depth);
        };
        QCOMPARE(filled(nested(TextTemplate::mostDepth)), QString());
        QCOMPARE(
            filled(nested(TextTemplate::mostDepth + 1)),
            QStringLiteral("Line 1 of the template: more than 8 sections one inside the other."));
    }
    void templateIsNoLongerThanItMayBe()
    {
        const QString most(TextTemplate::mostCharacters, u'a');
        QCOMPARE(filled(most).size(), most.size());
        QCOMPARE(filled(most + u'a'),
                 QStringLiteral("The template is longer than 200000 characters."));
    }
    void listsWithinThemselvesEnd()
    {
        TemplateData many;
        for (int i = 0; i < 200; ++i)
            many.lists[QStringLiteral("rows")] += entry(QStringLiteral("a"));
        const QString text = QStringLiteral("{{#rows}}").repeated(8) + QStringLiteral("{{cell}}") +
                             QStringLiteral("{{/rows}}").repeated(8);
        QCOMPARE(filled(text, many), QStringLiteral("(too much)"));
    }

    void valuesAreAlwaysEscaped()
    {
        TemplateData data = sample();
        data.texts[QStringLiteral("name")] =
            QStringLiteral("<b>\"A\" & {{note}} {{#rows}}</b><img src='x'>");
        QCOMPARE(filled(QStringLiteral("{{name}}"), data),
                 QStringLiteral("&lt;b&gt;&quot;A&quot; &amp; {{note}} {{#rows}}&lt;/b&gt;"
                                "&lt;img src='x'&gt;"));
    }
    void charactersOfADocumentsStructureAreBlanks()
    {
        const QString odd = QString(QChar(0xfdd0)) + QChar(0xfdd1) + QChar(0xfffc) + QChar(0x2029) +
                            QChar(u'\0') + u'\n' + u'ñ';
        QCOMPARE(escapedHtml(odd), QStringLiteral("      ñ"));
    }
    void noTemplateMakesItFail()
    {
        const bool good = rc::check("any text is a template or is refused", [] {
            const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
                std::vector<std::string>{"{{", "}}", "#", "^", "/", "rows", "name", "cell", "inner",
                                         "{{#rows}}", "{{/rows}}", "{{name}}", "\n", "!", " "}));
            QString text;
            for (const std::string &piece : pieces)
                text += QString::fromStdString(piece);
            const Result<TextTemplate> parsed = TextTemplate::parse(text, names);
            const bool isSound = parsed ? parsed->filled(sample()).has_value()
                                        : !templateFaultText(parsed.error()).isEmpty();
            RC_ASSERT(isSound);
        });
        QVERIFY(good);
    }

    void builtInTemplateHoldsNoLanguage()
    {
        QString text = ProformaTemplate::builtInText();
        text.remove(QRegularExpression(QStringLiteral("<style>.*</style>"),
                                       QRegularExpression::DotMatchesEverythingOption));
        text.remove(QRegularExpression(QStringLiteral("\\{\\{[^}]*\\}\\}|<[^>]*>|&nbsp;")));
        QCOMPARE(text.remove(QRegularExpression(QStringLiteral("[\\s·]"))), QString());
    }
    void everyNameIsFilled()
    {
        ProformaFacts facts = sampleFacts();
        facts.link = QUrl(QStringLiteral("https://vitrina.example/c/1"));
        facts.logo = QImage(4, 4, QImage::Format_RGB32);
        facts.invoiceHolder = QStringLiteral("Repartos del Norte");
        facts.invoiceHolderId = QStringLiteral("1790016919001");
        const Result<ProformaTemplate> look = ProformaTemplate::parse(QStringLiteral(
            "{{title}}|{{company}}|{{branch}}|{{address}}|{{advisor}}|"
            "{{advisorPhone}}|{{client}}|{{clientId}}|{{invoiceHolder}}|{{invoiceHolderId}}|{{"
            "number}}|{{version}}|{{day}}|"
            "{{validUntil}}|{{currency}}|{{taxName}}|{{logo}}|{{qr}}|{{words.total}}|"
            "{{#note}}{{text}}{{/note}}|{{#legalText}}{{text}};{{/legalText}}"));
        QVERIFY(look);
        QLocale::setDefault(QLocale(QStringLiteral("es_EC")));
        QCOMPARE(
            look->filled(facts).value().replace(QChar(QChar::Nbsp), u' '),
            QStringLiteral("Proforma 123|Motos del Norte|Quito Norte|Av. 10 de Agosto N34-120, "
                           "Quito|Ana Paredes|099 123 4567|Rosa Vega|1712345675|Repartos del "
                           "Norte|1790016919001|123|2|domingo, 22 "
                           "de noviembre de 2026|25/11/2026, 10:30|USD|IVA 15 %|logo|qr|Total|"
                           "Entrega en quince días|Precios sujetos a cambio.;No es una factura.;"));
    }
    void foreignPictureIsRefused_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const char *html, const char *named) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(named);
        };
        row("file", "<p><img src=\"file:///etc/passwd\"></p>", "file:///etc/passwd");
        row("network", "<img src='https://example.com/a.png'>", "https://example.com/a.png");
        row("of the client's making", "<img src=\"{{client}}\">", "{{client}}");
        row("ours", "<img src=\"logo\"><img src=\"qr\">", "");
    }
    void foreignPictureIsRefused()
    {
        QFETCH(QString, html);
        QFETCH(QString, named);
        const Result<ProformaTemplate> look = ProformaTemplate::parse(html);
        QCOMPARE(look.has_value(), named.isEmpty());
        if (!look)
            QCOMPARE(
                templateFaultText(look.error()),
                QStringLiteral("The template asks for a picture “%1”; there are only “logo” and "
                               "“qr”.")
                    .arg(named));
    }
    void templateIsReadFromAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("own.html"));
        QCOMPARE(ProformaTemplate::read(path).error().code, Problem::Code::NotFound);
        QCOMPARE(ProformaTemplate::read(folder.path()).error().code, Problem::Code::FileUnreadable);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<p>ñ {{client}}</p>");
        file.close();
        QCOMPARE(ProformaTemplate::read(path)->filled(sampleFacts()).value(),
                 QStringLiteral("<p>ñ Rosa Vega</p>"));
    }
};

VITRINA_TEST(TestProformaTemplate, QGuiApplication)
#include "tst_proformatemplate.moc"

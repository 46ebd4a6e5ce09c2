// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"
#include "testsupport/testprogram.h"
#include "ziptext.h"

#include "documents/sheetnumbers.h"

#include <xlsxwriter.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Rows = QList<QStringList>;

QByteArray ods(const QByteArray &tables)
{
    return "<?xml version=\"1.0\"?><office:document-content "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:"
           "spreadsheet>" +
           tables + "</office:spreadsheet></office:body></office:document-content>";
}

QByteArray xlsxWith(const QByteArray &sheetData)
{
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray relationships = "<Relationships><Relationship Id=\"r1\" Type=\"" + types;
    return zipOf(
        {{"_rels/.rels",
          relationships + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
         {"xl/_rels/workbook.xml.rels",
          relationships + "worksheet\" Target=\"/xl/worksheets/s.xml\"/></Relationships>"},
         {"xl/workbook.xml",
          "<workbook xmlns:r=\"" + types.chopped(1) +
              "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
         {"xl/worksheets/s.xml",
          "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>"}});
}

} // namespace

class TestSpreadsheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xlsxCellsComeAsPeopleSeeThem()
    {
        const QString path = m_files.path("t.xlsx");
        lxw_workbook *book = workbook_new(qPrintable(path));
        lxw_worksheet *other = workbook_add_worksheet(book, "Notas");
        lxw_worksheet *sheet = workbook_add_worksheet(book, "Clientes");
        lxw_format *date = workbook_add_format(book);
        format_set_num_format(date, "dd/mm/yyyy");
        lxw_format *builtIn = workbook_add_format(book);
        format_set_num_format_index(builtIn, 14);
        lxw_format *moment = workbook_add_format(book);
        format_set_num_format(moment, "[$-300A]d mmm yyyy hh:mm");
        lxw_format *money = workbook_add_format(book);
        format_set_num_format(money, "[Red]\"USD\" #,##0.00");
        worksheet_write_string(other, 0, 0, "otra", nullptr);
        worksheet_write_string(sheet, 0, 0, "Ñandú & <b>", nullptr);
        worksheet_write_string(sheet, 0, 2, " línea 1\nlínea 2 ", nullptr);
        lxw_datetime when{2026, 5, 17, 14, 30, 0.0};
        lxw_datetime day{2026, 5, 17, 0, 0, 0.0};
        worksheet_write_datetime(sheet, 4, 0, &day, date);
        worksheet_write_datetime(sheet, 4, 1, &day, builtIn);
        worksheet_write_datetime(sheet, 4, 2, &when, moment);
        worksheet_write_number(sheet, 5, 0, 5290, money);
        worksheet_write_number(sheet, 5, 1, 593991234567.0, nullptr);
        worksheet_write_number(sheet, 5, 2, 0.1 + 0.2, nullptr);
        worksheet_write_number(sheet, 5, 3, 1e-7, nullptr);
        worksheet_write_number(sheet, 5, 4, -12.5, nullptr);
        worksheet_write_boolean(sheet, 5, 5, 1, nullptr);
        worksheet_write_formula_str(sheet, 5, 6, "=A1", nullptr, "dicho");
        worksheet_write_formula_num(sheet, 5, 7, "=1+1", nullptr, 2);
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);

        ReadOptions options;
        options.sheet = 1;
        const ReadTable table = readFile(path, options);
        QVERIFY(!table.problem);
        QCOMPARE(table.details.format, TableFormat::Xlsx);
        QCOMPARE(table.details.sheetNames, (QStringList{"Notas", "Clientes"}));
        QCOMPARE(table.rows, (Rows{{u"Ñandú & <b>"_qs, "", u" línea 1\nlínea 2 "_qs},
                                   {"2026-05-17", "2026-05-17", "2026-05-17T14:30:00"},
                                   {"5290", "593991234567", "0.3", "0.0000001", "-12.5", "TRUE",
                                    "dicho", "2"}}));
        QCOMPARE(table.numbers, (QList<qint64>{1, 5, 6}));
        QCOMPARE(readFile(path).rows, (Rows{{"otra"}}));
        options.sheet = 2;
        QCOMPARE(readFile(path, options).fault(), QStringLiteral("no-such-sheet"));
    }

    void xlsxOfOtherProgramsIsRead()
    {
        // Inline rich text, no references, escapes, a date cell, text results, errors.
        const ReadTable table = m_files.read(xlsxWith(
            "<row><c "
            "t=\"inlineStr\"><is><r><t>Jo</t></r><r><t>sé</t></r><rPh><t>x</t></rPh></is></c>"
            "<c t=\"d\"><v>2026-05-17</v></c></row>"
            "<row r=\"7\"><c r=\"B7\" t=\"str\"><v>a_x000A_b_x005F_x</v></c><c r=\"C7\" "
            "t=\"e\"><v>#N/A</v></c>"
            "<c r=\"ZZ7\" s=\"1\"/></row>"));
        QVERIFY(!table.problem);
        QCOMPARE(table.rows, (Rows{{u"José"_qs, "2026-05-17"}, {"", "a\nb_x", "#N/A"}}));
        QCOMPARE(table.numbers, (QList<qint64>{1, 7}));
    }

    void deflatedPartsAreRead()
    {
        const QByteArray content =
            ods("<table:table table:name=\"T\">" +
                QByteArray("<table:table-row><table:table-cell><text:p>fila</text:p>"
                           "</table:table-cell></table:table-row>")
                    .repeated(20'000) +
                "</table:table>");
        const ReadTable table = m_files.read(zipOf({{"content.xml", content, true}}));
        QVERIFY(!table.problem);
        QCOMPARE(table.rows.size(), 20'000);
    }

    void hostileSheetsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("fault");
        const QByteArray good = xlsxWith("<row><c><v>1</v></c></row>");
        QTest::newRow("cut xml") << xlsxWith("<row><c><v>1</v>") << "corrupt-sheet";
        QTest::newRow("xml that just stops")
            << zipOf({{"content.xml",
                       ods("<table:table table:name=\"T\"><table:table-row>").chopped(70)}})
            << "corrupt-sheet";
        QTest::newRow("too far right")
            << xlsxWith("<row><c r=\"XFD1\"><v>1</v></c></row>") << "too-many-columns";
        QTest::newRow("too far down")
            << xlsxWith("<row r=\"99999999999\"><c><v>1</v></c></row>") << "too-many-rows";
        QTest::newRow("long cell")
            << xlsxWith("<row><c t=\"str\"><v>" + QByteArray(1'000'001, 'x') + "</v></c></row>")
            << "field-too-long";
        QTest::newRow("cut file") << good.chopped(30) << "corrupt-archive";
        QTest::newRow("encrypted") << zipOf({{"_rels/.rels", "x"}}, 1) << "password";
        QTest::newRow("bomb") << zipOf({{"_rels/.rels", "x"}}, 0, 0x7FFFFFFF) << "too-large";
        QTest::newRow("bomb, packed")
            << zipOf({{"_rels/.rels", "x", true}}, 0, 70 << 20) << "too-large";
        QTest::newRow("stored, of another size")
            << zipOf({{"_rels/.rels", "xy"}}, 0, 1) << "corrupt-archive";
        QTest::newRow("unpacks to more than it says")
            << zipOf({{"content.xml", ods(QByteArray(5000, ' ')), true}}, 0, 4000)
            << "corrupt-sheet";
        QTest::newRow("endless directory")
            << zipOf(QList<ZipText>(80'000, {QByteArray(60, 'n'), {}})) << "too-large";
        QTest::newRow("no parts") << zipOf({}) << "not-a-table";
        QTest::newRow("other zip") << zipOf({{"a.txt", "x"}}) << "not-a-table";
        QTest::newRow("binary excel") << zipOf({{"xl/workbook.bin", "x"}}) << "old-excel";
        QTest::newRow("encrypted ods")
            << zipOf({{"content.xml", "\1\2"}, {"META-INF/manifest.xml", "<m:encryption-data/>"}})
            << "password";
        QByteArray damaged = good;
        damaged.replace("<v>1</v>", "<v>2</v>");
        QTest::newRow("checksum") << damaged << "corrupt-sheet";
    }
    void hostileSheetsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, fault);
        const ReadTable table = m_files.read(bytes);
        QCOMPARE(table.fault(), fault);
    }

    void entitiesDoNotGrow()
    {
        QByteArray bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " \"" +
                    ("&" + QByteArray(1, char(c - 1)) + ";").repeated(10) + "\">";
        QByteArray content =
            ods("<table:table table:name=\"T\"><table:table-row><table:table-cell>"
                "<text:p>&j;</text:p></table:table-cell></table:table-row></table:table>");
        content.replace("?><", "?>" + bomb + "]><");
        QCOMPARE(m_files.read(zipOf({{"content.xml", content}})).fault(),
                 QStringLiteral("corrupt-sheet"));
    }

    void odsCellsComeAsPeopleSeeThem()
    {
        const QByteArray tables =
            "<table:table table:name=\"Otra\"/>"
            "<table:table table:name=\"Clientes\"><table:table-column/>"
            "<table:table-header-rows><table:table-row><table:table-cell "
            "office:value-type=\"string\">"
            "<office:annotation><text:p>comentario</text:p></office:annotation>"
            "<text:p>a<text:s text:c=\"2\"/><text:span>b</text:span></text:p><text:p>c</text:p>"
            "</table:table-cell></table:table-row></table:table-header-rows>"
            "<table:table-row "
            "table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
            "<table:table-row table:number-rows-repeated=\"2\">"
            "<table:table-cell office:value-type=\"float\" "
            "office:value=\"5290\"><text:p>5.290,00</text:p></table:table-cell>"
            "<table:table-cell office:value-type=\"percentage\" office:value=\"0.15\"/>"
            "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-05-17\"/>"
            "<table:table-cell office:value-type=\"time\" office:time-value=\"PT14H30M00S\"/>"
            "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
            "<table:table-cell table:number-columns-repeated=\"2\" "
            "office:value-type=\"string\"><text:p>r</text:p></table:table-cell>"
            "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
            "<table:table-row "
            "table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>"
            "</table:table>";
        ReadOptions options;
        options.sheet = 1;
        const ReadTable table = m_files.read(zipOf({{"content.xml", ods(tables)}}), options);
        QVERIFY(!table.problem);
        QCOMPARE(table.details.sheetNames, (QStringList{"Otra", "Clientes"}));
        const QStringList values{"5290", "0.15", "2026-05-17", "14:30:00", "TRUE", "r", "r"};
        QCOMPARE(table.rows, (Rows{{"a  b\nc"}, values, values}));
        QCOMPARE(table.numbers, (QList<qint64>{1, 5, 6}));
        QVERIFY(m_files.read(zipOf({{"content.xml", ods(tables)}})).rows.isEmpty());
    }

    void serialDaysAreDates_data()
    {
        QTest::addColumn<double>("serial");
        QTest::addColumn<bool>("since1904");
        QTest::addColumn<QString>("iso");
        QTest::newRow("first") << 1.0 << false << "1900-01-01";
        QTest::newRow("before the day that never was") << 59.0 << false << "1900-02-28";
        QTest::newRow("after it") << 61.0 << false << "1900-03-01";
        QTest::newRow("today") << 46159.0 << false << "2026-05-17";
        QTest::newRow("mac") << 44697.0 << true << "2026-05-17";
        QTest::newRow("rounds to the second") << 46159.999999999 << false << "2026-05-18";
        QTest::newRow("negative") << -1.0 << false << QString();
        QTest::newRow("beyond") << 2958466.0 << false << QString();
    }
    void serialDaysAreDates()
    {
        QFETCH(double, serial);
        QFETCH(bool, since1904);
        QFETCH(QString, iso);
        QCOMPARE(isoFromSerial(serial, {true, false}, since1904), iso);
    }

    void numberFormatsSayWhetherADateIsMeant_data()
    {
        QTest::addColumn<bool>("date");
        QTest::addColumn<bool>("time");
        const auto row = [](const char *code, bool date, bool time) {
            QTest::newRow(code) << date << time;
        };
        row("General", false, false);
        row("0.00", false, false);
        row("\"días\" 0", false, false);
        row("#,##0.00\\ [$USD]", false, false);
        row("dd/mm/yyyy", true, false);
        row("mmm", true, false);
        row("yyyy-mm-dd hh:mm", true, true);
        row("h:mm AM/PM", false, true);
        row("[h]:mm:ss", false, true);
        row("ss.000", false, true);
        row("[$-300A]dddd, d \"de\" mmmm;@", true, false);
    }
    void numberFormatsSayWhetherADateIsMeant()
    {
        QFETCH(bool, date);
        QFETCH(bool, time);
        const DateFormat format = dateFormatOf(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(format.date, date);
        QCOMPARE(format.time, time);
    }

    void damagedBytesNeverCrash()
    {
        const QByteArray good =
            xlsxWith("<row><c t=\"inlineStr\"><is><t>hola</t></is></c><c><v>1</v></c></row>");
        quint32 state = 1;
        const auto random = [&state] { return state = state * 1'664'525u + 1'013'904'223u; };
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = good;
            for (int change = 0; change < 4; ++change)
                bytes[qsizetype(random() >> 8) % bytes.size()] = char(random() >> 16);
            const ReadTable table = m_files.read(bytes);
            QVERIFY(table.problem || table.rows.size() <= 1);
        }
    }

private:
    Files m_files;
};

VITRINA_TEST(TestSpreadsheets, NoApplication)
#include "tst_spreadsheets.moc"

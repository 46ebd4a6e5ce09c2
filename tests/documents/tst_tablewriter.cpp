// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include "documents/formulaguard.h"
#include "documents/importerrors.h"
#include "documents/tablewriter.h"
#include "testsupport/testprogram.h"

#include <QBuffer>

#include <rapidcheck.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Rows = QList<QStringList>;

QByteArray written(WriteFormat format, const QStringList &header, const QList<QVariantList> &rows,
                   const WriteOptions &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = writeTable(format, buffer, options);
    if (!header.isEmpty())
        writer->header(header);
    for (const QVariantList &row : rows)
        writer->row(row);
    return writer->finish() ? buffer.data() : QByteArray("problem");
}

QString arbitraryCell()
{
    const QString alphabet = QStringLiteral("aZ9,;\t\"'\n\r =+-@.|ñ€\u00A0🏍");
    const auto positions = *rc::gen::container<std::vector<int>>(
        rc::gen::inRange(0, static_cast<int>(alphabet.toUcs4().size())));
    QString cell;
    for (const int at : positions) {
        const char32_t c = alphabet.toUcs4().at(at);
        cell += QString::fromUcs4(&c, 1);
    }
    return cell;
}

Rows arbitraryRows()
{
    Rows rows;
    for (int count = *rc::gen::inRange(1, 6); count > 0; --count) {
        QStringList row;
        for (int cells = *rc::gen::inRange(1, 5); cells > 0; --cells)
            row += arbitraryCell();
        rows += row;
    }
    return rows;
}

} // namespace

class TestTableWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvReadsBackAsItWasWritten()
    {
        const bool held = rc::check([this] {
            const Rows rows = arbitraryRows();
            WriteOptions options;
            options.separator = *rc::gen::element(QChar(u','), QChar(u';'), QChar(u'\t'));
            options.byteOrderMark = *rc::gen::arbitrary<bool>();
            QList<QVariantList> cells;
            for (const QStringList &row : rows)
                cells += QVariantList(row.begin(), row.end());
            ReadOptions reading;
            reading.separator = options.separator;
            const ReadTable back =
                m_files.read(written(WriteFormat::Csv, {}, cells, options), reading);
            RC_ASSERT(!back.problem);
            RC_ASSERT(back.rows == rows);
        });
        QVERIFY(held);
    }

    void xlsxReadsBackAsItWasWritten()
    {
        const QString odd = QStringLiteral("=1+1\n_x0041_\u001b http://x ñ");
        const QByteArray bytes = written(WriteFormat::Xlsx, {"Texto", "Número", "Fecha"},
                                         {{odd, 12.5, QDate(2026, 5, 17)},
                                          {"0991234567", qint64(9'007'199'254'740'993),
                                           QDateTime(QDate(2026, 5, 17), QTime(14, 30))},
                                          {QVariant(), true, QTime(8, 5)},
                                          {"+593991234567", -3, QDate(1850, 1, 1)}});
        const ReadTable table = m_files.read(bytes);
        QVERIFY(!table.problem);
        QCOMPARE(table.rows, (Rows{{"Texto", u"Número"_qs, "Fecha"},
                                   {odd, "12.5", "2026-05-17"},
                                   {"0991234567", "9007199254740993", "2026-05-17T14:30:00"},
                                   {"", "TRUE", "08:05:00"},
                                   {"+593991234567", "-3", "1850-01-01"}}));
    }

    void formulasAreDisarmed_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("formula") << "=HYPERLINK(1)"
                                 << "'=HYPERLINK(1)";
        QTest::newRow("command") << "-2+3+cmd|' /C calc'!A0"
                                 << "'-2+3+cmd|' /C calc'!A0";
        QTest::newRow("at") << "@SUM(A1)"
                            << "'@SUM(A1)";
        QTest::newRow("tab") << "\t=1"
                             << "'\t=1";
        QTest::newRow("phone") << "+593991234567"
                               << "+593991234567";
        QTest::newRow("spaced phone") << "+593 99 123"
                                      << "'+593 99 123";
        QTest::newRow("number") << "-12.50"
                                << "-12.50";
        QTest::newRow("lone minus") << "-"
                                    << "'-";
        QTest::newRow("guard written by hand") << "'=1"
                                               << "''=1";
        QTest::newRow("name") << "'t Hart"
                              << "'t Hart";
    }
    void formulasAreDisarmed()
    {
        QFETCH(QString, cell);
        QFETCH(QString, expected);
        QCOMPARE(guarded(cell), expected);
        QCOMPARE(unguarded(expected), cell);
    }

    void csvIsWhatSpreadsheetsExpect()
    {
        QCOMPARE(written(WriteFormat::Csv, {"a", "b"}, {{"x\"y", QVariant()}, {" z", 1.5}}),
                 QByteArray("\xEF\xBB\xBF"
                            "a,b\r\n\"x\"\"y\",\r\n\" z\",1.5\r\n"));
        WriteOptions plain;
        plain.byteOrderMark = false;
        QCOMPARE(written(WriteFormat::Csv, {}, {{"sep=;"}, {""}}, plain),
                 QByteArray("\"sep=;\"\r\n\"\"\r\n"));
    }

    void jsonKeepsOrderAndTypes()
    {
        const QList<QVariantList> rows{{"ñ\"\n", qint64(9'007'199'254'740'993), true},
                                       {QVariant(), 0.5}};
        const QByteArray first = "{\"z\":\"ñ\\\"\\n\",\"a\":9007199254740993,\"m\":true}";
        const QByteArray second = "{\"z\":null,\"a\":0.5,\"m\":null}";
        QCOMPARE(written(WriteFormat::JsonLines, {"z", "a", "m"}, rows),
                 first + '\n' + second + '\n');
        QCOMPARE(written(WriteFormat::JsonArray, {"z", "a", "m"}, rows),
                 "[\n" + first + ",\n" + second + "\n]\n");
        QCOMPARE(written(WriteFormat::JsonArray, {"z"}, {}), QByteArray("[]\n"));
    }

    void textIsAlignedAndHarmless()
    {
        QCOMPARE(
            written(
                WriteFormat::Text, {"Nombre", "N"},
                {{u"Ñandú"_qs, 7}, {"a\x1b[31m", 12}, {QStringLiteral("x\u202Ey\n"), QVariant()}}),
            QStringLiteral("Nombre      N\n"
                           "----------  --\n"
                           "Ñandú        7\n"
                           "a\\x1b[31m   12\n"
                           "x\\u202ey\\n\n")
                .toUtf8());
    }

    void nothingIsLeftBehindUnlessFinished()
    {
        const QString path = m_files.path("left.csv");
        {
            auto writer = writeTable(WriteFormat::Csv, path);
            (*writer)->row(QStringList{"a"});
        }
        QVERIFY(!QFile::exists(path));
        auto writer = writeTable(WriteFormat::Csv, path);
        (*writer)->row(QStringList{"a"});
        QVERIFY((*writer)->finish());
        QCOMPARE(readFile(path).rows, (Rows{{"a"}}));
    }

    void unwritablePathsAreProblems()
    {
        const auto writer = writeTable(WriteFormat::Csv, m_files.path("none/t.csv"));
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, Problem::Code::FileUnwritable);
    }

    void aFullDiskIsSaid_data()
    {
        QTest::addColumn<WriteFormat>("format");
        QTest::newRow("csv") << WriteFormat::Csv;
        QTest::newRow("xlsx") << WriteFormat::Xlsx;
        QTest::newRow("json") << WriteFormat::JsonLines;
    }
    void aFullDiskIsSaid()
    {
        QFETCH(WriteFormat, format);
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly));
        const auto writer = writeTable(format, full);
        writer->header({"a"});
        for (int row = 0; row < 5000; ++row)
            writer->row(QStringList{"some text that fills the buffers"});
        const auto result = writer->finish();
        QVERIFY(!result);
        QCOMPARE(result.error().code, Problem::Code::DiskFull);
    }

    void aTextTooLongForXlsxIsSaid()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto writer = writeTable(WriteFormat::Xlsx, buffer);
        QVERIFY(!writer->row(QStringList{QString(32'768, u'x')}));
        QCOMPARE(writer->finish().error().code, Problem::Code::TextTooLong);
    }

    void refusedRowsCanBeMendedAndImportedAgain()
    {
        const QString first = m_files.path("errors.csv");
        {
            auto writer = writeTable(WriteFormat::Csv, first);
            ImportErrors errors(**writer, {"Nombre", "Celular"});
            errors.add(7, {"Ana", "12", "sobra"}, "Bad phone");
            QCOMPARE(errors.count(), 1);
            QVERIFY(errors.finish());
        }
        const ReadTable once = readFile(first);
        QCOMPARE(once.rows.value(1), (QStringList{"7", "Bad phone", "Ana", "12", "sobra"}));
        const QString second = m_files.path("again.csv");
        auto writer = writeTable(WriteFormat::Csv, second);
        ImportErrors errors(**writer, once.rows.value(0));
        errors.add(2, once.rows.value(1), "Still bad");
        QVERIFY(errors.finish());
        QCOMPARE(readFile(second).rows.value(0), once.rows.value(0));
        QCOMPARE(readFile(second).rows.value(1),
                 (QStringList{"2", "Still bad", "Ana", "12", "sobra"}));
    }

private:
    Files m_files;
};

VITRINA_TEST(TestTableWriter, NoApplication)
#include "tst_tablewriter.moc"

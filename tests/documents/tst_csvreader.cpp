// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include "documents/csvreader.h"
#include "testsupport/testprogram.h"

#include <QStringEncoder>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {
using Rows = QList<QStringList>;
}

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void separatorAndRowsAreFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QChar>("separator");
        QTest::addColumn<Rows>("rows");
        const QStringList ab{"a", "b"};
        const QStringList cd{"c", "d"};
        QTest::newRow("comma") << QByteArray("a,b\nc,d\n") << QChar(',') << Rows{ab, cd};
        QTest::newRow("semicolon") << QByteArray("a;b\r\nc;d") << QChar(';') << Rows{ab, cd};
        QTest::newRow("tab, cr") << QByteArray("a\tb\rc\td\r") << QChar('\t') << Rows{ab, cd};
        QTest::newRow("decimal commas") << QByteArray("p;q\n1,5;2,5\n3,5;4,5\n") << QChar(';')
                                        << Rows{{"p", "q"}, {"1,5", "2,5"}, {"3,5", "4,5"}};
        QTest::newRow("commas in quotes") << QByteArray("a;b\n\"x,y,z\";\"u,v,w\"\n") << QChar(';')
                                          << Rows{ab, {"x,y,z", "u,v,w"}};
        QTest::newRow("one column") << QByteArray("a\nb\n") << QChar(',') << Rows{{"a"}, {"b"}};
        QTest::newRow("sep line") << QByteArray("sep=|\r\na|b\r\n") << QChar('|') << Rows{ab};
        QTest::newRow("blank lines")
            << QByteArray("\n\na,b\n\n\nc,d\n\n") << QChar(',') << Rows{ab, cd};
        QTest::newRow("ragged") << QByteArray("a,b\nc\nd,e,\n") << QChar(',')
                                << Rows{ab, {"c"}, {"d", "e", ""}};
        QTest::newRow("quotes") << QByteArray("\"a\"\"b\",\"c\nd\",\"\"\n") << QChar(',')
                                << Rows{{"a\"b", "c\nd", ""}};
        QTest::newRow("quote inside")
            << QByteArray("5\" x,\"q\"r\n") << QChar(',') << Rows{{"5\" x", "qr"}};
        QTest::newRow("apostrophe guard")
            << QByteArray("'=1+1,'hola,''-x,+593991234567\n") << QChar(',')
            << Rows{{"=1+1", "'hola", "'-x", "+593991234567"}};
    }
    void separatorAndRowsAreFound()
    {
        QFETCH(QByteArray, text);
        QFETCH(QChar, separator);
        QFETCH(Rows, rows);
        const ReadTable table = m_files.read(text);
        QVERIFY(!table.problem);
        QCOMPARE(table.details.separator, separator);
        QCOMPARE(table.rows, rows);
    }

    void rowNumbersAreTheLinesWhereRowsBegin()
    {
        const ReadTable table = m_files.read("a,b\r\n\r\n\"x\r\ny\",1\r\nlast,2");
        QCOMPARE(table.numbers, (QList<qint64>{1, 3, 5}));
    }

    void encodingIsFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const QString text = QStringLiteral("Año,Ñandú\n");
        const auto as = [&text](const char *name) {
            return QByteArray(QStringEncoder(name).encode(text));
        };
        QTest::newRow("utf-8") << text.toUtf8() << "UTF-8";
        QTest::newRow("utf-8 bom") << QByteArray("\xEF\xBB\xBF" + text.toUtf8()) << "UTF-8";
        QTest::newRow("latin") << text.toLatin1() << "Windows-1252";
        QTest::newRow("utf-16le") << as("UTF-16LE") << "UTF-16LE";
        QTest::newRow("utf-16be") << as("UTF-16BE") << "UTF-16BE";
        QTest::newRow("utf-16le bom") << QByteArray("\xFF\xFE" + as("UTF-16LE")) << "UTF-16LE";
        QTest::newRow("utf-16be bom") << QByteArray("\xFE\xFF" + as("UTF-16BE")) << "UTF-16BE";
    }
    void encodingIsFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        const ReadTable table = m_files.read(bytes);
        QCOMPARE(table.details.encodingName, encoding);
        QCOMPARE(table.rows, (Rows{{QStringLiteral("Año"), QStringLiteral("Ñandú")}}));
    }

    void windows1252HasItsOwnSigns()
    {
        const ReadTable table = m_files.read("\x80,\x93q\x94,\x96\n");
        QCOMPARE(table.rows, (Rows{{u"€"_qs, u"“q”"_qs, u"–"_qs}}));
    }

    void oneBadByteAtTheEndOfALongFileDecides()
    {
        const QByteArray good = QStringLiteral("año,ñ\n").toUtf8().repeated(100'000);
        QCOMPARE(m_files.read(good).details.encodingName, QStringLiteral("UTF-8"));
        QCOMPARE(m_files.read(good + "\xF1\n").details.encodingName,
                 QStringLiteral("Windows-1252"));
        QCOMPARE(m_files.read(good + "\xC3").details.encodingName, QStringLiteral("Windows-1252"));
    }

    void whatIsChosenWins()
    {
        ReadOptions options;
        options.encodingName = QStringLiteral("Windows-1252");
        options.separator = u';';
        const ReadTable table = m_files.read("a,b;\xC3\xB1\n", options);
        QCOMPARE(table.rows, (Rows{{u"a,b"_qs, u"Ã±"_qs}}));
    }

    void charactersAcrossPiecesStayWhole()
    {
        // Shifts a two-byte character and a quote pair over the boundary of the pieces read.
        for (int shift = 65'530; shift < 65'542; ++shift) {
            const QString filler(shift, u'x');
            const QString text = filler + QStringLiteral(",ñ\"\r\n\"a\"\"ñ\",b\r\n");
            const ReadTable table = m_files.read(text.toUtf8());
            QCOMPARE(table.rows, (Rows{{filler, u"ñ\""_qs}, {u"a\"ñ"_qs, u"b"_qs}}));
            QCOMPARE(table.numbers, (QList<qint64>{1, 2}));
        }
    }

    void whatIsNoTableIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("details");
        QTest::newRow("empty") << QByteArray() << QStringList{"empty"};
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << QStringList{"empty"};
        QTest::newRow("open quote")
            << QByteArray("a,b\n1,\"x\n\n2,y\n") << QStringList{"unterminated-quote", "2"};
        QTest::newRow("nul") << QByteArray("a,b\nc,d\ne\0f,g\n", 14) << QStringList{"nul", "3"};
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11)
                             << QStringList{"not-a-table"};
        QTest::newRow("pdf") << QByteArray("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n")
                             << QStringList{"not-a-table"};
        QTest::newRow("page") << QByteArray("  \n<HTML><table>") << QStringList{"web-page"};
        QTest::newRow("noise") << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10xyz")
                               << QStringList{"not-a-table"};
        QTest::newRow("old excel")
            << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0", 9) << QStringList{"old-excel"};
        QTest::newRow("broken zip")
            << QByteArray("PK\3\4garbage") << QStringList{"corrupt-archive"};
        QTest::newRow("ten megabytes in a cell")
            << QByteArray(10 << 20, 'x') << QStringList{"field-too-long", "1", "1000000"};
        QTest::newRow("ten megabytes in quotes")
            << QByteArray("a,b\n\"" + QByteArray(10 << 20, 'x'))
            << QStringList{"field-too-long", "2", "1000000"};
        QTest::newRow("columns") << QByteArray("a\n" + QByteArray(1000, ',') + "\n")
                                 << QStringList{"too-many-columns", "2", "1000"};
    }
    void whatIsNoTableIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, details);
        const ReadTable table = m_files.read(bytes);
        QVERIFY(table.problem);
        QCOMPARE(table.problem->code, Problem::Code::BadFile);
        QCOMPARE(table.problem->details, details);
        const QString text = tableFaultText(*table.problem);
        QVERIFY(!text.isEmpty() && !text.contains(u'%'));
    }

    void aThousandColumnsAreRead()
    {
        QCOMPARE(m_files.read(QByteArray(999, ',') + "\n").rows.value(0).size(), 1000);
    }

    void missingFilesFoldersAndEncodingsAreProblems()
    {
        QCOMPARE(openTable(m_files.path("none.csv")).error().code, Problem::Code::NotFound);
        QCOMPARE(openTable(m_files.path(".")).error().code, Problem::Code::FileUnreadable);
        ReadOptions options;
        options.encodingName = QStringLiteral("no-such-thing");
        QCOMPARE(m_files.read("a,b\n", options).fault(), QStringLiteral("unknown-encoding"));
    }

private:
    Files m_files;
};

VITRINA_TEST(TestCsvReader, NoApplication)
#include "tst_csvreader.moc"

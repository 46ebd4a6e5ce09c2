// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/cellvalues.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

class TestCellValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreRead_data()
    {
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *text, const char *iso) {
            QTest::newRow(text) << QString(iso);
        };
        for (const char *text :
             {"2026-05-17", "2026/5/17", "20260517", "17/05/2026", "17-05-26", "17.5.2026",
              " 17 / 05 / 2026 ", "17 mayo 2026", "17 de mayo de 2026",
              "domingo, 17 de mayo de 2026", "17-may-26", "17/May/2026", "May 17, 2026",
              "17th May 2026", "2026-05-17T00:00:00", "2026-05-17 00:00:00.000"})
            row(text, "2026-05-17");
        row("1/9/99", "1999-09-01");
        row("29/02/2024", "2024-02-29");
        row("1 sept 2026", "2026-09-01");
        row("1 setiembre 2026", "2026-09-01");
        for (const char *text :
             {"29/02/2026", "31/04/2026", "2026-13-01", "0/1/2026", "05/17/2026", "17/05", "mayo",
              "17 mayonesa 2026", "hola", "", "46159", "17/05-2026", "1/1/1850", "17 mayo 2026 x"})
            row(text, "");
    }
    void datesAreRead()
    {
        QFETCH(QString, iso);
        const auto date = parseDate(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(date ? date->toString(Qt::ISODate) : QString(), iso);
    }

    void monthsComeFirstOnlyWhenTheColumnSaysSo()
    {
        QCOMPARE(guessDateOrder({"3/4/2026", "5/17/2026"}), DateOrder::MonthFirst);
        QCOMPARE(guessDateOrder({"3/4/2026", "17/5/2026", "5/17/2026"}), DateOrder::DayFirst);
        QCOMPARE(guessDateOrder({"3/4/2026"}), DateOrder::DayFirst);
        QCOMPARE(parseDate(u"3/4/2026", DateOrder::MonthFirst), std::optional(QDate(2026, 3, 4)));
    }

    void timesAreRead_data()
    {
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *text, const char *iso) {
            QTest::newRow(text) << QString(iso);
        };
        row("14:30", "14:30:00");
        row("8:05", "08:05:00");
        row("14:30:15", "14:30:15");
        row("14h30", "14:30:00");
        row("14:30 h", "14:30:00");
        row("2:30 pm", "14:30:00");
        row("2:30 p. m.", "14:30:00");
        row("2pm", "14:00:00");
        row("12:15 AM", "00:15:00");
        row("12:15 pm", "12:15:00");
        for (const char *text : {"24:00", "14:60", "13:00 am", "14", "14.30", "", "hola"})
            row(text, "");
    }
    void timesAreRead()
    {
        QFETCH(QString, iso);
        const auto time = parseTime(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(time ? time->toString(Qt::ISODate) : QString(), iso);
    }

    void momentsAreRead_data()
    {
        QTest::addColumn<bool>("timed");
        QTest::newRow("17/05/2026") << false;
        for (const char *text :
             {"17/05/2026 14:30", "17/05/2026, 2:30 p. m.", "2026-05-17T14:30:00",
              "2026-05-17 14:30", "17 de mayo de 2026 a las 14:30", "2026-05-17T14:30:00.000"})
            QTest::newRow(text) << true;
    }
    void momentsAreRead()
    {
        QFETCH(bool, timed);
        const auto moment = parseMoment(QString::fromUtf8(QTest::currentDataTag()));
        const auto time = timed ? std::optional(QTime(14, 30)) : std::nullopt;
        QCOMPARE(moment, std::optional(WrittenMoment{QDate(2026, 5, 17), time, {}}));
    }

    void offsetsAreKept()
    {
        QCOMPARE(parseMoment(u"2026-05-17T14:30:00-05:00")->utcOffsetSeconds,
                 std::optional(-5 * 3600));
        QCOMPARE(parseMoment(u"2026-05-17T14:30:00Z")->utcOffsetSeconds, std::optional(0));
        QVERIFY(!parseMoment(u"17/05/2026 25:00"));
        QVERIFY(!parseMoment(u"31/02/2026 10:00"));
    }

    void moneyIsRead_data()
    {
        QTest::addColumn<int>("mark");
        QTest::addColumn<qint64>("cents");
        const auto row = [](const char *text, qint64 cents, DecimalMark mark = DecimalMark::Guess) {
            QTest::addRow("%s %d", text, static_cast<int>(mark)) << static_cast<int>(mark) << cents;
        };
        row("$ 5.290,00", 529000);
        row("5,290.00", 529000);
        row("5290", 529000);
        row("USD 1.234", 123400);
        row("US$ 1,234.5", 123450);
        row("1.234.567,89", 123456789);
        row("1.234.567", 123456700);
        row("1234.567", 123457);
        row("12,5", 1250);
        row("12.345", 1234500);
        row("12.345", 1235, DecimalMark::Point);
        row("12,345", 1234500, DecimalMark::Point);
        row("12.345", 1234500, DecimalMark::Comma);
        row("0.125", 13);
        row("0,005", 1);
        row(",50", 50);
        row("-12.50", -1250);
        row("$ -12.50", -1250);
        row("(12.50)", -1250);
        row("12.50-", -1250);
        row("5 290,00 €", 529000);
        row("5'290.00", 529000);
        row("1000 USD", 100000);
        row("S/. 100", 10000);
    }
    void moneyIsRead()
    {
        QFETCH(int, mark);
        QFETCH(qint64, cents);
        const QString text = QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, -2);
        QCOMPARE(parseMoney(text, 2, static_cast<DecimalMark>(mark)), std::optional<qint64>(cents));
    }

    void whatIsNoMoneyIsNotRead_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "hola", "1.2.3", "1,23,456.00", "12.34.567,00", "--5", "1.234,5,6",
              "5 autos de 3", "99999999999999999", "17/05/2026", "$"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoMoneyIsNotRead()
    {
        QFETCH(QString, text);
        QVERIFY(!parseMoney(text, 2));
    }

    void decimalsFollowTheCurrency()
    {
        QCOMPARE(parseMoney(u"1.234", 0), std::optional<qint64>(1234));
        QCOMPARE(parseMoney(u"12,5", 0), std::optional<qint64>(13));
        QCOMPARE(parseMoney(u"1,234.5678", 3), std::optional<qint64>(1234568));
    }

    void theColumnTellsItsDecimalMark()
    {
        QCOMPARE(guessDecimalMark({"1.234", "5,50"}), DecimalMark::Comma);
        QCOMPARE(guessDecimalMark({"1,234", "5.50"}), DecimalMark::Point);
        QCOMPARE(guessDecimalMark({"1.234.567", "1.234"}), DecimalMark::Comma);
        QCOMPARE(guessDecimalMark({"1.234", "x"}), DecimalMark::Guess);
    }

    void wholeNumbersAndYearsAreRead()
    {
        QCOMPARE(parseInteger(u" 1.200 "), std::optional<qint64>(1200));
        QCOMPARE(parseInteger(u"12.0"), std::optional<qint64>(12));
        QVERIFY(!parseInteger(u"12.5"));
        QCOMPARE(parseYear(u"2026"), std::optional(2026));
        QCOMPARE(parseYear(u"2026.0"), std::optional(2026));
        QVERIFY(!parseYear(u"26"));
        QVERIFY(!parseYear(u"2.026"));
        QVERIFY(!parseYear(u"20260"));
    }

    void answersAreRead()
    {
        QCOMPARE(parseYesNo(u"SÍ"), std::optional(true));
        QCOMPARE(parseYesNo(u"x"), std::optional(true));
        QCOMPARE(parseYesNo(u"FALSE"), std::optional(false));
        QVERIFY(!parseYesNo(u"tal vez"));
        QVERIFY(!parseYesNo(u""));
        QCOMPARE(parseClientKind(u"Persona Jurídica"), std::optional(CellClientKind::Company));
        QCOMPARE(parseClientKind(u"natural"), std::optional(CellClientKind::Person));
        QVERIFY(!parseClientKind(u"marciano"));
        QCOMPARE(parseDone(u"Pendiente"), std::optional(false));
        QCOMPARE(parseDone(u"Realizada"), std::optional(true));
        QVERIFY(!parseDone(u"quizás"));
    }
};

VITRINA_TEST(TestCellValues, Testing::NoApplication)
#include "tst_cellvalues.moc"

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/daytext.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// How days and hours stand on screens and paper, in both languages.
class TestDayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreWrittenInTheReadersLanguage_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char *reader, const QStringList &said) {
            QTest::newRow(reader) << QString::fromLatin1(reader) << said;
        };
        row("es_EC", {"8 dic 2026", "8 dic", "8/12/2026", "martes, 8 de diciembre de 2026", "mar"});
        row("es_MX",
            {"8 dic 2026", "8 dic", "08/12/2026", "martes, 8 de diciembre de 2026", "mar"});
        row("en_US", {"8 Dec 2026", "8 Dec", "8 Dec 2026", "Tuesday, 8 December 2026", "Tue"});
        row("en_GB", {"8 Dec 2026", "8 Dec", "8 Dec 2026", "Tuesday, 8 December 2026", "Tue"});
    }
    void daysAreWrittenInTheReadersLanguage()
    {
        QFETCH(QString, reader);
        const QLocale locale(reader);
        const QDate day(2026, 12, 8);
        const QStringList said{dayText(day, locale), dayOfYearText(day, locale),
                               columnDayText(day, locale), longDayText(day, locale),
                               weekdayText(day, locale)};
        QTEST(said, "said");
    }

    void hoursAreOfTheWholeDay()
    {
        QCOMPARE(hourText(QTime(9, 5)), QStringLiteral("9:05"));
        QCOMPARE(hourText(QTime(16, 20)), QStringLiteral("16:20"));
    }

    void noDayIsNoText()
    {
        QCOMPARE(dayText(QDate()), QString());
        QCOMPARE(columnDayText(QDate(), QLocale(QStringLiteral("es_EC"))), QString());
        QCOMPARE(longDayText(QDate()), QString());
    }
};

VITRINA_TEST(TestDayText, NoApplication)
#include "tst_daytext.moc"

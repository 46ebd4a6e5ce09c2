// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/timewords.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

/// How moments are said (S1.5): by the branch's calendar, whatever the computer's.
class TestTimeWords : public QObject
{
    Q_OBJECT

private:
    static TimeWords in(const QByteArray &zone)
    {
        return TimeWords(QTimeZone(zone), QLocale(QStringLiteral("en_US")));
    }
    static QDateTime at(const QByteArray &zone, const QString &local)
    {
        QDateTime moment = QDateTime::fromString(local, Qt::ISODate);
        moment.setTimeZone(QTimeZone(zone));
        return moment.toUTC();
    }
    static void table()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("said");
    }

private Q_SLOTS:
    void shortly_data()
    {
        table();
        const auto quito = [](const char *then, const char *said) {
            QTest::addRow("%s", then)
                << QStringLiteral("America/Guayaquil") << QStringLiteral("2026-11-21T10:00")
                << QString::fromLatin1(then) << QString::fromLatin1(said);
        };
        quito("2026-11-21T08:05", "8:05");
        quito("2026-11-21T00:00", "0:00");
        quito("2026-11-21T23:59", "23:59");
        quito("2026-11-20T23:59", "yesterday 23:59");
        quito("2026-11-20T00:00", "yesterday 0:00");
        quito("2026-11-19T23:59", "2 days ago");
        quito("2026-10-21T12:00", "31 days ago");
        quito("2026-11-22T00:00", "tomorrow 0:00");
        quito("2026-11-23T09:00", "Mon 23 9:00");
        quito("2026-12-04T09:00", "Fri 4 9:00");
        quito("2026-12-05T09:00", "5 Dec");
        quito("2027-01-05T09:00", "5 Jan 2027");
        // Clocks go forward on 29 March 2026 in Madrid, back on 25 October.
        const auto madrid = [](const char *what, const char *now, const char *then,
                               const char *said) {
            QTest::newRow(what) << QStringLiteral("Europe/Madrid") << QString::fromLatin1(now)
                                << QString::fromLatin1(then) << QString::fromLatin1(said);
        };
        madrid("23 hours apart, a day", "2026-03-29T12:00", "2026-03-28T12:00", "yesterday 12:00");
        madrid("a short day is today", "2026-03-29T23:30", "2026-03-29T00:30", "0:30");
        madrid("25 hours apart, a day", "2026-10-25T23:30", "2026-10-26T23:30", "tomorrow 23:30");
        madrid("a long day is today", "2026-10-25T00:10", "2026-10-25T23:50", "23:50");
    }
    void shortly()
    {
        QFETCH(QString, zone);
        QFETCH(QString, now);
        QFETCH(QString, then);
        QFETCH(QString, said);
        const QByteArray name = zone.toLatin1();
        QCOMPARE(in(name).shortly(at(name, then), at(name, now)), said);
    }

    void past_data()
    {
        table();
        const auto quito = [](const char *then, const char *said) {
            QTest::addRow("%s", then)
                << QStringLiteral("America/Guayaquil") << QStringLiteral("2026-11-21T10:00")
                << QString::fromLatin1(then) << QString::fromLatin1(said);
        };
        quito("2026-11-21T08:41", "today 8:41");
        quito("2026-11-20T23:59", "yesterday 23:59");
        quito("2026-11-19T19:40", "Thu 19:40");
        quito("2026-11-15T19:40", "Sun 19:40");
        quito("2026-11-14T19:40", "14 Nov"); // not "Sat": today is one
        quito("2025-11-20T19:40", "20 Nov 2025");
    }
    void past()
    {
        QFETCH(QString, zone);
        QFETCH(QString, now);
        QFETCH(QString, then);
        QFETCH(QString, said);
        const QByteArray name = zone.toLatin1();
        QCOMPARE(in(name).past(at(name, then), at(name, now)), said);
    }

    void theBranchsDayNotTheComputersNorGreenwichs()
    {
        const QDateTime utc(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC);
        QCOMPARE(in("America/Guayaquil").dayOf(utc), QDate(2026, 11, 21));
        QCOMPARE(in("Europe/Madrid").dayOf(utc), QDate(2026, 11, 22));
        QCOMPARE(in("America/Guayaquil").hour(utc), QStringLiteral("22:00"));
    }

    void aDayBeginsWhenItBegins()
    {
        QCOMPARE(in("America/Guayaquil").startOf(QDate(2026, 11, 21)),
                 QDateTime(QDate(2026, 11, 21), QTime(5, 0), Qt::UTC));
        const TimeWords madrid = in("Europe/Madrid");
        QCOMPARE(madrid.startOf(QDate(2026, 3, 29)).secsTo(madrid.startOf(QDate(2026, 3, 30))),
                 qint64(23 * 3600));
        // In Asunción midnight did not exist on 1 October 2023: the day began at one.
        const TimeWords asuncion = in("America/Asuncion");
        const QDateTime start = asuncion.startOf(QDate(2023, 10, 1));
        QVERIFY(start.isValid());
        QCOMPARE(asuncion.dayOf(start), QDate(2023, 10, 1));
        QCOMPARE(asuncion.dayOf(start.addMSecs(-1)), QDate(2023, 9, 30));
    }

    void datedSaysTheYear()
    {
        QCOMPARE(in("America/Guayaquil")
                     .dated(at("America/Guayaquil", QStringLiteral("2024-05-17T21:05"))),
                 QStringLiteral("Friday, 17 May 2024 21:05"));
    }

    void inFullSaysWeekdayDayAndHour()
    {
        QCOMPARE(in("America/Guayaquil")
                     .inFull(at("America/Guayaquil", QStringLiteral("2024-05-17T10:55"))),
                 QStringLiteral("Friday, 17 May at 10:55"));
    }

    void aSpanishReaderReadsSpanishNames()
    {
        const TimeWords words(QTimeZone("America/Guayaquil"), QLocale(QStringLiteral("es_EC")));
        const QDateTime now = at("America/Guayaquil", QStringLiteral("2026-11-21T10:00"));
        QCOMPARE(words.shortly(at("America/Guayaquil", QStringLiteral("2026-11-27T12:30")), now),
                 QStringLiteral("vie 27 12:30"));
        QCOMPARE(words.past(at("America/Guayaquil", QStringLiteral("2026-11-18T12:30")), now),
                 QString::fromUtf8("mié 12:30"));
        QVERIFY(words.inFull(now).startsWith(QString::fromUtf8("sábado")));
    }
};

VITRINA_TEST(TestTimeWords, Testing::NoApplication)
#include "tst_timewords.moc"

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schedulecheck.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

namespace {

// Times of these tests are of Wednesday 15 May 2024 in Guayaquil, unless a day is said.
QDateTime at(const QString &clock, int day = 15)
{
    const QTime time = QTime::fromString(clock, QStringLiteral("h:mm"));
    return QDateTime(QDate(2024, 5, day), time, QTimeZone("America/Guayaquil")).toUTC();
}

// Wednesday to Friday 9:00 to 13:00 and 14:00 to 18:00.
OpeningHours wednesdayToFriday()
{
    std::vector<OpenInterval> week;
    for (int weekday = 3; weekday <= 5; ++weekday) {
        week.push_back({weekday, 540, 780});
        week.push_back({weekday, 840, 1080});
    }
    return OpeningHours(QTimeZone("America/Guayaquil"), week);
}

std::vector<Booking> bookings()
{
    return {{at("12:00"), 30, QStringLiteral("Test drive Pérez")},
            {at("10:00"), 60, QStringLiteral("Cita Ñacato")},
            {at("15:00"), 0, QStringLiteral("Llamada Vera")},
            {at("10:00", 16), 60, QStringLiteral("Cita Mora")}};
}

} // namespace

Q_DECLARE_METATYPE(Vitrina::ScheduleCheck::Verdict)

class TestScheduleCheck : public QObject
{
    Q_OBJECT
    using Verdict = ScheduleCheck::Verdict;

private Q_SLOTS:
    void tellsFreeClosedAndClashes_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<bool>("closed");
        QTest::addColumn<QString>("clashes");
        const QString nacato = QStringLiteral("Cita Ñacato");
        QTest::newRow("free") << "11:00" << 60 << Verdict::Free << false << QString();
        QTest::newRow("up to a booking") << "9:30" << 30 << Verdict::Free << false << QString();
        QTest::newRow("a minute into it") << "9:30" << 31 << Verdict::Clashes << false << nacato;
        QTest::newRow("within it") << "10:15" << 5 << Verdict::Clashes << false << nacato;
        QTest::newRow("no length, within it")
            << "10:15" << 0 << Verdict::Clashes << false << nacato;
        QTest::newRow("several, by start")
            << "9:30" << 180 << Verdict::Clashes << false << "Cita Ñacato|Test drive Pérez";
        QTest::newRow("on a booking without length")
            << "14:30" << 60 << Verdict::Clashes << false << "Llamada Vera";
        QTest::newRow("into lunch") << "12:45" << 30 << Verdict::Closed << true << QString();
        QTest::newRow("until lunch") << "12:30" << 30 << Verdict::Free << false << QString();
        QTest::newRow("night") << "20:00" << 30 << Verdict::Closed << true << QString();
        QTest::newRow("both") << "12:15" << 60 << Verdict::Clashes << true << "Test drive Pérez";
    }
    void tellsFreeClosedAndClashes()
    {
        QFETCH(QString, start);
        QFETCH(int, minutes);
        QFETCH(Verdict, verdict);
        QFETCH(bool, closed);
        QFETCH(QString, clashes);
        const auto check = checkSchedule(wednesdayToFriday(), bookings(), at(start), minutes);
        QVERIFY(check.verdict() == verdict);
        QCOMPARE(check.closed, closed);
        QCOMPARE(check.clashes.join(u'|'), clashes);
        QCOMPARE(check.othersThatDay, 3);
    }

    void countsTheBranchsDay()
    {
        // 20:00 in Guayaquil is already the next day in UTC.
        const std::vector<Booking> evening{{at("20:00"), 30, QStringLiteral("a")}};
        QCOMPARE(checkSchedule(wednesdayToFriday(), evening, at("9:00"), 30).othersThatDay, 1);
        QCOMPARE(checkSchedule(wednesdayToFriday(), evening, at("9:00", 16), 30).othersThatDay, 0);
    }

    void proposesTheNextFreeSlot_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QDateTime>("expected");
        QTest::newRow("two hours ahead") << at("9:00") << 30 << at("11:00");
        QTest::newRow("on the grid") << at("9:01") << 30 << at("11:05");
        QTest::newRow("behind a booking") << at("8:10") << 30 << at("11:00");
        QTest::newRow("before a booking if it fits") << at("9:30") << 30 << at("11:30");
        QTest::newRow("behind it if it does not") << at("9:35") << 30 << at("12:30");
        QTest::newRow("over lunch") << at("10:40") << 30 << at("14:00");
        QTest::newRow("too long for what is left") << at("9:10") << 60 << at("14:00");
        QTest::newRow("behind a call") << at("13:00") << 30 << at("15:05");
        QTest::newRow("early") << at("4:00") << 30 << at("9:00");
        QTest::newRow("tomorrow") << at("16:00") << 30 << at("9:00", 16);
        QTest::newRow("tomorrow, behind a booking") << at("16:00") << 90 << at("11:00", 16);
        QTest::newRow("over the weekend") << at("17:00", 17) << 30 << at("9:00", 22);
    }
    void proposesTheNextFreeSlot()
    {
        QFETCH(QDateTime, now);
        QFETCH(int, minutes);
        QFETCH(QDateTime, expected);
        const auto slot = nextFreeSlot(wednesdayToFriday(), bookings(), now, minutes);
        QVERIFY(slot);
        QCOMPARE(*slot, expected);
        QVERIFY(checkSchedule(wednesdayToFriday(), bookings(), *slot, minutes).verdict() ==
                Verdict::Free);
    }

    void overlappingBookingsAreAllPassed()
    {
        const std::vector<Booking> busy{{at("9:30"), 10, QString()},
                                        {at("9:00"), 120, QString()},
                                        {at("10:50"), 30, QString()}};
        QCOMPARE(*nextFreeSlot(wednesdayToFriday(), busy, at("7:00"), 30), at("11:20"));
    }

    void proposesNothingWhereNothingFits()
    {
        QVERIFY(!nextFreeSlot(wednesdayToFriday(), {}, at("9:00"), 5 * 60));
        QVERIFY(!nextFreeSlot(OpeningHours(QTimeZone::utc(), {}), {}, at("9:00"), 30));
        const std::vector<Booking> always{{at("0:00"), 70 * 24 * 60, QString()}};
        QVERIFY(!nextFreeSlot(wednesdayToFriday(), always, at("9:00"), 30));
    }
};

VITRINA_TEST(TestScheduleCheck, Testing::NoApplication)
#include "tst_schedulecheck.moc"

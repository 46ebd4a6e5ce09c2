// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/openinghours.h"
#include "domainsample.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

// Monday to Friday 8:30 to 13:00 and 14:00 to 18:30, Saturday 9:00 to 13:00; closed on Sunday.
OpeningHours showroom(const QTimeZone &zone = guayaquil)
{
    std::vector<OpenInterval> week;
    for (int weekday = 1; weekday <= 5; ++weekday) {
        week.push_back({weekday, 8 * 60 + 30, 13 * 60});
        week.push_back({weekday, 14 * 60, 18 * 60 + 30});
    }
    week.push_back({6, 9 * 60, 13 * 60});
    return OpeningHours(zone, week);
}

QString iso(const std::optional<QDateTime> &at)
{
    return at ? at->toUTC().toString(Qt::ISODate) : QStringLiteral("never");
}

} // namespace

class TestOpeningHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervalsAreTidied()
    {
        const OpeningHours hours(guayaquil, {{2, 600, 700},
                                             {1, 660, 720},
                                             {1, 540, 600},
                                             {1, 600, 660},
                                             {0, 1, 2},
                                             {8, 1, 2},
                                             {3, 700, 700},
                                             {3, 800, 700},
                                             {3, -5, 10},
                                             {3, 1400, 1441},
                                             {2, 620, 640}});
        const std::vector<OpenInterval> expected{{1, 540, 720}, {2, 600, 700}};
        QVERIFY(hours.intervals() == expected);
    }

    void openFromOpeningUntilClosing_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("open");
        // Wednesday 15 May 2024; Guayaquil is five hours behind UTC.
        QTest::newRow("before") << "2024-05-15T13:29:59Z" << false;
        QTest::newRow("opening") << "2024-05-15T13:30:00Z" << true;
        QTest::newRow("last second of the morning") << "2024-05-15T17:59:59Z" << true;
        QTest::newRow("lunch") << "2024-05-15T18:00:00Z" << false;
        QTest::newRow("afternoon") << "2024-05-15T19:00:00Z" << true;
        QTest::newRow("closing") << "2024-05-15T23:30:00Z" << false;
        QTest::newRow("saturday afternoon") << "2024-05-18T19:00:00Z" << false;
        QTest::newRow("sunday") << "2024-05-19T15:00:00Z" << false;
        QTest::newRow("friday evening is saturday in UTC") << "2024-05-18T00:00:00Z" << false;
    }
    void openFromOpeningUntilClosing()
    {
        QFETCH(QString, at);
        QFETCH(bool, open);
        QCOMPARE(showroom().isOpen(utc(at)), open);
    }

    void nextOpeningIsNowOrLater_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("expected");
        QTest::newRow("open now") << "2024-05-15T15:00:00Z"
                                  << "2024-05-15T15:00:00Z";
        QTest::newRow("lunch") << "2024-05-15T18:20:00Z"
                               << "2024-05-15T19:00:00Z";
        QTest::newRow("closing") << "2024-05-15T23:30:00Z"
                                 << "2024-05-16T13:30:00Z";
        QTest::newRow("weekend") << "2024-05-18T18:00:00Z"
                                 << "2024-05-20T13:30:00Z";
    }
    void nextOpeningIsNowOrLater()
    {
        QFETCH(QString, at);
        QFETCH(QString, expected);
        QCOMPARE(iso(showroom().nextOpening(utc(at))), expected);
    }

    // S2.13: web and WhatsApp 30 minutes, others 24 hours, a quote 48, of open time.
    void deadlinesCountOpenTimeOnly_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("within the morning")
            << "2024-05-15T15:00:00Z" << 30 << "2024-05-15T15:30:00Z";
        QTest::newRow("until closing is in time")
            << "2024-05-15T17:30:00Z" << 30 << "2024-05-15T18:00:00Z";
        QTest::newRow("over lunch") << "2024-05-15T17:45:00Z" << 30 << "2024-05-15T19:15:00Z";
        QTest::newRow("from lunch") << "2024-05-15T18:10:00Z" << 30 << "2024-05-15T19:30:00Z";
        QTest::newRow("over night") << "2024-05-15T23:20:00Z" << 30 << "2024-05-16T13:50:00Z";
        QTest::newRow("over the weekend") << "2024-05-18T17:50:00Z" << 30 << "2024-05-20T13:50:00Z";
        QTest::newRow("sunday") << "2024-05-19T15:00:00Z" << 30 << "2024-05-20T14:00:00Z";
        // From Wednesday 10:00: 7.5 h, Thursday 9, Friday 7.5 of 9.
        QTest::newRow("24 hours") << "2024-05-15T15:00:00Z" << 24 * 60 << "2024-05-17T22:00:00Z";
        // A week has 49 open hours.
        QTest::newRow("49 hours are a week")
            << "2024-05-15T15:00:00Z" << 49 * 60 << "2024-05-22T15:00:00Z";
        QTest::newRow("nothing, open") << "2024-05-15T15:00:00Z" << 0 << "2024-05-15T15:00:00Z";
        QTest::newRow("nothing, closed") << "2024-05-19T15:00:00Z" << 0 << "2024-05-20T13:30:00Z";
        QTest::newRow("less than nothing")
            << "2024-05-15T15:00:00Z" << -5 << "2024-05-15T15:00:00Z";
    }
    void deadlinesCountOpenTimeOnly()
    {
        QFETCH(QString, from);
        QFETCH(int, minutes);
        QFETCH(QString, expected);
        QCOMPARE(iso(showroom().addOpenTime(utc(from), minutes)), expected);
    }

    void branchThatNeverOpensHasNoOpening()
    {
        const OpeningHours never(guayaquil, {});
        const QDateTime now = utc(QStringLiteral("2024-05-15T15:00:00Z"));
        QVERIFY(never.neverOpens());
        QVERIFY(!never.isOpen(now));
        QCOMPARE(iso(never.nextOpening(now)), QStringLiteral("never"));
        QCOMPARE(iso(never.addOpenTime(now, 30)), QStringLiteral("never"));
        QVERIFY(!never.firstOpening(QDate(2024, 5, 15)));
    }

    void firstOpeningIsTheDaysFirst()
    {
        QCOMPARE(showroom().firstOpening(QDate(2024, 5, 15)), std::optional(QTime(8, 30)));
        QCOMPARE(showroom().firstOpening(QDate(2024, 5, 18)), std::optional(QTime(9, 0)));
        QVERIFY(!showroom().firstOpening(QDate(2024, 5, 19)));
    }

    void closingAtMidnightJoinsTheNextDay()
    {
        const OpeningHours hours(guayaquil, {{5, 1200, 1440}, {6, 0, 60}});
        const QDateTime late = utc(QStringLiteral("2024-05-18T04:30:00Z")); // Friday 23:30
        QVERIFY(hours.isOpenThroughout(late, late.addSecs(60 * 60)));
        QVERIFY(!hours.isOpenThroughout(late, late.addSecs(91 * 60)));
        QCOMPARE(iso(hours.addOpenTime(late, 60)), QStringLiteral("2024-05-18T05:30:00Z"));
    }

    void lunchBreaksOpenTime()
    {
        const QDateTime noon = utc(QStringLiteral("2024-05-15T17:00:00Z"));
        QVERIFY(showroom().isOpenThroughout(noon, noon.addSecs(60 * 60)));
        QVERIFY(!showroom().isOpenThroughout(noon, noon.addSecs(61 * 60)));
        QVERIFY(!showroom().isOpenThroughout(noon, noon.addSecs(3 * 60 * 60)));
    }

    void wallClockHoursSurviveTheChangeOfTheClock()
    {
        // Madrid, Sunday 28 March 2027, 2:00 becomes 3:00; open Saturday and Sunday 0:00 to 6:00.
        const OpeningHours nights(madrid, {{6, 0, 360}, {7, 0, 360}});
        const auto spans = nights.spansOn(QDate(2027, 3, 28));
        QCOMPARE(spans.size(), size_t(1));
        QCOMPARE(spans.front().opens.secsTo(spans.front().closes), 5LL * 3600);
        // Opening within the hour that is taken away happens at the jump.
        const OpeningHours early(madrid, {{7, 150, 360}});
        QCOMPARE(iso(early.nextOpening(utc(QStringLiteral("2027-03-27T12:00:00Z")))),
                 QStringLiteral("2027-03-28T01:00:00Z"));
        // Open only within that hour: not on that Sunday, but on the next.
        const OpeningHours lost(madrid, {{7, 130, 170}});
        QVERIFY(lost.spansOn(QDate(2027, 3, 28)).empty());
        QCOMPARE(iso(lost.nextOpening(utc(QStringLiteral("2027-03-27T12:00:00Z")))),
                 QStringLiteral("2027-04-04T00:10:00Z"));
        // And in autumn the night has seven hours.
        QCOMPARE(iso(nights.addOpenTime(utc(QStringLiteral("2027-10-30T22:00:00Z")), 7 * 60)),
                 QStringLiteral("2027-10-31T05:00:00Z"));
    }

    void midnightThatDoesNotExistIsTheJump()
    {
        // Santiago, Saturday 5 September 2026, 24:00 becomes Sunday 1:00.
        const OpeningHours hours(santiago, {{6, 1200, 1440}, {7, 0, 120}});
        const QDateTime jump = utc(QStringLiteral("2026-09-06T04:00:00Z"));
        QCOMPARE(hours.spansOn(QDate(2026, 9, 5)).front().closes, jump);
        QCOMPARE(hours.spansOn(QDate(2026, 9, 6)).front().opens, jump);
        QCOMPARE(hours.spansOn(QDate(2026, 9, 6)).front().closes, jump.addSecs(3600));
        QCOMPARE(hours.firstOpening(QDate(2026, 9, 6)), std::optional(QTime(1, 0)));
    }

    // Walking minute by minute must give the same deadline as adding, whatever the clock does.
    void addingIsWalkingMinuteByMinute()
    {
        const OpeningHours zones[]{showroom(madrid), showroom(santiago),
                                   OpeningHours(santiago, {{6, 1380, 1440}, {7, 0, 200}})};
        const bool held = rc::check([&zones] {
            const OpeningHours &hours = zones[*rc::gen::inRange(0, 3)];
            const int day = *rc::gen::inRange(0, 365);
            const int minutes = *rc::gen::inRange(1, 300);
            QDateTime at = QDateTime(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC)
                               .addSecs(qint64(day) * 86'400 + *rc::gen::inRange(0, 1440) * 60LL);
            const auto deadline = hours.addOpenTime(at, minutes);
            for (int left = minutes; left > 0; at = at.addSecs(60)) {
                if (const auto opening = hours.nextOpening(at); *opening > at)
                    at = *opening;
                RC_ASSERT(hours.isOpen(at));
                --left;
            }
            RC_ASSERT(deadline.has_value());
            RC_ASSERT(deadline->toMSecsSinceEpoch() == at.toMSecsSinceEpoch());
        });
        QVERIFY(held);
    }
};

VITRINA_TEST(TestOpeningHours, NoApplication)
#include "tst_openinghours.moc"

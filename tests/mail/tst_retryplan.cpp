// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/retryplan.h"
#include "testsupport/testprogram.h"

#include <QTest>
#include <QTimeZone>

#include <numeric>

using namespace Vitrina;
using Kind = MailFault::Kind;

namespace {

const QDateTime firstTry(QDate(2026, 3, 2), QTime(10, 0), QTimeZone::utc());

/// The waits in seconds, each try failing at once, until there is none any more.
QList<qint64> waits(Kind kind)
{
    QList<qint64> all;
    QDateTime now = firstTry;
    while (const auto next = nextTry(kind, int(all.size()) + 1, firstTry, now)) {
        all << now.secsTo(*next);
        now = *next;
    }
    return all;
}

qint64 total(const QList<qint64> &waited)
{
    return std::accumulate(waited.begin(), waited.end(), qint64(0));
}

} // namespace

class TestRetryPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsDoubleUpToTheLongest()
    {
        QCOMPARE(waits(Kind::Unreachable).first(8),
                 QList<qint64>({15, 30, 60, 120, 240, 480, 600, 600}));
        QCOMPARE(waits(Kind::Temporary).first(7),
                 QList<qint64>({120, 240, 480, 960, 1920, 3600, 3600}));
        QCOMPARE(waits(Kind::Certificate).first(5), QList<qint64>({600, 1200, 2400, 4800, 7200}));
    }

    void patienceEnds_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("longest");
        QTest::newRow("unreachable") << Kind::Unreachable << 7 * 24 << 600;
        QTest::newRow("temporary") << Kind::Temporary << 3 * 24 << 3600;
        QTest::newRow("tls") << Kind::Tls << 24 << 7200;
        QTest::newRow("certificate") << Kind::Certificate << 24 << 7200;
    }

    void patienceEnds()
    {
        QFETCH(Kind, kind);
        QFETCH(int, hours);
        QFETCH(int, longest);
        const qint64 waited = total(waits(kind));
        QVERIFY(waited <= hours * 3600);
        QVERIFY(waited > hours * 3600 - longest);
    }

    void whatAPersonMustMendIsNotTriedAgain_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("account") << Kind::BadAccount;
        QTest::newRow("message") << Kind::BadMessage;
        QTest::newRow("authentication") << Kind::Authentication;
        QTest::newRow("recipient") << Kind::RefusedRecipient;
        QTest::newRow("refused") << Kind::Refused;
        QTest::newRow("too large") << Kind::TooLarge;
        QTest::newRow("may have been accepted") << Kind::Unknown;
        QTest::newRow("cancelled") << Kind::Cancelled;
    }

    void whatAPersonMustMendIsNotTriedAgain()
    {
        QFETCH(Kind, kind);
        QVERIFY(!nextTry(kind, 1, firstTry, firstTry));
    }

    void theWaitCountsFromTheFailure()
    {
        const QDateTime now = firstTry.addSecs(90);
        QCOMPARE(nextTry(Kind::Temporary, 1, firstTry, now), now.addSecs(120));
    }

    void absurdCountsAreTaken()
    {
        QCOMPARE(nextTry(Kind::Unreachable, 0, firstTry, firstTry), firstTry.addSecs(15));
        QCOMPARE(nextTry(Kind::Unreachable, -5, firstTry, firstTry), firstTry.addSecs(15));
        QCOMPARE(nextTry(Kind::Unreachable, 2'000'000'000, firstTry, firstTry),
                 firstTry.addSecs(600));
    }
};

VITRINA_TEST(TestRetryPlan, Testing::NoApplication)
#include "tst_retryplan.moc"

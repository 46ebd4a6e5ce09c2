// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/slicepace.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Vitrina;

namespace {

/// A computer as slices see it; microseconds.
struct Computer
{
    qint64 commit = 0; ///< the way to the disk
    qint64 row = 0;

    qint64 slice(int rows) const { return commit + rows * row; }
};

/// How long each of so many slices took there, the first one aside.
QList<qint64> slices(SlicePace &pace, const Computer &computer, int count)
{
    QList<qint64> taken;
    for (int i = 0; i < count; ++i) {
        taken += computer.slice(pace.rows());
        pace.took(pace.rows(), taken.back());
    }
    return taken.mid(1);
}

} // namespace

/// No slice of a pull is longer than people may wait for it (sync.md 20).
class TestSlicePace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSliceIsLongerThanItsBudget_data()
    {
        QTest::addColumn<qint64>("commit");
        QTest::addColumn<qint64>("row");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("a quick one") << qint64(300) << qint64(10) << 300;
        QTest::newRow("a usual one") << qint64(1000) << qint64(40) << 60;
        QTest::newRow("a slow disk") << qint64(4000) << qint64(40) << 10;
        QTest::newRow("a slow processor") << qint64(500) << qint64(250) << 12;
    }
    void noSliceIsLongerThanItsBudget()
    {
        QFETCH(qint64, commit);
        QFETCH(qint64, row);
        QFETCH(int, atLeast);
        SlicePace pace;
        const QList<qint64> taken = slices(pace, {commit, row}, 50);
        QVERIFY(*std::max_element(taken.begin(), taken.end()) <= SlicePace::budget);
        QVERIFY2(pace.rows() >= atLeast, qPrintable(QString::number(pace.rows())));
    }

    /// Something else began: one slice is too long, the next is not.
    void aComputerThatBecomesSlowerIsNoticedAtOnce()
    {
        SlicePace pace;
        slices(pace, {300, 20}, 20);
        const Computer busy{900, 80};
        QVERIFY(busy.slice(pace.rows()) > SlicePace::budget);
        const QList<qint64> taken = slices(pace, busy, 20);
        QVERIFY(*std::max_element(taken.begin(), taken.end()) <= SlicePace::budget);
    }

    void aDiskThatHasNoRoomForAnyEndsSomeDay()
    {
        SlicePace pace;
        slices(pace, {50'000, 40}, 5);
        QCOMPARE(pace.rows(), SlicePace::Limits().least);
    }

    void theFewRowsOfAnEndSayNothing()
    {
        SlicePace pace;
        const int before = pace.rows();
        pace.took(1, 3000);
        QCOMPARE(pace.rows(), before);
        pace.took(1, SlicePace::budget + 1);
        QVERIFY(pace.rows() < before);
    }
};

VITRINA_TEST(TestSlicePace, Testing::NoApplication)
#include "tst_slicepace.moc"

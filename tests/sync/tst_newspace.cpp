// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/newspace.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// A moment so many milliseconds into 2026.
QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(1'767'225'600'000 + ms, Qt::UTC);
}

} // namespace

/// News are followed at once, but not without end (sync.md 17).
class TestNewsPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourInAnySecond()
    {
        NewsPace pace;
        for (const qint64 ms : {0, 1, 300, 301}) {
            QVERIFY(pace.isFree(at(ms)));
            pace.note(at(ms));
        }
        QVERIFY(!pace.isFree(at(302)));
        QVERIFY(!pace.isFree(at(999)));
        QCOMPARE(pace.nextFree(), at(1000));
        QVERIFY(pace.isFree(at(1000)));
        pace.note(at(1000));
        QVERIFY(!pace.isFree(at(1000)));
        QCOMPARE(pace.nextFree(), at(1001));
    }

    void aClockSetBackHoldsNothing()
    {
        NewsPace pace;
        for (int i = 0; i < 4; ++i)
            pace.note(at(3600'000));
        QVERIFY(!pace.isFree(at(3600'001)));
        QVERIFY(pace.isFree(at(0)));
    }

    void aSessionKeepsToIt()
    {
        SyncWorld world;
        const QString database = world.database();
        const auto ana = world.laptop(database, "ana");
        QVERIFY(ana->settle());
        SyncSession &session = ana->session();
        for (size_t i = 0; i < NewsPace::most; ++i) {
            session.hubHasNews();
            QVERIFY(session.step());
        }
        session.hubHasNews();
        QVERIFY(!session.step());
        QCOMPARE(session.nextDue(), world.clock.now().addMSecs(NewsPace::withinMs));
        world.clock.advance(1);
        QVERIFY(session.step());
    }
};

VITRINA_TEST(TestNewsPace, QCoreApplication)
#include "tst_newspace.moc"

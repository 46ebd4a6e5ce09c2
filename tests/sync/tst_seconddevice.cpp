// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A person with two computers is one person (S1.6): what she did on the one she takes back on the
/// other, and nobody else does.
class TestSecondDevice : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    ResolveFollowUp resolve() const
    {
        ResolveFollowUp command;
        command.followUpId = m_world->alba.next->id;
        command.outcome = Outcome::Reached;
        command.next = m_world->showroom.callIn(48);
        command.at = m_world->clock.now();
        return command;
    }
    UndoResolve undo(const ResolveFollowUp &done, const Receipt &receipt) const
    {
        return {receipt.id, done.followUpId, done.next->id, m_world->alba.qualityId,
                m_world->clock.now()};
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void whatSheDidOnOneComputerSheTakesBackOnTheOther()
    {
        const auto desk = m_world->laptop(m_database, "ana");
        const auto home = m_world->laptop(m_database, "ana");
        QVERIFY(desk->settle() && home->settle());
        const ResolveFollowUp done = resolve();
        const Receipt resolved = desk->must(done);
        QVERIFY(desk->settle() && home->settle());
        const Result<Receipt> undone = home->execute(undo(done, resolved));
        QVERIFY(undone);
        QVERIFY(home->settle() && desk->settle());
        QCOMPARE(home->verdictOf(undone->id), QStringLiteral("applied"));
        QCOMPARE(firstDifference(home->rows(), home->hubRows()), QString());
        QCOMPARE(firstDifference(desk->rows(), home->rows()), QString());
    }

    /// A profile that was copied to another computer tells a restored hub what it held as done, and
    /// where that could not be done any more, she is told so on this one, too (rule 4).
    void whatTheOtherComputerCouldNotDoAgainIsHersToLookAfterHere()
    {
        const auto desk = m_world->laptop(m_database, "ana");
        QVERIFY(desk->settle());
        const CommandId resolved = desk->must(resolve()).id;
        QVERIFY(desk->settle());
        QCOMPARE(desk->verdictOf(resolved), QStringLiteral("applied"));
        PgConnection root = m_world->hub().root(m_database);
        root.run("SET session_replication_role = replica;"
                 "UPDATE vitrina.ledger SET verdict = 'withdrawn', code = 'gone' WHERE uuid = '" +
                 resolved.toString().toUtf8() +
                 "'; RESET session_replication_role; SELECT vitrina.begin_incarnation()");
        desk->crash();
        QVERIFY(desk->settle());
        QCOMPARE(desk->verdictOf(resolved), QStringLiteral("withdrawn gone"));
        QCOMPARE(firstDifference(desk->rows(), desk->hubRows()), QString());
    }

    void nobodyElseTakesItBack()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        const auto jefe = m_world->laptop(m_database, "jefe");
        QVERIFY(ana->settle() && jefe->settle());
        const ResolveFollowUp done = resolve();
        const Receipt resolved = ana->must(done);
        QVERIFY(ana->settle() && jefe->settle());
        const Result<Receipt> undone = jefe->execute(undo(done, resolved));
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, Problem::Code::NeedsManager);
    }
};

VITRINA_TEST(TestSecondDevice, QCoreApplication)
#include "tst_seconddevice.moc"

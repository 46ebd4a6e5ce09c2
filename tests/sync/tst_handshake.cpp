// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/countvisitor.h"
#include "commands/showroomsetup.h"
#include "sample/scenarios.h"
#include "storage/migrations.h"
#include "sync/pendingcommand.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {
using Trouble = SyncStatus::Trouble;
}

/// A replica and a hub that do not go together stop clearly, with the outbox intact (rule 16, sync
/// 21, 24).
class TestHandshake : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    PgConnection root() { return m_world->hub().root(m_database); }
    RescheduleFollowUp reschedule(const RegisterContact &contact, int hours) const
    {
        return {contact.next->id, m_world->clock.now().addSecs(qint64(hours) * 3600), 0,
                m_world->clock.now()};
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void versionsThatDoNotGoTogetherStopClearly_data()
    {
        QTest::addColumn<int>("hubSchema");
        QTest::addColumn<Trouble>("trouble");
        QTest::newRow("newer by one") << newestSchema() + 1 << Trouble::None;
        QTest::newRow("newer by two") << newestSchema() + 2 << Trouble::ProgramTooOld;
        QTest::newRow("older") << newestSchema() - 1 << Trouble::ProgramTooNew;
    }
    void versionsThatDoNotGoTogetherStopClearly()
    {
        QFETCH(int, hubSchema);
        QFETCH(Trouble, trouble);
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const Receipt waits = ana->must(reschedule(m_world->alba, 5));
        root().run("UPDATE vitrina.hub SET schema = " + QByteArray::number(hubSchema));
        ana->crash();
        QCOMPARE(ana->settle(), trouble == Trouble::None);
        QCOMPARE(ana->session().status().trouble, trouble);
        QCOMPARE(ana->verdictOf(waits.id),
                 trouble == Trouble::None ? QStringLiteral("applied") : QStringLiteral("pending"));
        root().run("UPDATE vitrina.hub SET schema = " + QByteArray::number(newestSchema()));
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(waits.id), QStringLiteral("applied"));
        QCOMPARE(ana->session().status().trouble, Trouble::None);
    }

    void protocolsThatDoNotGoTogetherStopClearly_data()
    {
        QTest::addColumn<QByteArray>("spoken");
        QTest::addColumn<Trouble>("trouble");
        QTest::newRow("newer, and takes the older")
            << QByteArray(R"({"protocol": 2, "oldest_protocol": 1})") << Trouble::None;
        QTest::newRow("newer") << QByteArray(R"({"protocol": 2, "oldest_protocol": 2})")
                               << Trouble::ProgramTooOld;
        QTest::newRow("older") << QByteArray(R"({"protocol": 0, "oldest_protocol": 0})")
                               << Trouble::ProgramTooNew;
    }
    void protocolsThatDoNotGoTogetherStopClearly()
    {
        QFETCH(QByteArray, spoken);
        QFETCH(Trouble, trouble);
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const Receipt waits = ana->must(reschedule(m_world->alba, 5));
        root().run("ALTER FUNCTION vitrina.hello RENAME TO true_hello;"
                   "CREATE FUNCTION vitrina.hello(request jsonb) RETURNS jsonb LANGUAGE sql AS"
                   " $$ SELECT vitrina.true_hello(request) || '" +
                   spoken +
                   "' $$; GRANT EXECUTE ON FUNCTION vitrina.hello(jsonb) TO vitrina_staff");
        ana->crash();
        QCOMPARE(ana->settle(), trouble == Trouble::None);
        QCOMPARE(ana->session().status().trouble, trouble);
        QCOMPARE(ana->verdictOf(waits.id),
                 trouble == Trouble::None ? QStringLiteral("applied") : QStringLiteral("pending"));
        root().run("DROP FUNCTION vitrina.hello;"
                   "ALTER FUNCTION vitrina.true_hello RENAME TO hello");
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(waits.id), QStringLiteral("applied"));
        QCOMPARE(ana->session().status().trouble, Trouble::None);
    }

    void anotherPersonsLoginIsNotTaken()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const QByteArray before = ana->rows();
        ana->loginAs(QStringLiteral("ivan"));
        ana->crash();
        QVERIFY(!ana->settle());
        QCOMPARE(ana->session().status().trouble, Trouble::OtherPerson);
        QCOMPARE(ana->rows(), before);
    }

    void whoIsRetiredHandsInOneBatch()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        ana->must(reschedule(m_world->alba, 5));
        root().run("UPDATE vitrina.staff_login SET retired_at = now() WHERE role = 'ana'");
        ana->crash();
        QVERIFY(!ana->settle());
        QCOMPARE(ana->session().status().trouble, Trouble::Retired);
        QCOMPARE(pendingCount(ana->replica()), 1);
        QVERIFY(root()
                    .run("SELECT batch FROM vitrina.quarantine")
                    .text(0, 0)
                    .contains(QStringLiteral("RescheduleFollowUp")));
    }

    void aCommandThatMakesTheHubFailIsWithdrawnAlone()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        root().run("CREATE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                   " RAISE EXCEPTION 'broken' USING ERRCODE = 'XX000'; END $$;"
                   "CREATE TRIGGER fail BEFORE INSERT ON vitrina.visitor FOR EACH ROW"
                   " EXECUTE FUNCTION public.fail()");
        std::vector<CommandId> good;
        good.push_back(ana->must(reschedule(m_world->alba, 5)).id);
        const Receipt bad =
            ana->must(CountVisitor{ana->newId<VisitorId>(), ana->person(), m_world->clock.now()});
        good.push_back(ana->must(reschedule(m_world->bruno, 5)).id);
        good.push_back(ana->must(reschedule(m_world->alba, 6)).id);
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(bad.id), QStringLiteral("withdrawn hub_XX000"));
        for (const CommandId &command : good)
            QCOMPARE(ana->verdictOf(command), QStringLiteral("applied"));
        QVERIFY(!ana->rows().contains("visitor|"));
        QCOMPARE(ana->rows(), ana->hubRows());
        QCOMPARE(ana->session().status().refused, 1);
    }

    void aLoginTakenMeanwhileIsAConflict()
    {
        const auto here = m_world->laptop(m_database, "admin");
        const auto there = m_world->laptop(m_database, "admin");
        QVERIFY(here->settle() && there->settle());
        const auto newcomer = [&](Laptop &laptop) {
            StaffMember member = m_world->showroom.ivan;
            member.id = laptop.newId<StaffId>();
            member.login = QStringLiteral("nueva");
            return laptop.must(SaveStaff{member, m_world->clock.now()});
        };
        const Receipt first = newcomer(*here);
        const Receipt second = newcomer(*there);
        QVERIFY(here->settle());
        QVERIFY(there->settle());
        QCOMPARE(here->verdictOf(first.id), QStringLiteral("applied"));
        QCOMPARE(there->verdictOf(second.id), QStringLiteral("withdrawn duplicate_login"));
        QCOMPARE(there->rows(), there->hubRows());
    }

    void aReplicaThatDoesNotFitPullsEverythingAnew()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const Receipt waits = ana->must(reschedule(m_world->alba, 5));
        // Somebody meddled with the file: what waits cannot be taken back.
        ana->replica().execute(QStringLiteral("UPDATE follow_up SET due_at = 1 WHERE id = ?"),
                               {m_world->alba.next->id.toBytes()});
        root().run("UPDATE vitrina.client SET city = 'Ibarra', row_version = gen_random_uuid()");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("did not take")));
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(waits.id), QStringLiteral("applied"));
        QCOMPARE(ana->rows(), ana->hubRows());
    }
};

VITRINA_TEST(TestHandshake, QCoreApplication)
#include "tst_handshake.moc"

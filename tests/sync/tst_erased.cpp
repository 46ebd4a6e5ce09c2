// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/eraseclient.h"
#include "commands/schedulefollowup.h"
#include "storage/copydebt.h"
#include "storage/outboxwork.h"
#include "storage/rows.h"
#include "syncworld/syncworld.h"
#include "syncworld/verifysame.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A client is erased while others work on with her, offline or on what is older (X10, rule 9).
class TestErased : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    std::unique_ptr<Laptop> settled(const char *login)
    {
        return m_world->settled(m_database, login);
    }
    EraseClient eraseAlba() const { return {m_world->alba.clientId, m_world->clock.now()}; }
    EditClient editAlba(const QString &city) const
    {
        const RegisterContact &alba = m_world->alba;
        EditClient edit{alba.clientId, alba.client, alba.qualityId, alba.sourceId,
                        m_world->clock.now()};
        edit.client.city = city;
        return edit;
    }
    bool isThere(Laptop &laptop) const
    {
        return load<Client>(laptop.replica(), m_world->alba.clientId).has_value();
    }
    qint64 onHub(const QByteArray &sql) const
    {
        return m_world->hub()
            .root(m_database)
            .query(sql, {m_world->alba.clientId.toString().toUtf8()})
            .number(0, 0);
    }
    static qint64 tracesOfAlba(Laptop &laptop)
    {
        return laptop.replica()
            .scalar(QStringLiteral("SELECT count(*) FROM outbox WHERE args LIKE '%Tulcán%'"
                                   " OR instr(changes, CAST('Tulcán' AS BLOB)) > 0"))
            .toLongLong();
    }

    static void keepDraft(Laptop &laptop, const ClientId &client)
    {
        laptop.replica().execute(
            QStringLiteral(
                "INSERT INTO draft (staff_id, form, content, saved_at) VALUES (?,?,?,1)"),
            {laptop.person().toBytes(), QStringLiteral("client:") + client.toString(),
             QStringLiteral("{}")});
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<SyncWorld>();
        m_database = m_world->database();
    }
    void cleanup() { m_world.reset(); }

    void sheGoesFromTheHubAndFromEveryReplica()
    {
        const auto admin = settled("admin");
        const auto ana = settled("ana");
        const Receipt edit = ana->must(editAlba(QStringLiteral("Tulcán")));
        keepDraft(*ana, m_world->alba.clientId);
        keepDraft(*ana, m_world->bruno.clientId);
        QVERIFY(ana->settle());
        QVERIFY(admin->settle());
        const Receipt erase = admin->must(eraseAlba());
        QVERIFY(admin->settle());
        QVERIFY(ana->settle());
        QCOMPARE(admin->verdictOf(erase.id), QStringLiteral("applied"));
        QVERIFY(!isThere(*admin));
        QVERIFY(!isThere(*ana));
        for (const char *table : {"client_phone", "opportunity", "follow_up", "timeline_entry"}) {
            QCOMPARE(onHub(QByteArray("SELECT count(*) FROM vitrina.") + table +
                           " WHERE client_id = $1::uuid"),
                     0);
        }
        VERIFY_SAME(*admin);
        VERIFY_SAME(*ana);
        // Who wrote of her keeps nothing of it, nor does who erased her.
        QCOMPARE(ana->verdictOf(edit.id), QString());
        QCOMPARE(tracesOfAlba(*ana), 0);
        QCOMPARE(tracesOfAlba(*admin), 0);
        QCOMPARE(ana->replica().scalar(QStringLiteral("SELECT group_concat(form) FROM draft")),
                 QVariant(QStringLiteral("client:") + m_world->bruno.clientId.toString()));
        // The proof: who, and which client.
        QCOMPARE(onHub("SELECT count(*) FROM vitrina.audit a JOIN vitrina.staff s"
                       " ON s.id = a.actor_id WHERE a.command = 'EraseClient'"
                       " AND s.login = 'admin' AND $1::uuid = ANY (a.clients)"),
                 1);
    }

    /// Who sees all clients sees the tombstones as well: no other way into the replica for that.
    void anotherAdministratorKeepsNothingEither()
    {
        m_world->hub()
            .root(m_database)
            .run("UPDATE vitrina.staff SET access_level = 1, row_version = gen_random_uuid()"
                 " WHERE login = 'jefe'");
        const auto admin = settled("admin");
        const auto jefe = settled("jefe");
        jefe->must(editAlba(QStringLiteral("Tulcán")));
        keepDraft(*jefe, m_world->alba.clientId);
        QVERIFY(jefe->settle());
        QVERIFY(admin->settle());
        admin->must(eraseAlba());
        QVERIFY(admin->settle());
        const qint64 owed = owedCopies(jefe->replica());
        QVERIFY(jefe->settle());
        QVERIFY(!isThere(*jefe));
        QCOMPARE(tracesOfAlba(*jefe), 0);
        QCOMPARE(jefe->replica().scalar(QStringLiteral("SELECT count(*) FROM draft")).toInt(), 0);
        QVERIFY(owedCopies(jefe->replica()) > owed);
        VERIFY_SAME(*jefe);
    }

    void twoWhoEraseHerAreBothDone()
    {
        m_world->hub()
            .root(m_database)
            .run("UPDATE vitrina.staff SET access_level = 1, permissions = permissions | " +
                 QByteArray::number(int(Permission::EraseData)) +
                 ", row_version = gen_random_uuid() WHERE login = 'jefe'");
        const auto admin = settled("admin");
        const auto jefe = settled("jefe");
        const Receipt first = admin->must(eraseAlba());
        const Receipt second = jefe->must(eraseAlba());
        QVERIFY(admin->settle());
        QVERIFY(jefe->settle());
        QCOMPARE(admin->verdictOf(first.id), QStringLiteral("applied"));
        QCOMPARE(jefe->verdictOf(second.id), QStringLiteral("applied"));
        QCOMPARE(
            jefe->replica()
                .scalar(QStringLiteral("SELECT count(*) FROM outbox WHERE length(changes) > 0"))
                .toInt(),
            0);
        VERIFY_SAME(*jefe);
    }

    /// What the hub refuses comes back, with what was typed about her.
    void aRefusedErasureTakesNothing()
    {
        const auto admin = settled("admin");
        admin->must(editAlba(QStringLiteral("Tulcán")));
        keepDraft(*admin, m_world->alba.clientId);
        QVERIFY(admin->settle());
        m_world->hub()
            .root(m_database)
            .run("UPDATE vitrina.staff SET permissions = permissions & ~" +
                 QByteArray::number(int(Permission::EraseData)) + " WHERE login = 'admin'");
        const Receipt erase = admin->must(eraseAlba());
        QVERIFY(admin->settle());
        QVERIFY(admin->verdictOf(erase.id) != u"applied");
        QVERIFY(isThere(*admin));
        QVERIFY(tracesOfAlba(*admin) > 0);
        QCOMPARE(admin->replica().scalar(QStringLiteral("SELECT count(*) FROM draft")).toInt(), 1);
        VERIFY_SAME(*admin);
    }

    /// What the eraser wrote of her herself waits with her erasure, and goes with it.
    void whatWaitedWithItGoesAsWell()
    {
        const auto admin = settled("admin");
        admin->must(editAlba(QStringLiteral("Tulcán")));
        admin->must(eraseAlba());
        QVERIFY(tracesOfAlba(*admin) > 0);
        QVERIFY(admin->settle());
        QCOMPARE(tracesOfAlba(*admin), 0);
        VERIFY_SAME(*admin);
    }

    void aLateEditDoesNotBringHerBack()
    {
        const auto admin = settled("admin");
        const auto ana = settled("ana");
        const Receipt late = ana->must(editAlba(QStringLiteral("Tulcán")));
        admin->must(eraseAlba());
        QVERIFY(admin->settle());
        QVERIFY(ana->settle());
        QVERIFY(admin->settle());
        QVERIFY(ana->verdictOf(late.id).startsWith(QStringLiteral("withdrawn")));
        QVERIFY(!isThere(*ana));
        QVERIFY(!isThere(*admin));
        QCOMPARE(onHub("SELECT count(*) FROM vitrina.client WHERE id = $1::uuid"), 0);
        VERIFY_SAME(*ana);
    }

    /// The hub took something of Ana's that the eraser had not seen: it goes too.
    void whatCameMeanwhileGoesAsWell()
    {
        const auto admin = settled("admin");
        const auto ana = settled("ana");
        ScheduleFollowUp schedule{
            m_world->alba.clientId, {}, m_world->showroom.callIn(30), m_world->clock.now()};
        schedule.next.id = ana->newId<FollowUpId>();
        ana->must(schedule);
        QVERIFY(ana->settle());
        const Receipt erase = admin->must(eraseAlba());
        QVERIFY(admin->settle());
        QVERIFY(ana->settle());
        QCOMPARE(admin->verdictOf(erase.id), QStringLiteral("applied"));
        QCOMPARE(onHub("SELECT count(*) FROM vitrina.follow_up WHERE client_id = $1::uuid"), 0);
        VERIFY_SAME(*admin);
        VERIFY_SAME(*ana);
    }

    void aRestoredHubErasesHerAgain()
    {
        const QString backup = m_world->hub().copyOf(m_database);
        const auto admin = settled("admin");
        const Receipt erase = admin->must(eraseAlba());
        QVERIFY(admin->settle());
        m_world->hub().root(backup).run("UPDATE vitrina.hub SET incarnation = gen_random_uuid()");
        m_database = backup;
        QCOMPARE(onHub("SELECT count(*) FROM vitrina.client WHERE id = $1::uuid"), 1);
        admin->moveTo(backup);
        admin->crash();
        QVERIFY(admin->settle());
        QCOMPARE(admin->verdictOf(erase.id), QStringLiteral("applied"));
        QCOMPARE(onHub("SELECT count(*) FROM vitrina.client WHERE id = $1::uuid"), 0);
        VERIFY_SAME(*admin);
    }
};

VITRINA_TEST(TestErased, QCoreApplication)
#include "tst_erased.moc"

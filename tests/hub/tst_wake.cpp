// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Who hears of a change at once: whoever may see something of it, and nobody else (sync.md 17).
class TestWake : public HubTest
{
    Q_OBJECT

private:
    /// Someone who listens where hello told her to.
    struct Listener
    {
        QString name;
        PgConnection hub;

        bool sees(const QString &client)
        {
            return hub
                .query("SELECT EXISTS (SELECT FROM vitrina.client WHERE id = $1)",
                       {idOf(client).toUtf8()})
                .flag(0, 0);
        }
        /// Whether anything was notified since she was asked last.
        bool heard()
        {
            hub.run("SELECT 1");
            return !hub.notifications().isEmpty();
        }
    };
    std::vector<Listener> m_listeners;

    Listener listener(const QString &name)
    {
        Pusher person(m_world->as(m_database, name));
        Listener made{name, m_world->as(m_database, name)};
        for (const QJsonValue &channel : person.hello().value(QStringLiteral("channels")).toArray())
            made.hub.run("LISTEN " + made.hub.quotedName(channel.toString()));
        return made;
    }
    void everyoneListens()
    {
        m_listeners.clear();
        for (const QString &name : HubWorld::people())
            m_listeners.push_back(listener(name));
    }
    QStringList whoHeard()
    {
        QStringList names;
        for (Listener &one : m_listeners) {
            if (one.heard())
                names << one.name;
        }
        return names;
    }
    QStringList whoSees(const QString &client)
    {
        QStringList names;
        for (Listener &one : m_listeners) {
            if (one.sees(client))
                names << one.name;
        }
        return names;
    }
    void wake(const QString &client)
    {
        m_root->query("SELECT vitrina.wake(ARRAY[$1::uuid], false)", {idOf(client).toUtf8()});
    }
    static QJsonObject attempt(const QString &client)
    {
        return commandOf(QStringLiteral("RecordAttempt"),
                         {inserted(QStringLiteral("timeline_entry"), newId(),
                                   {{QStringLiteral("client_id"), idOf(client)},
                                    {QStringLiteral("kind"), QStringLiteral("whatsapp_opened")},
                                    {QStringLiteral("at"), qint64(1767225600000)},
                                    {QStringLiteral("staff_id"), idOf(QStringLiteral("ana"))},
                                    {QStringLiteral("text"), QStringLiteral("hola")}})});
    }

private Q_SLOTS:
    void cleanup()
    {
        m_listeners.clear();
        HubTest::cleanup();
    }

    void whoSeesAClientHearsOfHerAndNobodyElse()
    {
        everyoneListens();
        for (const QString &client : HubWorld::clients()) {
            wake(client);
            const QStringList heard = whoHeard();
            QVERIFY(heard.contains(QStringLiteral("admin")));
            QVERIFY(size_t(heard.size()) < m_listeners.size());
            QCOMPARE(heard, whoSees(client));
        }
    }

    /// Whoever lost a client in the same transaction has to take her from the replica.
    void whoLosesAClientHearsOfItToo()
    {
        everyoneListens();
        const QStringList before = whoSees(QStringLiteral("c_ana"));
        m_root->run("BEGIN; SET CONSTRAINTS ALL DEFERRED;"
                    "UPDATE vitrina.client SET preferred_agent_id = md5('sur')::uuid,"
                    " branch_id = md5('south')::uuid WHERE id = md5('c_ana')::uuid;"
                    "UPDATE vitrina.opportunity SET advisor_id = md5('sur')::uuid"
                    " WHERE client_id = md5('c_ana')::uuid;"
                    "UPDATE vitrina.follow_up SET advisor_id = md5('sur')::uuid"
                    " WHERE client_id = md5('c_ana')::uuid;"
                    "SELECT vitrina.wake(ARRAY[md5('c_ana')::uuid], false); COMMIT");
        const QStringList heard = whoHeard();
        const QStringList after = whoSees(QStringLiteral("c_ana"));
        QVERIFY(before.contains(QStringLiteral("ana")) && !after.contains(QStringLiteral("ana")));
        for (Listener &one : m_listeners)
            QCOMPARE(heard.contains(one.name),
                     before.contains(one.name) || after.contains(one.name));
    }

    /// Whoever fills the queue of news, and keeps it full, holds up nobody's work: changes come
    /// with the next poll.
    void aFullQueueHoldsUpNoPush()
    {
        everyoneListens();
        m_root->run("CREATE OR REPLACE FUNCTION vitrina.may_tell() RETURNS boolean"
                    " LANGUAGE sql AS 'SELECT false'");
        QCOMPARE(m_ana->outcome(attempt(QStringLiteral("c_ana"))), m_applied);
        QCOMPARE(whoHeard(), QStringList());
        m_root->run("CREATE OR REPLACE FUNCTION vitrina.may_tell() RETURNS boolean"
                    " LANGUAGE sql AS 'SELECT true'");
        QCOMPARE(m_ana->outcome(attempt(QStringLiteral("c_ana"))), m_applied);
        QVERIFY(!whoHeard().isEmpty());
    }

    void anErasedClientIsHeardOfByWhomSheWasOpenTo()
    {
        everyoneListens();
        const QStringList before = whoSees(QStringLiteral("c_north"));
        m_root->run("BEGIN; SET CONSTRAINTS ALL DEFERRED; DO $$ DECLARE t text; BEGIN"
                    " FOR t IN SELECT name FROM vitrina.shared_table"
                    "           WHERE client_column = 'client_id' ORDER BY number DESC LOOP"
                    "     EXECUTE format('DELETE FROM vitrina.%I WHERE client_id = $1', t)"
                    "         USING md5('c_north')::uuid; END LOOP; END $$;"
                    "DELETE FROM vitrina.client WHERE id = md5('c_north')::uuid;"
                    "SELECT vitrina.wake(ARRAY[md5('c_north')::uuid], false); COMMIT");
        QVERIFY(whoSees(QStringLiteral("c_north")).isEmpty());
        QCOMPARE(whoHeard(), before);
    }

    void anAppliedCommandWakesARefusedOneDoesNot()
    {
        everyoneListens();
        QCOMPARE(m_ana->outcome(attempt(QStringLiteral("c_shared"))), m_applied);
        QCOMPARE(whoHeard(), whoSees(QStringLiteral("c_shared")));
        QVERIFY(m_ana->outcome(attempt(QStringLiteral("c_sur"))).startsWith(u"rejected"));
        QCOMPARE(whoHeard(), QStringList());
    }

    void nobodysRowsWakeEveryone()
    {
        everyoneListens();
        QCOMPARE(m_admin->outcome(
                     commandOf(QStringLiteral("SaveStaff"),
                               {changed("staff", idOf(QStringLiteral("ana")),
                                        {{QStringLiteral("phone"), QStringLiteral("1")}})})),
                 m_applied);
        QCOMPARE(whoHeard(), HubWorld::people());
    }

    /// She learns by her access that there are other channels to listen on.
    void otherChannelsAreAnotherAccess_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("level") << QByteArray("access_level = 2");
        QTest::newRow("branch") << QByteArray("branch_id = md5('south')::uuid,"
                                              " department_id = md5('far')::uuid");
    }
    void otherChannelsAreAnotherAccess()
    {
        QFETCH(QByteArray, change);
        const auto told = [this](const QString &key) {
            return QJsonValue(m_ana->hello().value(key));
        };
        const QJsonValue access = told(QStringLiteral("access"));
        const QJsonValue channels = told(QStringLiteral("channels"));
        QVERIFY(!access.toString().isEmpty());
        m_root->run("UPDATE vitrina.staff SET " + change + " WHERE login = 'ana'");
        QVERIFY(told(QStringLiteral("channels")) != channels);
        QVERIFY(told(QStringLiteral("access")) != access);
        everyoneListens();
        for (const QString &client : HubWorld::clients()) {
            wake(client);
            QCOMPARE(whoHeard(), whoSees(client));
        }
    }

    void whoIsRetiredHearsOfNoClient()
    {
        m_root->run("UPDATE vitrina.staff_login SET retired_at = now() WHERE role = 'ana'");
        m_listeners.clear();
        m_listeners.push_back(listener(QStringLiteral("ana")));
        wake(QStringLiteral("c_ana"));
        QCOMPARE(whoHeard(), QStringList());
    }
};

VITRINA_TEST(TestWake, QCoreApplication)
#include "tst_wake.moc"

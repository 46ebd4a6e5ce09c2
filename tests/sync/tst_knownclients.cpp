// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgtransaction.h"
#include "syncworld/desk.h"
#include "testsupport/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Whether the company has a client already is asked beside sync, of those whom one may not see,
/// too (X6); what does not come soon does not come.
class TestKnownClients : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    const ClientQuestion m_byPhone{QString(), QStringLiteral("+593987000111")};
    const ClientQuestion m_byId{QStringLiteral("1712345678"), QString()};

    PgConnection root() { return m_world->hub().root(m_database); }
    static ClientAnswer last(const QSignalSpy &answered)
    {
        return answered.last().front().value<ClientAnswer>();
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    /// Iván's Carmen has a phone and a number, and Ana sees nothing of her.
    void init()
    {
        m_database = m_world->database();
        const QByteArray carmen = m_world->carmen.clientId.toString().toUtf8();
        root().query("UPDATE vitrina.client SET national_id = '1712345678' WHERE id = $1",
                     {carmen});
        root().query("INSERT INTO vitrina.client_phone (id, client_id, typed, e164, row_version)"
                     " VALUES (gen_random_uuid(), $1, '0987000111', '+593987000111', $1)",
                     {carmen});
    }

    void whoIsAnothersIsToldByWhomToAsk_data()
    {
        QTest::addColumn<ClientQuestion>("question");
        QTest::addColumn<KnownClient::Matched>("matched");
        QTest::newRow("by phone") << m_byPhone << KnownClient::Matched::Phone;
        QTest::newRow("by her number") << m_byId << KnownClient::Matched::NationalId;
    }
    void whoIsAnothersIsToldByWhomToAsk()
    {
        QFETCH(ClientQuestion, question);
        QFETCH(KnownClient::Matched, matched);
        Desk ana(*m_world, m_database, QStringLiteral("ana"));
        QTRY_VERIFY(ana.isUpToDate());
        QVERIFY(!ana.rows().contains("Carmen"));
        QSignalSpy answered(ana.sync.get(), &SyncThread::answered);
        ana.sync->ask(question);
        QTRY_COMPARE(answered.size(), 1);
        const ClientAnswer answer = last(answered);
        QCOMPARE(answer.question, question);
        QCOMPARE(answer.known.size(), size_t(1));
        QCOMPARE(answer.known[0].matched, matched);
        QVERIFY(answer.known[0].client.isNull());
        QCOMPARE(answer.known[0].agent, m_world->showroom.ivan.name);
        QVERIFY(!answer.known[0].branch.isEmpty());
        // She was asked about, and is still not here.
        QVERIFY(!ana.rows().contains("Carmen"));
    }

    void whoIsNobodysClientIsAnsweredToo()
    {
        Desk ana(*m_world, m_database, QStringLiteral("ana"));
        QTRY_VERIFY(ana.isUpToDate());
        QSignalSpy answered(ana.sync.get(), &SyncThread::answered);
        ana.sync->ask({QStringLiteral("0000000000"), QStringLiteral("+593987000222")});
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(last(answered).known.empty());
    }

    void whoIsOnesOwnIsToldByHerId()
    {
        Desk ivan(*m_world, m_database, QStringLiteral("ivan"));
        QTRY_VERIFY(ivan.isUpToDate());
        QSignalSpy answered(ivan.sync.get(), &SyncThread::answered);
        ivan.sync->ask(m_byPhone);
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(last(answered).known.at(0).client, m_world->carmen.clientId);
    }

    void offlineThereIsNoAnswer()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(!ana->session().knownClients(m_byPhone, 2000));
        QVERIFY(ana->settle());
        QVERIFY(ana->session().knownClients(m_byPhone, 2000));
        root().run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ana'");
        QVERIFY(!ana->session().knownClients(m_byPhone, 2000));
        QVERIFY(!ana->session().isConnected());
        QVERIFY(ana->settle());
        QVERIFY(ana->session().knownClients(m_byPhone, 2000));
    }

    /// It is given up at the hub, and sync goes on over the same connection.
    void aHubThatHasNoTimeForItIsNotWaitedFor()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        PgConnection other = root();
        {
            PgTransaction transaction(other);
            other.run("LOCK TABLE vitrina.client_phone IN ACCESS EXCLUSIVE MODE");
            QVERIFY(!ana->session().knownClients(m_byPhone, 50));
        }
        QVERIFY(ana->session().isConnected());
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::UpToDate);
        QVERIFY(ana->session().knownClients(m_byPhone, 2000));
    }
};

VITRINA_TEST(TestKnownClients, QCoreApplication)
#include "tst_knownclients.moc"

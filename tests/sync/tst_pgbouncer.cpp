// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pooler/pooledlink.h"
#include "pooler/pooler.h"
#include "syncworld/desk.h"
#include "testsupport/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const char timeFarOff[] = "ALTER DATABASE %1 SET timezone = 'America/Guayaquil'";

} // namespace

/// Through a real pgbouncer, configured as docs/operations.md says.
class TestPgbouncer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    PostgresServer &server() { return m_world->hub().server(); }
    PgConnection root() { return m_world->hub().root(m_database); }

    std::unique_ptr<Pooler> pool(Pooler::Mode mode, int serverConnections)
    {
        return std::make_unique<Pooler>(server(), m_database,
                                        Pooler::Options{mode, serverConnections});
    }
    /// Everything through the pool.
    std::unique_ptr<Desk> deskThrough(const Pooler &pool, const QString &login)
    {
        return std::make_unique<Desk>(pool.address(login, login));
    }
    /// Asks through the pool, listens directly.
    std::unique_ptr<Desk> listeningDesk(const Pooler &pool, const QString &login)
    {
        const HubAddress asks = pool.address(login, login);
        const HubAddress listens = server().address(m_database, login);
        return std::make_unique<Desk>(
            [asks, listens] { return std::make_unique<PooledLink>(asks, listens); });
    }
    RescheduleFollowUp reschedule(int hours) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return {m_world->alba.next->id, now.addSecs(qint64(hours) * 3600), 0, now};
    }
    void showsWhatTheHubShows(const Desk &desk, const QString &login)
    {
        PgConnection connection = server().connect(m_database, login);
        QCOMPARE(desk.rows(), visibleRows(connection));
    }
    /// Changes of Ana come to her superior by themselves, sooner than any poll.
    void changesGoRound(Desk &ana, Desk &jefe)
    {
        QTRY_VERIFY(ana.isUpToDate() && jefe.isUpToDate());
        QSignalSpy came(jefe.sync.get(), &SyncThread::changed);
        for (int hours = 1; hours <= 5; ++hours) {
            came.clear();
            const CommandId command = ana.must(reschedule(hours)).id;
            QTRY_VERIFY_WITH_TIMEOUT(!came.isEmpty(), 10'000);
            QTRY_VERIFY(ana.isDone({command}));
            QCOMPARE(ana.verdictOf(command), QStringLiteral("applied"));
            QCOMPARE(root()
                         .query("SELECT role FROM vitrina.audit WHERE command_uuid = $1",
                                {command.toString().toUtf8()})
                         .text(0, 0),
                     QStringLiteral("ana"));
        }
        showsWhatTheHubShows(ana, QStringLiteral("ana"));
        showsWhatTheHubShows(jefe, QStringLiteral("jefe"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<SyncWorld>();
        PgConnection administrator = server().connect(QStringLiteral("postgres"));
        for (const char *login : {"ana", "jefe"})
            administrator.run(QByteArray("ALTER ROLE ") + login + " PASSWORD '" + login + "'");
    }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_database = m_world->database();
        // pgbouncer drops the zone that a client asks for.
        root().run(QByteArray(timeFarOff).replace("%1", root().quotedName(m_database)));
    }

    void aPoolOfSessionsCarriesEverything()
    {
        const auto sessions = pool(Pooler::Mode::Session, 10);
        const auto ana = deskThrough(*sessions, QStringLiteral("ana"));
        const auto jefe = deskThrough(*sessions, QStringLiteral("jefe"));
        changesGoRound(*ana, *jefe);
    }

    void aPoolOfTransactionsCarriesAllButListening()
    {
        const auto transactions = pool(Pooler::Mode::Transaction, 10);
        const auto ana = listeningDesk(*transactions, QStringLiteral("ana"));
        const auto jefe = listeningDesk(*transactions, QStringLiteral("jefe"));
        changesGoRound(*ana, *jefe);
    }

    void peopleTakeTurnsOnOneConnectionOfTheServer()
    {
        const auto transactions = pool(Pooler::Mode::Transaction, 1);
        const auto ana = listeningDesk(*transactions, QStringLiteral("ana"));
        const auto jefe = listeningDesk(*transactions, QStringLiteral("jefe"));
        changesGoRound(*ana, *jefe);
    }

    /// But pgbouncer has another code for it than PostgreSQL (28P01).
    void aWrongPasswordOpensNothing()
    {
        const auto transactions = pool(Pooler::Mode::Transaction, 10);
        QByteArray state = "it opened";
        try {
            const PgConnection opened(
                transactions->address(QStringLiteral("ana"), QStringLiteral("wrong")));
        } catch (const HubError &error) {
            state = error.sqlState();
        }
        QCOMPARE(state, QByteArray("08P01"));
    }

    void onlyStaffComeThrough()
    {
        const auto transactions = pool(Pooler::Mode::Transaction, 10);
        server().connect(QStringLiteral("postgres")).run("ALTER ROLE postgres PASSWORD 'postgres'");
        QVERIFY_THROWS_EXCEPTION(HubError,
                                 PgConnection(transactions->address(QStringLiteral("postgres"),
                                                                    QStringLiteral("postgres"))));
    }
};

VITRINA_TEST(TestPgbouncer, QCoreApplication)
#include "tst_pgbouncer.moc"

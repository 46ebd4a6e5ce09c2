// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badnetwork/badnetwork.h"
#include "certificate/testcertificate.h"
#include "hub/pgtransaction.h"
#include "postgres/postgresserver.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <algorithm>
#include <memory>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const auto database = QStringLiteral("postgres");
const auto login = QStringLiteral("postgres");

/// What a statement may be, as the first one of a snapshot.
enum class First { Run, Query, Stream, CopyOut };

} // namespace

/// One moment of the database for as many statements as are asked, at the price of the statements
/// alone (sync.md 15, 16).
class TestPgConnection : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<PgConnection> m_other;

    PgConnection connection() const { return PgConnection(m_server->address(database, login)); }

    /// The number of rows, told by one way of asking.
    static qint64 rowsBy(First first, PgConnection &asked)
    {
        const QByteArray count = "SELECT count(*)::text FROM things";
        qint64 rows = -1;
        switch (first) {
        case First::Run:
            return asked.run(count).number(0, 0);
        case First::Query:
            return asked.query("SELECT count(*)::text FROM things WHERE id > $1", {QByteArray("0")})
                .number(0, 0);
        case First::Stream:
            asked.stream(count, {}, PgConnection::Format::Text,
                         [&rows](const PgRows &row) { rows = row.number(0, 0); });
            return rows;
        case First::CopyOut:
            rows = 0;
            asked.copyOut("COPY (SELECT 1 FROM things) TO STDOUT",
                          [&rows](QByteArrayView) { ++rows; });
            return rows;
        }
        return rows;
    }
    static bool isInTransaction(PgConnection &asked)
    {
        // Within one, the statement is later than what began it.
        return !asked.run("SELECT now() = statement_timestamp()").flag(0, 0);
    }
    void addThing() { m_other->run("INSERT INTO things DEFAULT VALUES"); }

    template <typename Work>
    static QByteArray stateOf(Work work)
    {
        try {
            work();
        } catch (const HubError &error) {
            return error.sqlState();
        }
        return "nothing was thrown";
    }

    static void firsts()
    {
        QTest::addColumn<First>("first");
        QTest::newRow("run") << First::Run;
        QTest::newRow("query") << First::Query;
        QTest::newRow("stream") << First::Stream;
        QTest::newRow("copyOut") << First::CopyOut;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_other = std::make_unique<PgConnection>(m_server->address(database, login));
    }
    void init()
    {
        m_other->run("DROP TABLE IF EXISTS things;"
                     "CREATE TABLE things (id int GENERATED ALWAYS AS IDENTITY);"
                     "INSERT INTO things DEFAULT VALUES; INSERT INTO things DEFAULT VALUES");
    }
    void cleanupTestCase()
    {
        m_other.reset();
        m_server.reset();
    }

    void aSnapshotIsOfOneMoment_data() { firsts(); }
    void aSnapshotIsOfOneMoment()
    {
        QFETCH(const First, first);
        PgConnection asked = connection();
        {
            PgTransaction snapshot(asked, PgTransaction::Kind::Snapshot);
            QCOMPARE(rowsBy(first, asked), 2);
            addThing();
            QCOMPARE(rowsBy(First::Query, asked), 2);
            QCOMPARE(rowsBy(first, asked), 2);
            snapshot.commit();
        }
        QCOMPARE(rowsBy(first, asked), 3);
        QVERIFY(!isInTransaction(asked));
    }

    void nothingIsWrittenInASnapshot()
    {
        PgConnection asked = connection();
        {
            PgTransaction snapshot(asked, PgTransaction::Kind::Snapshot);
            QCOMPARE(stateOf([&] { asked.query("INSERT INTO things DEFAULT VALUES"); }),
                     QByteArray("25006"));
        }
        QVERIFY(!isInTransaction(asked));
        QCOMPARE(rowsBy(First::Query, asked), 2);
    }

    void aFailedFirstStatementTellsItsState_data() { firsts(); }
    void aFailedFirstStatementTellsItsState()
    {
        QFETCH(const First, first);
        PgConnection asked = connection();
        m_other->run("DROP TABLE things");
        {
            PgTransaction snapshot(asked, PgTransaction::Kind::Snapshot);
            QCOMPARE(stateOf([&] { rowsBy(first, asked); }), QByteArray("42P01"));
        }
        QVERIFY(!isInTransaction(asked));
        QCOMPARE(asked.query("SELECT 7").number(0, 0), 7);
    }

    /// The caller wants no more of the rows: the connection goes on.
    void aRowMayBeTheLastThatIsWanted()
    {
        struct Enough
        {
        };
        PgConnection asked = connection();
        {
            PgTransaction snapshot(asked, PgTransaction::Kind::Snapshot);
            QVERIFY_THROWS_EXCEPTION(Enough, asked.stream("SELECT generate_series(1, 1000)", {},
                                                          PgConnection::Format::Text,
                                                          [](const PgRows &) { throw Enough(); }));
            QCOMPARE(rowsBy(First::Query, asked), 2);
            snapshot.commit();
        }
        QCOMPARE(rowsBy(First::Run, asked), 2);
    }

    void aSnapshotCostsNoRoundTripOfItsOwn()
    {
        BadNetwork network(m_server->socketPath());
        PgConnection asked(m_server->throughPort(network.port(), database, login));
        network.count();
        asked.query("SELECT 1");
        QCOMPARE(network.roundTrips(), 1);
        {
            PgTransaction unused(asked, PgTransaction::Kind::Snapshot);
            unused.commit();
        }
        asked.query("SELECT 1");
        QCOMPARE(network.roundTrips(), 2);
        network.count();
        PgTransaction snapshot(asked, PgTransaction::Kind::Snapshot);
        QCOMPARE(rowsBy(First::Query, asked), 2);
        QCOMPARE(network.roundTrips(), 1);
        // A network that keeps everything back does not keep back whoever ends.
        network.be(BadNetwork::State::Stalled);
        snapshot.commit();
        network.be(BadNetwork::State::Fine);
        QCOMPARE(rowsBy(First::Stream, asked), 2);
    }

    void whatIsNotifiedComesAfterASnapshot()
    {
        PgConnection asked = connection();
        asked.run("LISTEN news");
        {
            PgTransaction snapshot(asked, PgTransaction::Kind::Snapshot);
            QCOMPARE(rowsBy(First::Stream, asked), 2);
            m_other->run("NOTIFY news");
            snapshot.commit();
        }
        QStringList came;
        pollfd wait{asked.socket(), POLLIN, 0};
        while (came.isEmpty() && ::poll(&wait, 1, 10'000) > 0)
            came = asked.notifications();
        QCOMPARE(came, QStringList(QStringLiteral("news")));
    }

    void aServerThatGoesIsTold()
    {
        PgConnection asked = connection();
        const QByteArray pid = asked.query("SELECT pg_backend_pid()").bytes(0, 0).toByteArray();
        PgTransaction snapshot(asked, PgTransaction::Kind::Snapshot);
        QCOMPARE(rowsBy(First::Query, asked), 2);
        m_other->query("SELECT pg_terminate_backend($1::int, 10000)", {pid});
        // Whatever its words: it is told and ends by itself.
        QVERIFY(stateOf([&] { rowsBy(First::Query, asked); }) != "nothing was thrown");
        QVERIFY(!asked.isOpen());
    }

    /// On the server's own computer libpq tries once more without encryption, for which a server as
    /// docs/operations.md makes it has no line: what is told is the password all the same.
    /// Of whoever only listens it is the kernel that finds out: a server that vanished without a
    /// word, within the twenty seconds in which she is to be told.
    void aPeerThatVanishedIsFoundByTheKernelInTime()
    {
        m_other->run("CREATE ROLE watcher LOGIN PASSWORD 'clave'");
        const PgConnection watching(
            m_server->tcpAddress(database, QStringLiteral("watcher"), QStringLiteral("clave")));
        const auto option = [&watching](int level, int name) {
            int value = -1;
            socklen_t size = sizeof value;
            return ::getsockopt(watching.socket(), level, name, &value, &size) == 0 ? value : -1;
        };
        QCOMPARE(option(SOL_SOCKET, SO_KEEPALIVE), 1);
        const int idle = option(IPPROTO_TCP, TCP_KEEPIDLE);
        const int interval = option(IPPROTO_TCP, TCP_KEEPINTVL);
        const int most = option(IPPROTO_TCP, TCP_USER_TIMEOUT); // milliseconds
        QVERIFY(idle > 0 && interval > 0 && most > 0);
        // The first probe that goes unanswered after the longest silence is the last.
        const int waited = std::max(0, most - idle * 1000);
        const int probes = std::max(1, (waited + interval * 1000 - 1) / (interval * 1000));
        QVERIFY2(idle + probes * interval <= 20, qPrintable(QString::number(probes)));
        QVERIFY2(idle + option(IPPROTO_TCP, TCP_KEEPCNT) * interval <= 20, "by the count");
    }

    void aWrongPasswordIsThatBehindEncryptionOnly()
    {
        const TestCertificate certificate(QStringLiteral("IP:127.0.0.1"), 30);
        PostgresServer server;
        const QString postgres = QStringLiteral("postgres");
        server.connect(postgres).run(
            "CREATE ROLE somebody LOGIN PASSWORD 'clave';"
            "COPY (SELECT 'local all all trust' UNION ALL"
            " SELECT 'hostssl all all 127.0.0.1/32 scram-sha-256') TO PROGRAM 'cat > pg_hba.conf'");
        server.offerTls(certificate.certificate(), certificate.key());
        const auto stateWith = [&](const QString &password) {
            HubAddress way = server.tcpAddress(postgres, QStringLiteral("somebody"), password);
            way.sslMode = QStringLiteral("prefer");
            try {
                PgConnection connection(way);
                return QByteArray();
            } catch (const HubError &error) {
                return error.sqlState();
            }
        };
        QCOMPARE(stateWith(QStringLiteral("otra")), QByteArray("28P01"));
        QCOMPARE(stateWith(QStringLiteral("clave")), QByteArray());
    }
};

VITRINA_TEST(TestPgConnection, QCoreApplication)
#include "tst_pgconnection.moc"

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hubschema.h"
#include "hub/stafflogins.h"
#include "hubworld/hubworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <future>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Logins of staff, and the connection itself.
class TestStaffLogins : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;
    QString m_database;

    static StaffId staff(const QString &word) { return StaffId::fromString(idOf(word)); }
    QString hired(const QString &level = QStringLiteral("4"),
                  const QString &branch = QStringLiteral("north"))
    {
        const QString id = newId();
        m_world->root(m_database)
            .query(
                "INSERT INTO vitrina.staff (id, login, name, branch_id, access_level, row_version)"
                " VALUES ($1, $4, 'x', md5($3)::uuid, $2, $1)",
                {id.toUtf8(), level.toUtf8(), branch.toUtf8(), id.toUtf8()});
        return id;
    }
    template <typename Act>
    static QByteArray refusalOf(Act act)
    {
        try {
            act();
            return {};
        } catch (const HubError &error) {
            return error.sqlState().isEmpty() ? QByteArray("no server") : error.sqlState();
        }
    }
    QByteArray makes(const QString &who, const QString &whom, const QString &role)
    {
        return refusalOf([&] {
            PgConnection hub = m_world->as(m_database, who);
            StaffLogins(hub).make(StaffId::fromString(whom), role, QStringLiteral("s3cret"));
        });
    }
    QByteArray signsIn(const QString &role, const QString &password)
    {
        return refusalOf(
            [&] { PgConnection(m_world->server().tcpAddress(m_database, role, password)); });
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<HubWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void whoManagesStaffMakesALogin()
    {
        const QString id = hired();
        QCOMPARE(makes(QStringLiteral("manager"), id, QStringLiteral("nueva")), QByteArray());
        QCOMPARE(signsIn(QStringLiteral("nueva"), QStringLiteral("s3cret")), QByteArray());
        QCOMPARE(signsIn(QStringLiteral("nueva"), QStringLiteral("other")), QByteArray("28P01"));
        QCOMPARE(m_world->root(m_database)
                     .query("SELECT rolpassword FROM pg_authid WHERE rolname = 'nueva'")
                     .text(0, 0)
                     .left(14),
                 QStringLiteral("SCRAM-SHA-256$"));
        QCOMPARE(m_world->root(m_database)
                     .query("SELECT rolconnlimit FROM pg_roles WHERE rolname = 'nueva'")
                     .number(0, 0),
                 20);
        PgConnection manager = m_world->as(m_database, QStringLiteral("manager"));
        StaffLogins(manager).resetPassword(StaffId::fromString(id), QStringLiteral("nueva"),
                                           QStringLiteral("n3w"));
        QCOMPARE(signsIn(QStringLiteral("nueva"), QStringLiteral("n3w")), QByteArray());
        PgConnection herself = m_world->as(m_database, QStringLiteral("nueva"));
        StaffLogins(herself).changeOwnPassword(QStringLiteral("0wn"));
        QCOMPARE(signsIn(QStringLiteral("nueva"), QStringLiteral("0wn")), QByteArray());
    }

    void nobodyElseDoes_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("branch");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QByteArray>("refusal");
        const auto row = [](const char *name, const char *who, const char *level,
                            const char *branch, const char *role, const char *refusal) {
            QTest::newRow(name) << QString::fromLatin1(who) << QString::fromLatin1(level)
                                << QString::fromLatin1(branch) << QString::fromLatin1(role)
                                << QByteArray(refusal);
        };
        row("without the permission", "rival", "4", "south", "otra", "42501");
        row("not open to her", "ana", "4", "north", "otra", "42501");
        row("above herself", "manager", "1", "north", "otra", "42501");
        row("another branch", "manager", "4", "south", "otra", "42501");
        row("a role of the hub", "admin", "4", "north", "vitrina_x", "42602");
        row("a role of PostgreSQL", "admin", "4", "north", "pg_x", "42602");
        row("the server's administrator", "admin", "4", "north", "postgres", "42602");
        row("everybody", "admin", "4", "north", "public", "42602");
        row("a role that is", "admin", "4", "north", "links", "42710");
        row("SQL", "admin", "4", "north", "x; DROP ROLE ana", "42602");
    }
    void nobodyElseDoes()
    {
        QFETCH(QString, who);
        QFETCH(QString, level);
        QFETCH(QString, branch);
        QFETCH(QString, role);
        QFETCH(QByteArray, refusal);
        QCOMPARE(makes(who, hired(level, branch), role), refusal);
    }

    /// A company that nobody can manage any more is of no use to anybody.
    void theLastWhoManagesTheCompanyStays()
    {
        const auto retires = [this](const QString &whom) {
            PgConnection root = m_world->root(m_database);
            return refusalOf([&] { StaffLogins(root).retire(StaffId::fromString(idOf(whom))); });
        };
        QCOMPARE(retires(QStringLiteral("admin")), QByteArray("55000"));
        PgConnection root = m_world->root(m_database);
        root.run("UPDATE vitrina.staff SET access_level = 1 WHERE login = 'manager'");
        QCOMPARE(retires(QStringLiteral("admin")), QByteArray());
        QCOMPARE(retires(QStringLiteral("manager")), QByteArray("55000"));
        QCOMPARE(retires(QStringLiteral("ana")), QByteArray());
    }

    void aPasswordInPlainTextIsRefused()
    {
        PgConnection admin = m_world->as(m_database, QStringLiteral("admin"));
        QCOMPARE(refusalOf([&] {
                     admin.query("SELECT vitrina.make_login($1, 'otra', 'secret')",
                                 {hired().toUtf8()});
                 }),
                 QByteArray("22023"));
    }

    void theFounderBeginsWithNothing()
    {
        // An empty database, a founder's login, and her first command.
        const QString database = m_world->server().createDatabase();
        PgConnection administrator = m_world->server().connect(database);
        QVERIFY(HubSchema(administrator).migrate(Rules::builtIn()));
        const StaffId founder = staff(QStringLiteral("founder"));
        const QString role = QStringLiteral("founder");
        StaffLogins(administrator).make(founder, role, QStringLiteral("s3cret"));
        Pusher pusher(m_world->as(database, role));
        const QString company = newId();
        const QString branch = newId();
        const QJsonObject start =
            commandOf(QStringLiteral("StartShowroom"),
                      {inserted(QStringLiteral("company"), company,
                                {{QStringLiteral("name"), QStringLiteral("V")},
                                 {QStringLiteral("country"), QStringLiteral("EC")},
                                 {QStringLiteral("currency"), QStringLiteral("USD")},
                                 {QStringLiteral("label_set"), QStringLiteral("es")}}),
                       inserted(QStringLiteral("branch"), branch,
                                {{QStringLiteral("company_id"), company},
                                 {QStringLiteral("name"), QStringLiteral("N")},
                                 {QStringLiteral("country"), QStringLiteral("EC")},
                                 {QStringLiteral("time_zone"), QStringLiteral("America/Guayaquil")},
                                 {QStringLiteral("currency"), QStringLiteral("USD")}}),
                       inserted(QStringLiteral("staff"), founder.toString(),
                                {{QStringLiteral("login"), role},
                                 {QStringLiteral("name"), QStringLiteral("F")},
                                 {QStringLiteral("branch_id"), branch},
                                 {QStringLiteral("access_level"), 1},
                                 {QStringLiteral("permissions"), 2047}})});
        QCOMPARE(pusher.outcome(start), QStringLiteral("applied"));
        QCOMPARE(pusher.connection().query("SELECT name FROM vitrina.company").text(0, 0),
                 QStringLiteral("V"));
        QJsonObject again = start;
        again.insert(QStringLiteral("uuid"), newId());
        QCOMPARE(pusher.outcome(again), QStringLiteral("rejected forbidden"));
    }

    void whatIsCancelledSaysSo()
    {
        PgConnection hub = m_world->root(m_database);
        std::future<QByteArray> slow = std::async(std::launch::async, [&] {
            return refusalOf([&] { hub.run("SELECT pg_advisory_lock(1), pg_advisory_lock(2)"); });
        });
        PgConnection other = m_world->root(m_database);
        // Cancels until it hits: what is not running yet is not cancelled.
        while (slow.wait_for(std::chrono::milliseconds(5)) != std::future_status::ready) {
            other.run("SELECT pg_advisory_lock(2)");
            hub.cancel();
        }
        const QByteArray outcome = slow.get();
        QVERIFY(outcome == "57014" || outcome.isEmpty());
        QCOMPARE(hub.query("SELECT 1").number(0, 0), 1);
    }

    void whatASqlStateAsksFor_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *state, HubError::Kind kind) {
            QTest::newRow(state) << QByteArray(state) << int(kind);
        };
        row("", HubError::Kind::Unreachable);
        row("08006", HubError::Kind::Unreachable);
        row("40001", HubError::Kind::Again);
        row("40P01", HubError::Kind::Again);
        row("55P03", HubError::Kind::Again);
        row("57P01", HubError::Kind::Again);
        row("57014", HubError::Kind::Exhausted);
        row("53100", HubError::Kind::Exhausted);
        row("XX000", HubError::Kind::Exhausted);
        row("42501", HubError::Kind::Refused);
        row("23505", HubError::Kind::Refused);
    }
    void whatASqlStateAsksFor()
    {
        QFETCH(QByteArray, state);
        QFETCH(int, kind);
        QCOMPARE(int(HubError(state, QString()).kind()), kind);
    }

    void copyGoesInAsItCameOut()
    {
        PgConnection hub = m_world->root(m_database);
        QByteArrayList pieces;
        hub.copyOut("COPY vitrina.follow_up TO STDOUT (FORMAT binary)",
                    [&pieces](QByteArrayView piece) { pieces << piece.toByteArray(); });
        hub.run("CREATE TABLE copied (LIKE vitrina.follow_up)");
        qsizetype next = 0;
        const qint64 taken = hub.copyIn(
            "COPY copied FROM STDIN (FORMAT binary)", [&]() -> std::optional<QByteArray> {
                return next < pieces.size() ? std::optional(pieces[next++]) : std::nullopt;
            });
        QCOMPARE(taken, 4);
        QCOMPARE(hub.query("SELECT count(*) FROM (SELECT * FROM copied EXCEPT SELECT * FROM "
                           "vitrina.follow_up) x")
                     .number(0, 0),
                 0);
        QCOMPARE(refusalOf([&] {
                     hub.copyIn("COPY copied FROM STDIN", [n = 0]() mutable {
                         return n++ == 0 ? std::optional<QByteArray>("rubbish\n") : std::nullopt;
                     });
                 }),
                 QByteArray("22P02"));
        QCOMPARE(hub.query("SELECT 1").number(0, 0), 1);
    }
};

VITRINA_TEST(TestStaffLogins, QCoreApplication)
#include "tst_stafflogins.moc"

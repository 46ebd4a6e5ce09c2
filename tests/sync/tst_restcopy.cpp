// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/scenarios.h"
#include "storage/changerecorder.h"
#include "storage/changevalues.h"
#include "storage/profile.h"
#include "sync/firstcopy.h"
#include "sync/restcopy.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// One's own clients first, all others behind: a partial replica is right at every moment, and what
/// comes of it is what a copy in one piece is (sync 18; rules 1 to 7).
class TestRestCopy : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_jefe;

    PgHubLink link()
    {
        return PgHubLink(m_world->hub().server().connect(m_database, QStringLiteral("jefe")));
    }
    /// Jefe's replica with Bruno alone, who is his.
    void joinPartly()
    {
        QVERIFY(m_jefe->copiedAnew([this](const QString &path) {
            QFile::remove(path);
            PgHubLink hub = link();
            const Rules rules = Rules::builtIn();
            FirstCopy copy(hub, rules, QStringLiteral("desk"), DeviceId(QUuid::createUuid()));
            copy.setWholeUpTo(0);
            return copy.run(path, {}, FirstCopy::Extent::OwnFirst).has_value();
        }));
        QVERIFY(isPartial(m_jefe->replica()));
    }
    QString rest() { return RestCopy::pathBeside(m_jefe->replica().path()); }
    void copyRest()
    {
        PgHubLink hub = link();
        QVERIFY(FirstCopy(hub, Rules::builtIn(), QStringLiteral("desk"), {})
                    .runRest(m_jefe->replica().path(), {}));
        QVERIFY(QFile::exists(rest()));
    }
    bool take()
    {
        return m_jefe->copiedAnew(
            [](const QString &path) { return takeRest(path, Rules::builtIn()); });
    }
    CommandId call(const RegisterContact &whom, int hours)
    {
        ScheduleFollowUp command{
            whom.clientId, {}, m_world->showroom.callIn(hours), m_world->clock.now()};
        command.next.id = m_jefe->newId<FollowUpId>();
        return m_jefe->must(command).id;
    }
    void anaMovesAlba(int days)
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const QDateTime now = m_world->clock.now();
        ana->must(RescheduleFollowUp{m_world->alba.next->id, now.addDays(days), 0, now});
        QVERIFY(ana->settle());
    }
    bool has(const ClientId &client)
    {
        return m_jefe->replica()
            .scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM client WHERE id = ?)"),
                    {client.toBytes()})
            .toBool();
    }
    /// Lines of what the hub shows of clients who are here and of what is nobody's; what a partial
    /// replica has to be.
    QString differsFromItsPart()
    {
        QString found;
        PgConnection hub = m_world->hub().server().connect(m_database, QStringLiteral("jefe"));
        for (const char *name : sharedTables()) {
            const QString table = QString::fromLatin1(name);
            const QString column = clientColumnOf(table, columnsOf(m_jefe->replica(), table));
            QStringList here;
            for (Rows rows = m_jefe->replica().query(
                     QStringLiteral("SELECT lower(hex(id)) || lower(hex(row_version)) FROM %1")
                         .arg(table));
                 rows.next();)
                here += rows.text(0);
            QStringList clients;
            for (Rows rows =
                     m_jefe->replica().query(QStringLiteral("SELECT lower(hex(id)) FROM client"));
                 rows.next();)
                clients += QUuid::fromRfc4122(QByteArray::fromHex(rows.text(0).toLatin1()))
                               .toString(QUuid::WithoutBraces);
            QByteArray sql =
                "SELECT replace(id::text || row_version::text, '-', '') FROM vitrina." +
                table.toUtf8();
            if (!column.isEmpty())
                sql += " WHERE " + column.toUtf8() + " = ANY ('{" + clients.join(u',').toUtf8() +
                       "}'::uuid[])";
            const PgRows rows = hub.run(sql);
            QStringList there;
            for (int i = 0; i < rows.count(); ++i)
                there += rows.text(i, 0);
            here.sort();
            there.sort();
            if (here != there)
                found += table + u' ';
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_database = m_world->database();
        m_world->hub()
            .root(m_database)
            .query("UPDATE vitrina.follow_up SET advisor_id = (SELECT staff_id FROM"
                   " vitrina.staff_login WHERE role = 'jefe') WHERE client_id = $1",
                   {m_world->bruno.clientId.toString().toUtf8()});
        m_jefe = m_world->laptop(m_database, "jefe");
        joinPartly();
    }
    void cleanup() { m_jefe.reset(); }

    void ownClientsAreThereWithAllThatIsTheirs()
    {
        QVERIFY(has(m_world->bruno.clientId));
        QVERIFY(!has(m_world->alba.clientId));
        QCOMPARE(differsFromItsPart(), QString());
        QVERIFY(m_jefe->replica()
                    .scalar(QStringLiteral("SELECT count(*) FROM pending_follow_up"))
                    .toInt() > 0);
    }

    void fewClientsComeAtOnce()
    {
        QVERIFY(m_jefe->copiedAnew([this](const QString &path) {
            QFile::remove(path);
            PgHubLink hub = link();
            return FirstCopy(hub, Rules::builtIn(), QStringLiteral("desk"),
                             DeviceId(QUuid::createUuid()))
                .run(path, {}, FirstCopy::Extent::OwnFirst)
                .has_value();
        }));
        QVERIFY(!isPartial(m_jefe->replica()));
        QCOMPARE(firstDifference(m_jefe->rows(), m_jefe->hubRows()), QString());
    }

    void oneWorksAndSyncsMeanwhile()
    {
        const CommandId done = call(m_world->bruno, 4);
        QVERIFY(m_jefe->settle());
        QCOMPARE(m_jefe->verdictOf(done), QStringLiteral("applied"));
        QVERIFY(m_jefe->session().status().isPartial);
        QVERIFY(m_jefe->session().wantsRest());
        QVERIFY(!has(m_world->alba.clientId));
        QCOMPARE(differsFromItsPart(), QString());
    }

    void ofWhomSomethingComesAllComes()
    {
        anaMovesAlba(5);
        QVERIFY(m_jefe->settle());
        QVERIFY(has(m_world->alba.clientId));
        QCOMPARE(differsFromItsPart(), QString());
        QVERIFY(isPartial(m_jefe->replica()));
    }

    void theRestTakesThePlaceWithWhatWaits()
    {
        m_jefe->replica().execute(QStringLiteral("INSERT INTO meta VALUES ('kept', 'yes')"));
        const CommandId before = call(m_world->bruno, 4);
        QVERIFY(m_jefe->settle());
        copyRest();
        const CommandId after = call(m_world->bruno, 5); // decided later than the second snapshot
        anaMovesAlba(6);
        QVERIFY(m_jefe->settle());
        QVERIFY(m_jefe->session().status().isRestHere);
        const CommandId waits = call(m_world->bruno, 6);
        QVERIFY(take());
        QVERIFY(!isPartial(m_jefe->replica()));
        QVERIFY(!QFile::exists(rest()));
        QCOMPARE(m_jefe->verdictOf(before), QStringLiteral("applied"));
        QCOMPARE(m_jefe->verdictOf(after), QStringLiteral("applied"));
        QCOMPARE(m_jefe->verdictOf(waits), QStringLiteral("pending"));
        QCOMPARE(m_jefe->differsWhenReplayed(), QString());
        QCOMPARE(metaValue(m_jefe->replica(), QStringLiteral("kept")), QStringLiteral("yes"));
        QVERIFY(m_jefe->settle());
        QCOMPARE(m_jefe->verdictOf(waits), QStringLiteral("applied"));
        QCOMPARE(firstDifference(m_jefe->rows(), m_jefe->hubRows()), QString());
        QCOMPARE(m_jefe->timesMended(), 0);
        const QString broken = amiss(m_jefe->replica());
        QVERIFY2(broken.isEmpty() || broken.startsWith(QStringLiteral("orphans")),
                 qPrintable(broken));
        // And it is what a copy in one piece is.
        const auto other = m_world->laptop(m_database, "jefe");
        QVERIFY(other->copyAnew());
        QCOMPARE(firstDifference(m_jefe->rows(), other->rows()), QString());
    }

    void itIsNotTakenBeforeBothAreOfOneMoment()
    {
        copyRest();
        const CommandId decided = call(m_world->bruno, 4);
        anaMovesAlba(7);
        m_jefe->session().tryNow();
        // The rest appears only after the pull that brought the verdict: it is behind.
        const QString aside = rest() + QStringLiteral(".aside");
        QVERIFY(QFile::rename(rest(), aside));
        QVERIFY(m_jefe->settle());
        QCOMPARE(m_jefe->verdictOf(decided), QStringLiteral("applied"));
        QVERIFY(QFile::rename(aside, rest()));
        QVERIFY(!take());
        QVERIFY(isPartial(m_jefe->replica()));
        QVERIFY(QFile::exists(rest()));
        QVERIFY(m_jefe->settle());
        QVERIFY(take());
        QCOMPARE(firstDifference(m_jefe->rows(), m_jefe->hubRows()), QString());
    }

    void whatTookOverAndWasNotRenamedIsThrownAway()
    {
        copyRest();
        QVERIFY(m_jefe->settle());
        {
            Database file(rest(), Database::Mode::ReadWrite);
            becomeDevice(file, loadSequence(m_jefe->replica()).device);
        }
        const CommandId done = call(m_world->bruno, 4);
        QVERIFY(!take());
        QVERIFY(!QFile::exists(rest()));
        QVERIFY(m_jefe->settle());
        QCOMPARE(m_jefe->verdictOf(done), QStringLiteral("applied"));
        QVERIFY(m_jefe->session().wantsRest());
    }

    void aLostClientLeavesBothFiles()
    {
        copyRest();
        QVERIFY(m_jefe->settle());
        // Whoever is nobody's to him any more.
        m_world->hub()
            .root(m_database)
            .run("UPDATE vitrina.staff SET supervisor_id = NULL, department_id = NULL"
                 " WHERE login = 'ana'");
        QVERIFY(m_jefe->settle());
        QVERIFY(m_jefe->session().status().isRestHere);
        QVERIFY(take());
        QVERIFY(!has(m_world->alba.clientId));
        QCOMPARE(firstDifference(m_jefe->rows(), m_jefe->hubRows()), QString());
    }

    void aWholePullMakesItWhole()
    {
        copyRest();
        QVERIFY(m_jefe->settle());
        Incoming all;
        PgHubLink hub = link();
        const Handshake hello = shakeHands(hub, m_jefe->replica(), QStringLiteral("desk"));
        all = pull(hub, hello.tables, m_jefe->replica(), {{}, {}});
        Rebase(m_jefe->replica(), Rules::builtIn()).run(all);
        QVERIFY(!isPartial(m_jefe->replica()));
        QVERIFY(m_jefe->settle());
        QVERIFY(!m_jefe->session().status().isPartial);
        QVERIFY(!QFile::exists(rest()));
        QCOMPARE(firstDifference(m_jefe->rows(), m_jefe->hubRows()), QString());
    }

    void aRestThatIsCancelledLeavesNothing()
    {
        PgHubLink hub = link();
        const Result<void> result =
            FirstCopy(hub, Rules::builtIn(), QStringLiteral("desk"), {})
                .runRest(m_jefe->replica().path(), [](const FirstCopy::Progress &progress) {
                    return progress.table != QStringLiteral("client");
                });
        QVERIFY(!result && result.error().code == Problem::Code::Cancelled);
        QVERIFY(!QFile::exists(rest()));
        QVERIFY(!QFile::exists(m_jefe->replica().path() + QStringLiteral(".copy")));
        QVERIFY(m_jefe->settle());
    }
};

VITRINA_TEST(TestRestCopy, QCoreApplication)
#include "tst_restcopy.moc"

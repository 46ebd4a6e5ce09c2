// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/changestage.h"
#include "commands/schedulefollowup.h"
#include "sample/scenarios.h"
#include "sync/comparison.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Once a day a replica is compared with the hub as a whole (sync 19, rule 7).
class TestComparison : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    std::unique_ptr<Laptop> settled(const char *login)
    {
        return m_world->settled(m_database, login);
    }
    void passHours(int hours)
    {
        m_world->clock.set(m_world->clock.now().addSecs(qint64(hours) * 3600));
    }
    Receipt schedule(Laptop &laptop, const RegisterContact &contact, int hours)
    {
        NextStep plan = m_world->showroom.callIn(hours);
        plan.id = laptop.newId<FollowUpId>();
        plan.dueAt = m_world->clock.now().addSecs(qint64(hours) * 3600);
        return laptop.must(ScheduleFollowUp{contact.clientId, {}, plan, m_world->clock.now()});
    }
    static Comparison comparisonOf(Laptop &laptop) { return loadComparison(laptop.replica()); }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void isDoneOnceADayAndNotAtOnce()
    {
        const auto ana = settled("ana");
        QVERIFY(!comparisonOf(*ana).at.isValid());
        passHours(1);
        QVERIFY(ana->settle());
        const QDateTime first = comparisonOf(*ana).at;
        QCOMPARE(first, m_world->clock.now());
        passHours(23);
        QVERIFY(ana->settle());
        QCOMPARE(comparisonOf(*ana).at, first);
        passHours(1);
        ana->crash(); // the program is opened anew every morning
        QVERIFY(ana->settle());
        QCOMPARE(comparisonOf(*ana).at, first);
        passHours(1);
        QVERIFY(ana->settle());
        QCOMPARE(comparisonOf(*ana).at, m_world->clock.now());
    }

    void nobodyIsAlarmedWhereAllIsWell_data()
    {
        QTest::addColumn<QByteArray>("login");
        for (const char *login : {"admin", "jefe", "ana", "ivan"})
            QTest::newRow(login) << QByteArray(login);
    }
    void nobodyIsAlarmedWhereAllIsWell()
    {
        QFETCH(QByteArray, login);
        // What an administrator wrote by hand: finer instants, empty and long and strange texts.
        PgConnection root = m_world->hub().root(m_database);
        root.query("UPDATE vitrina.client SET city = $1, observations = $2, created_at ="
                   " '1969-12-31 23:59:59.999999+00'",
                   {QStringLiteral("Ñuñoa \U0001F3CD\n\t'\\").toUtf8(), QByteArray(70'000, 'x')});
        root.run("UPDATE vitrina.follow_up SET due_at = due_at + interval '999 microseconds'");
        const auto person = settled(login.constData());
        const auto other = settled("ana");
        for (int day = 0; day < 3; ++day) {
            schedule(*other, m_world->alba, 5 + day);
            QVERIFY(other->settle());
            passHours(30);
            QVERIFY(person->settle());
            QCOMPARE(comparisonOf(*person).at, m_world->clock.now());
            QCOMPARE(person->timesMended(), 0);
            QVERIFY(!comparisonOf(*person).differedAt.isValid());
        }
    }

    void whatIsAmissIsFoundMendedAndTold_data()
    {
        QTest::addColumn<QByteArray>("harm");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QList<int>>("found"); // missing, too many, other
        const auto row = [](const char *name, const char *harm, const char *table,
                            const QList<int> &found) {
            QTest::newRow(name) << QByteArray(harm) << QString::fromLatin1(table) << found;
        };
        row("a value", "UPDATE client SET city = 'Ambato' WHERE name = 'Alba'", "client",
            {0, 0, 1});
        row("a value gone", "UPDATE client SET preferred_agent_id = NULL WHERE name = 'Alba'",
            "client", {0, 0, 1});
        row("a version", "UPDATE client SET row_version = zeroblob(16) WHERE name = 'Alba'",
            "client", {0, 0, 1});
        row("an instant",
            "UPDATE follow_up SET due_at = due_at + 1"
            " WHERE id = (SELECT min(id) FROM follow_up)",
            "follow_up", {0, 0, 1});
        row("a flag", "UPDATE staff SET active = 0 WHERE login = 'ivan'", "staff", {0, 0, 1});
        row("a row gone", "DELETE FROM client_phone", "client_phone", {1, 0, 0});
        row("a row too many",
            "INSERT INTO client_phone SELECT zeroblob(16), client_id, position, typed, e164,"
            " row_version FROM client_phone LIMIT 1",
            "client_phone", {0, 1, 0});
        row("another row in its place", "UPDATE client_phone SET id = zeroblob(16)", "client_phone",
            {1, 1, 0});
        row("two texts that run together",
            "UPDATE client SET name = 'Alb', surname = 'aRuiz' WHERE name = 'Alba'", "client",
            {0, 0, 1});
    }
    void whatIsAmissIsFoundMendedAndTold()
    {
        QFETCH(QByteArray, harm);
        QFETCH(QString, table);
        QFETCH(QList<int>, found);
        const auto ana = settled("ana");
        ana->replica().runScript("PRAGMA foreign_keys = OFF;" + harm);
        passHours(1);
        QVERIFY(ana->settle());
        QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
        QCOMPARE(ana->timesMended(), 1);
        QCOMPARE(ana->session().status().mended, found[0] + found[1] + found[2]);
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::UpToDate);
        QCOMPARE(ana->session().status().mendedAt, m_world->clock.now());
        QVERIFY(!ana->lastChanges().empty()); // the screens are told
        const Comparison told = comparisonOf(*ana);
        QCOMPARE(told.differedAt, m_world->clock.now());
        QCOMPARE(told.differences.size(), size_t(1));
        QCOMPARE(told.differences.front().table, table);
        QCOMPARE((QList<int>{told.differences.front().missing, told.differences.front().extra,
                             told.differences.front().different}),
                 found);
        // Once is enough.
        passHours(30);
        QVERIFY(ana->settle());
        QCOMPARE(ana->timesMended(), 1);
        QCOMPARE(comparisonOf(*ana).at, m_world->clock.now());
        QCOMPARE(comparisonOf(*ana).differedAt, told.differedAt);
    }

    void whatWasMendedIsToldForADayAfterARestartToo()
    {
        const auto ana = settled("ana");
        ana->replica().runScript("PRAGMA foreign_keys = OFF; DELETE FROM client_phone");
        passHours(1);
        QVERIFY(ana->settle());
        const SyncStatus told = ana->session().status();
        QVERIFY(told.mended > 0);
        ana->crash();
        QCOMPARE(ana->session().status().mended, told.mended);
        QCOMPARE(ana->session().status().mendedAt, told.mendedAt);
        passHours(25);
        ana->crash();
        QCOMPARE(ana->session().status().mended, 0);
    }

    void mendingKeepsWhatWaits()
    {
        const auto ana = settled("ana");
        ana->replica().runScript("PRAGMA foreign_keys = OFF; DELETE FROM client_phone");
        passHours(1);
        ana->session().compare(); // finds it; the base is brought anew with the next pull
        const Receipt waits = schedule(*ana, m_world->bruno, 7);
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(waits.id), QStringLiteral("applied"));
        QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
    }

    void whatWaitsIsNoDifference()
    {
        const auto ana = settled("ana");
        passHours(1);
        schedule(*ana, m_world->alba, 7);
        ana->session().compare();
        QVERIFY(!comparisonOf(*ana).at.isValid()); // later
        QCOMPARE(ana->timesMended(), 0);
        passHours(1);
        QVERIFY(ana->settle());
        QVERIFY(comparisonOf(*ana).at.isValid());
        QCOMPARE(ana->timesMended(), 0);
    }

    /// Both sides are looked at as of one moment, whoever writes meanwhile.
    void othersWriteMeanwhile()
    {
        const auto jefe = settled("jefe");
        const auto ana = settled("ana");
        PgHubLink hub(m_world->hub().server().connect(m_database, QStringLiteral("jefe")));
        const Handshake hello = shakeHands(hub, jefe->replica(), QStringLiteral("desk"));
        std::optional<TableDifferences> found;
        std::optional<TableDifferences> ofAnotherMoment = TableDifferences();
        hub.inSnapshot([&] {
            const Incoming incoming =
                pullWithin(hub, hello.tables, jefe->replica(), {loadBase(jefe->replica()), {}});
            schedule(*ana, m_world->alba, 9);
            QVERIFY(ana->settle());
            Rebase(jefe->replica(), Rules::builtIn()).run(incoming);
            found = differencesFromHub(hub, hello.tables, jefe->replica(), incoming.base);
            QVERIFY(jefe->settle());
            ofAnotherMoment = differencesFromHub(hub, hello.tables, jefe->replica(), incoming.base);
        });
        QVERIFY(found && found->empty());
        QVERIFY(!ofAnotherMoment);
    }

    /// What a copy of everything does not mend is told until it is gone.
    void whatDoesNotMendIsTold()
    {
        const auto ana = settled("ana");
        ana->replica().runScript("CREATE TRIGGER stubborn AFTER INSERT ON client_phone BEGIN"
                                 " UPDATE client_phone SET typed = 'wrong' WHERE id = new.id; END;"
                                 "UPDATE client_phone SET typed = 'wrong'");
        passHours(1);
        QVERIFY(ana->settle());
        QCOMPARE(ana->session().status().trouble, SyncStatus::Trouble::Damaged);
        QCOMPARE(ana->timesMended(), 1);
        ana->replica().runScript("DROP TRIGGER stubborn");
        passHours(30);
        QVERIFY(ana->settle());
        QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::UpToDate);
    }
};

VITRINA_TEST(TestComparison, QCoreApplication)
#include "tst_comparison.moc"

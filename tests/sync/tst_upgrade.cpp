// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/appraisals.h"
#include "commands/deposits.h"
#include "commands/movequote.h"
#include "commands/photos.h"
#include "commands/savequote.h"
#include "sample/appraisalscenarios.h"
#include "sample/scenarios.h"
#include "storage/changerecorder.h"
#include "storage/changevalues.h"
#include "storage/contentstore.h"
#include "storage/profile.h"
#include "storage/rows.h"
#include "sync/comparison.h"
#include "sync/replicafile.h"
#include "syncworld/syncworld.h"
#include "testsupport/olderschema.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A program that is upgraded after its hub has not kept what it had no place for; it has it with
/// its next pull (rules 7 and 16, sync 19, 21).
class TestUpgrade : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;   ///< whose program is older than the hub
    std::unique_ptr<Laptop> m_admin; ///< whose program is not

    QDateTime now() { return m_world->clock.now(); }
    void passHours(int hours) { m_world->clock.advance(qint64(hours) * 3600); }
    static QDateTime comparedAt(Laptop &laptop) { return loadComparison(laptop.replica()).at; }
    static QString lacks(Laptop &laptop)
    {
        return firstDifference(laptop.rows(), laptop.hubRows());
    }

    /// Makes of a replica the file that a program of that schema would have: all it has a place
    /// for.
    static bool makeOlder(const QString &path, int schema)
    {
        const QString olderPath = path + QStringLiteral(".older");
        {
            Database older(olderPath, Database::Mode::ReadWrite);
            fillAsOfSchema(older, schema);
            older.execute(QStringLiteral("ATTACH ? AS newer"), {path});
            QStringList tables{QStringLiteral("meta"), QStringLiteral("outbox")};
            for (const char *table : sharedTables())
                tables += QString::fromLatin1(table);
            for (const QString &table : std::as_const(tables)) {
                const QString columns = columnsOf(older, table).join(u',');
                if (!columns.isEmpty())
                    older.execute(QStringLiteral("INSERT INTO %1 (%2) SELECT %2 FROM newer.%1")
                                      .arg(table, columns));
            }
            older.execute(QStringLiteral("DETACH newer"));
        }
        return replaceDatabase(olderPath, path);
    }
    /// A replica of an older program, which the daily comparison found good an hour ago.
    void bringOlder(int schema)
    {
        m_ana = m_world->settled(m_database, "ana");
        passHours(1);
        QVERIFY(m_ana->settle());
        QCOMPARE(comparedAt(*m_ana), now());
        QVERIFY(m_ana->copiedAnew([&](const QString &path) { return makeOlder(path, schema); }));
        passHours(1);
        QVERIFY(m_ana->settle());
        QCOMPARE(m_ana->timesMended(), 0);
    }
    void upgrade()
    {
        QVERIFY(m_ana->copiedAnew([](const QString &path) {
            Database replica(path, Database::Mode::ReadWrite);
            return migrate(replica).has_value();
        }));
    }
    CreateQuote sentQuote()
    {
        CreateQuote made{m_admin->newId<QuoteId>(),
                         m_admin->newId<QuoteVersionId>(),
                         m_world->alba.opportunityId,
                         {},
                         now()};
        made.content = renamed(m_world->showroom.quoteContent(),
                               [this] { return m_admin->newId<QuoteId>().uuid(); });
        m_admin->must(made);
        m_admin->must(SendQuote{made.quoteId,
                                load<Quote>(m_admin->replica(), made.quoteId)->contentVersion,
                                QuoteChannel::WhatsApp, now()});
        return made;
    }
    /// With Ana's client: a deposit that was moved, and a trade-in that was photographed.
    void workElsewhere()
    {
        const CreateQuote from = sentQuote();
        const CreateQuote to = sentQuote();
        const RecordDeposit paid{m_admin->newId<DepositId>(), from.quoteId, 50'000,
                                 PaymentMethod::Cash,         {},           now()};
        m_admin->must(paid);
        m_admin->must(MoveDeposit{paid.depositId, to.quoteId, m_admin->newId<DepositId>(),
                                  QStringLiteral("Quiere otra"), now()});
        const RequestAppraisal asked{m_admin->newId<AppraisalId>(), m_world->alba.opportunityId,
                                     tradeInVehicle(), now()};
        m_admin->must(asked);
        const QByteArray bytes = "a motorcycle, from the left";
        QVERIFY(ContentStore::beside(m_admin->replica().path()).put(bytes, now()));
        m_admin->must(
            AddPhoto{m_admin->newId<PhotoId>(), asked.appraisalId, pictureFacts(bytes), now()});
        QVERIFY(m_admin->settle());
    }
    RescheduleFollowUp reschedule(int hours)
    {
        return {m_world->alba.next->id, now().addSecs(qint64(hours) * 3600), 0, now()};
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_database = m_world->database();
        m_admin = m_world->settled(m_database, "admin");
    }
    void cleanup()
    {
        m_ana.reset();
        m_admin.reset();
    }

    void whatThereWasNoPlaceForIsThereWithTheNextPull_data()
    {
        QTest::addColumn<int>("schema");
        QTest::addColumn<QString>("lacked");
        QTest::newRow("a table") << 16 << QStringLiteral("photo");
        QTest::newRow("a column") << 18 << QStringLiteral("deposit");
    }
    void whatThereWasNoPlaceForIsThereWithTheNextPull()
    {
        QFETCH(int, schema);
        QFETCH(QString, lacked);
        bringOlder(schema);
        workElsewhere();
        QVERIFY(m_ana->settle());
        upgrade();
        QVERIFY(lacks(*m_ana).contains(QStringLiteral("+ ") + lacked));
        QVERIFY(m_ana->settle());
        QCOMPARE(lacks(*m_ana), QString());
        QCOMPARE(m_ana->timesMended(), 1);
        QCOMPARE(m_ana->session().status().phase, SyncStatus::Phase::UpToDate);
        const QDateTime compared = comparedAt(*m_ana);
        passHours(2);
        m_ana->crash();
        QVERIFY(m_ana->settle());
        QCOMPARE(comparedAt(*m_ana), compared); // once is enough
    }

    void whoLacksNothingIsComparedAndNoMore()
    {
        bringOlder(newestSchema() - 1);
        passHours(1);
        upgrade();
        QVERIFY(m_ana->settle());
        QCOMPARE(comparedAt(*m_ana), now());
        QCOMPARE(m_ana->timesMended(), 0);
        QCOMPARE(lacks(*m_ana), QString());
    }

    void whoseProgramEndsBeforeItIsMendedIsComparedAgain()
    {
        bringOlder(16);
        workElsewhere();
        QVERIFY(m_ana->settle());
        upgrade();
        const QDateTime before = comparedAt(*m_ana);
        passHours(1);
        QVERIFY(!m_ana->settle([&] { return comparedAt(*m_ana) == before; }));
        m_ana->crash();
        QVERIFY(!lacks(*m_ana).isEmpty());
        QVERIFY(m_ana->settle());
        QCOMPARE(lacks(*m_ana), QString());
    }

    void whatWaitedWhenTheProgramWasUpgradedIsDone()
    {
        bringOlder(newestSchema() - 1);
        workElsewhere();
        QVERIFY(m_ana->settle());
        const Receipt waits = m_ana->must(reschedule(5));
        upgrade();
        QVERIFY(m_ana->settle());
        QCOMPARE(m_ana->verdictOf(waits.id), QStringLiteral("applied"));
        QCOMPARE(lacks(*m_ana), QString());
    }

    /// The hub takes programs of the schema before its own: this one, and the next one's hub. It is
    /// migrated while they are connected.
    void aProgramOlderByOneWorksOn()
    {
        m_ana = m_world->settled(m_database, "ana");
        PgConnection root = m_world->hub().root(m_database);
        root.run("UPDATE vitrina.hub SET schema = schema + 1;"
                 "ALTER TABLE vitrina.client ADD COLUMN nickname text NOT NULL DEFAULT 'Pepa';"
                 "CREATE TABLE vitrina.pet (id uuid PRIMARY KEY, client_id uuid NOT NULL REFERENCES"
                 " vitrina.client, name text NOT NULL, row_version uuid NOT NULL,"
                 " row_xid xid8 NOT NULL DEFAULT pg_current_xact_id());"
                 "INSERT INTO vitrina.shared_table (number, name, client_column)"
                 " VALUES (99, 'pet', 'client_id');"
                 "SELECT vitrina.make_policy('pet', 'true');"
                 "INSERT INTO vitrina.pet SELECT gen_random_uuid(), id, 'Toby', gen_random_uuid()"
                 " FROM vitrina.client;"
                 "UPDATE vitrina.client SET nickname = 'Pepe', city = 'Ibarra',"
                 " row_version = gen_random_uuid()");
        workElsewhere();
        const Receipt pushed = m_ana->must(reschedule(5));
        QVERIFY(m_ana->settle());
        passHours(1);
        QVERIFY(m_ana->settle());
        QCOMPARE(m_ana->verdictOf(pushed.id), QStringLiteral("applied"));
        QCOMPARE(comparedAt(*m_ana), now());
        for (Laptop *laptop : {m_ana.get(), m_admin.get()}) {
            QCOMPARE(laptop->timesMended(), 0);
            QCOMPARE(laptop->session().status().trouble, SyncStatus::Trouble::None);
        }
        QVERIFY(m_ana->rows().contains("|Ibarra|"));
        // Of what it has a place for it lacks nothing.
        root.run("ALTER TABLE vitrina.client DROP COLUMN nickname");
        QCOMPARE(lacks(*m_ana), QString());
    }
};

VITRINA_TEST(TestUpgrade, QCoreApplication)
#include "tst_upgrade.moc"

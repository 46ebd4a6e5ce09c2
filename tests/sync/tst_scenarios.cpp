// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/scenarios.h"
#include "syncworld/laptop.h"

#include "domain/appraisalrows.h"
#include "domain/changerequestrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/photorows.h"
#include "domain/quoterows.h"
#include "domain/sendingrows.h"
#include "storage/contentstore.h"
#include "storage/profile.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Every kind of command that the program knows goes through the hub as it was done here.
class TestScenarios : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleHub> m_hub;

    static const Scenario &scenario(const char *command)
    {
        for (const Scenario &one : scenarios()) {
            if (QByteArrayView(one.command) == QByteArrayView(command))
                return one;
        }
        qFatal("there is no scenario of %s", command);
    }
    static std::unique_ptr<Database> opened(const QTemporaryDir &folder, const QByteArray &file)
    {
        const QString path = folder.filePath(QStringLiteral("before.sqlite"));
        QFile before(path);
        if (!before.open(QIODevice::WriteOnly) || before.write(file) != file.size())
            qFatal("the sample could not be written");
        before.close();
        return std::make_unique<Database>(path, Database::Mode::ReadWrite);
    }

    /// A client's doing comes from no laptop (tests/links has it).
    static bool isTheServices(const Scenario &one)
    {
        static const Rules rules = Rules::builtIn();
        return std::any_of(rules.commands().begin(), rules.commands().end(),
                           [&one](const CommandRule &rule) {
                               return rule.command == QLatin1StringView(one.command) &&
                                      rule.scope == CommandRule::Scope::Service;
                           });
    }

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<SampleHub>(); }
    void cleanupTestCase() { m_hub.reset(); }

    void theHubTakesEveryCommandAsItWasDone_data()
    {
        QTest::addColumn<QByteArray>("command");
        for (const Scenario &one : scenarios()) {
            const QByteArrayView name(one.command);
            if (name != QByteArrayView("StartShowroom") &&
                name != QByteArrayView("SeedDemonstration") && !isTheServices(one))
                QTest::newRow(one.command) << QByteArray(one.command);
        }
    }
    void theHubTakesEveryCommandAsItWasDone()
    {
        QFETCH(QByteArray, command);
        const StagedScenario staged = stage(scenario(command.constData()));
        const QTemporaryDir folder(quickPlace());
        const std::unique_ptr<Database> before = opened(folder, staged.before);
        // The author of what is taken back is known to the hub by its ledger.
        const QString database = m_hub->databaseOf(*before);
        rememberAuthors(database, *before);
        // The sample's day is not the hub's: its quotes and appraisals are not over yet.
        m_hub->root(database).run("UPDATE vitrina.quote SET expires_at ="
                                  " date_trunc('milliseconds', now()) + interval '1 day'"
                                  " WHERE expires_at IS NOT NULL;"
                                  "UPDATE vitrina.reservation SET lapses_at ="
                                  " date_trunc('milliseconds', now()) + interval '1 day';"
                                  "UPDATE vitrina.appraisal SET valid_until_at ="
                                  " date_trunc('milliseconds', now()) + interval '1 day'"
                                  " WHERE valid_until_at IS NOT NULL");
        const QString login = before
                                  ->scalar(QStringLiteral("SELECT login FROM staff WHERE id = ?"),
                                           {staged.prepared.envelope.actor.toBytes()})
                                  .toString();
        StoppedClock clock;
        Laptop laptop(m_hub->server(), database, login, clock, 77);
        QVERIFY(laptop.settle());
        QCOMPARE(laptop.rows(), laptop.hubRows());
        copyHistory(*before, laptop.replica());

        QVERIFY(ContentStore::beside(laptop.replica().path()).put("a picture", clock.now()));
        const Receipt receipt = laptop.must(staged.prepared.command);
        const QByteArray done = laptop.rows();
        QCOMPARE(laptop.verdictOf(receipt.id), QStringLiteral("pending"));
        QVERIFY(laptop.settle());
        QCOMPARE(laptop.verdictOf(receipt.id), QStringLiteral("applied"));
        const QByteArray decided = timeless(laptop.rows(), command);
        QVERIFY2(decided == timeless(done, command),
                 qPrintable(firstDifference(timeless(done, command), decided)));
        QVERIFY2(laptop.rows() == laptop.hubRows(),
                 qPrintable(firstDifference(laptop.rows(), laptop.hubRows())));
        QCOMPARE(amiss(laptop.replica()), QString());
    }

    /// It is made of other people's deeds, and comes to a hub as rows or not at all.
    void aDemonstrationIsNotHandedIn()
    {
        const StagedScenario staged = stage(scenario("SeedDemonstration"));
        const QTemporaryDir folder(quickPlace());
        const std::unique_ptr<Database> before = opened(folder, staged.before);
        const QString login = before
                                  ->scalar(QStringLiteral("SELECT login FROM staff WHERE id = ?"),
                                           {staged.prepared.envelope.actor.toBytes()})
                                  .toString();
        StoppedClock clock;
        Laptop laptop(m_hub->server(), m_hub->databaseOf(*before), login, clock, 79);
        QVERIFY(laptop.settle());
        setReplicaKind(laptop.replica(), replicaKind(*before));
        const Receipt receipt = laptop.must(staged.prepared.command);
        QVERIFY(laptop.settle());
        QCOMPARE(laptop.verdictOf(receipt.id), QStringLiteral("rejected forbidden"));
        QVERIFY2(laptop.rows() == laptop.hubRows(),
                 qPrintable(firstDifference(laptop.rows(), laptop.hubRows())));
    }

    void theFounderBringsTheShowroom()
    {
        const StagedScenario staged = stage(scenario("StartShowroom"));
        const QString database = m_hub->emptyDatabase();
        m_hub->enrol(database, staged.prepared.envelope.actor, QStringLiteral("founder"));
        StoppedClock clock;
        Laptop laptop(m_hub->server(), database, QStringLiteral("founder"), clock, 78);
        const Receipt receipt = laptop.must(staged.prepared.command);
        QVERIFY(laptop.settle());
        QCOMPARE(laptop.verdictOf(receipt.id), QStringLiteral("applied"));
        QCOMPARE(laptop.rows(), laptop.hubRows());
    }

private:
    /// Sendings, links and deals are timed by the hub's clock (S0.11): without those instants.
    static QByteArray timeless(const QByteArray &rows, const QByteArray &command)
    {
        if (command == "SendQuote" || command == "RecordDeposit")
            return without<Quote>(rows, {"expires_at", "sent_at", "ms_left"});
        if (command == "QueueMail")
            return without<Sending>(rows, {"created_at"});
        if (command == "MailSent" || command == "MailArrived")
            return without<Sending>(without<Quote>(rows, {"expires_at", "sent_at"}), {"sent_at"});
        if (command == "MoveDeposit")
            return without<Deposit>(without<Quote>(rows, {"expires_at", "ms_left"}),
                                    {"settled_at", "received_at"});
        if (command == "SettleDeposit")
            return without<Deposit>(without<Quote>(rows, {"expires_at"}), {"settled_at"});
        if (command == "CancelQuote")
            return without<Reservation>(without<ChangeRequest>(rows, {"answered_at"}),
                                        {"decided_at"});
        if (command.endsWith("Reservation"))
            return without<Reservation>(rows, {"decided_at"});
        if (command.endsWith("Change") || command == "EditLockedQuote")
            return without<ChangeRequest>(rows, {"asked_at", "answered_at"});
        if (command.endsWith("Discount"))
            return without<DiscountRequest>(rows, {"asked_at", "answered_at"});
        if (command.endsWith("Appraisal"))
            return without<Appraisal>(rows, {"created_at", "decided_at"});
        if (command == "AddPhoto")
            return without<Photo>(rows, {"created_at"});
        if (command == "MintLink" || command == "RevokeLinks")
            return without<QuoteLink>(rows, {"minted_at", "revoked_at"});
        return rows;
    }
    template <typename Entity>
    static QByteArray without(const QByteArray &rows, const QByteArrayList &timedColumns)
    {
        static const QStringList columns = columnNames<Entity>();
        const QByteArray table = QByteArray(Entity::table) + '|';
        QByteArrayList lines = rows.split('\n');
        for (QByteArray &line : lines) {
            if (!line.startsWith(table))
                continue;
            QByteArrayList cells = line.split('|');
            for (const QByteArray &timed : timedColumns)
                cells[1 + columns.indexOf(QLatin1StringView(timed))] = "by the hub's clock";
            line = cells.join('|');
        }
        return lines.join('\n');
    }
    /// What the sample did before is in the hub's ledger as done by whom it was.
    void rememberAuthors(const QString &database, Database &before)
    {
        PgConnection root = m_hub->root(database);
        root.run("INSERT INTO vitrina.device (id, staff_id, machine) SELECT gen_random_uuid(), id,"
                 " 'before' FROM vitrina.staff");
        Rows rows =
            before.query(QStringLiteral("SELECT seq, uuid, actor_id, name FROM outbox ORDER BY 1"));
        while (rows.next()) {
            root.query("INSERT INTO vitrina.ledger (uuid, device, seq, staff_id, hash, name,"
                       " args_version, at, verdict) SELECT $1::uuid, d.id, $2::bigint, d.staff_id,"
                       " sha256(''), $3, 1, now(), 'applied' FROM vitrina.device d"
                       " WHERE d.staff_id = $4::uuid AND d.machine = 'before'",
                       {CommandId::fromBytes(rows.bytes(1)).toString().toUtf8(),
                        QByteArray::number(rows.number(0)), rows.text(3).toUtf8(),
                        StaffId::fromBytes(rows.bytes(2)).toString().toUtf8()});
        }
    }
    /// The laptop did what the sample did: taking back asks its own audit and outbox.
    static void copyHistory(Database &before, Database &replica)
    {
        for (const char *table : {"audit", "outbox"}) {
            Rows rows = before.query(QStringLiteral("SELECT * FROM ") + QLatin1StringView(table));
            while (rows.next()) {
                QVariantList values;
                for (int i = 0; i < rows.columns(); ++i)
                    values += rows.value(i);
                replica.execute(
                    QStringLiteral("INSERT INTO %1 VALUES (%2)")
                        .arg(QLatin1StringView(table),
                             QStringList(values.size(), QStringLiteral("?")).join(u',')),
                    values);
            }
        }
    }
};

VITRINA_TEST(TestScenarios, QCoreApplication)
#include "tst_scenarios.moc"

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/importrows.h"
#include "commands/schedulefollowup.h"
#include "sample/scenarios.h"
#include "storage/outboxwork.h"
#include "storage/rows.h"
#include "syncworld/syncworld.h"
#include "syncworld/verifysame.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// What somebody does with a client of an import.
enum class Deed { FollowUp, Wish, Attempt, Phone, Name };

/// A command that was done, and the rows it brought.
struct Imported
{
    ImportBatchId batch;
    Receipt receipt;
};

} // namespace

/// An import is taken back while others, on other computers, build upon what it brought: theirs
/// stays, the rest goes.
class TestUndoneImport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    QDateTime now() const { return m_world->clock.now(); }
    std::unique_ptr<Laptop> settled(const char *login)
    {
        return m_world->settled(m_database, login);
    }
    void mayImport(const char *login)
    {
        m_world->hub()
            .root(m_database)
            .query("UPDATE vitrina.staff SET permissions = permissions | $2::integer,"
                   " row_version = gen_random_uuid() WHERE login = $1",
                   {login, QByteArray::number(int(Permission::Import))});
    }

    void moveCarmen(const StaffId &agent)
    {
        PgConnection root = m_world->hub().root(m_database);
        const QByteArray carmen = m_world->carmen.clientId.toString().toUtf8();
        for (const char *sql :
             {"UPDATE vitrina.client SET preferred_agent_id = $2::uuid WHERE id = $1::uuid",
              "UPDATE vitrina.opportunity SET advisor_id = $2::uuid WHERE client_id = $1::uuid",
              "UPDATE vitrina.follow_up SET advisor_id = $2::uuid WHERE client_id = $1::uuid"})
            root.query(sql, {carmen, agent.toString().toUtf8()});
    }

    /// @p count clients of Iván's, each with a phone, a plate and a wish.
    ImportClients clients(Laptop &by, int count) const
    {
        ImportClients import;
        import.branchId = m_world->showroom.branch.id;
        import.at = now();
        for (int i = 0; i < count; ++i) {
            ImportedClient one;
            one.clientId = by.newId<ClientId>();
            one.details.name = QStringLiteral("Importada %1").arg(i);
            one.details.phones = {{by.newId<ClientPhoneId>(),
                                   QStringLiteral("09912345%1").arg(i + 10),
                                   QStringLiteral("+5939912345%1").arg(i + 10)}};
            one.advisorId = m_world->showroom.ivan.id;
            one.modelId = m_world->showroom.nk250.id;
            one.qualityId = m_world->alba.qualityId;
            one.sourceId = m_world->alba.sourceId;
            one.plate = QStringLiteral("PBX-%1").arg(1000 + i);
            import.clients += one;
        }
        return import;
    }
    Imported import(Laptop &by, const AnyCommand &command)
    {
        const ImportBatchId batch = by.newId<ImportBatchId>();
        by.must(BeginImport{batch, QStringLiteral("clients"), QStringLiteral("a.csv"), now()});
        return {batch, by.must(command)};
    }
    /// Children before their parents.
    UndoImport undo(const Imported &imported) const
    {
        UndoImport undo{imported.batch, {}, now()};
        for (const RowChange &change : imported.receipt.changes)
            undo.rows.prepend(
                {change.table, QString::fromLatin1(change.id.toHex()), imported.receipt.id});
        return undo;
    }

    AnyCommand deed(Deed what, const ImportedClient &client, Laptop &by) const
    {
        switch (what) {
        case Deed::FollowUp: {
            ScheduleFollowUp schedule{client.clientId, {}, m_world->showroom.callIn(20), now()};
            schedule.next.id = by.newId<FollowUpId>();
            schedule.next.observations = QStringLiteral("Pide la roja");
            return schedule;
        }
        case Deed::Wish: {
            RegisterContact wish;
            wish.newClient = false;
            wish.clientId = client.clientId;
            wish.opportunityId = by.newId<OpportunityId>();
            wish.modelId = m_world->showroom.gixxer.id;
            wish.qualityId = m_world->alba.qualityId;
            wish.sourceId = m_world->alba.sourceId;
            wish.note = QStringLiteral("Pide la roja");
            wish.next = m_world->showroom.callIn(20);
            wish.next->id = by.newId<FollowUpId>();
            wish.at = now();
            return wish;
        }
        case Deed::Attempt: {
            RecordAttempt attempt;
            attempt.clientId = client.clientId;
            attempt.text = QStringLiteral("Pide la roja");
            attempt.at = now();
            return attempt;
        }
        case Deed::Phone:
        case Deed::Name:
            break;
        }
        EditClient edit;
        edit.clientId = client.clientId;
        edit.client = client.details;
        if (what == Deed::Phone)
            edit.client.phones += {by.newId<ClientPhoneId>(), QStringLiteral("042123456"), {}};
        else
            edit.client.name = QStringLiteral("Pide la roja");
        edit.qualityId = m_world->alba.qualityId;
        edit.sourceId = m_world->alba.sourceId;
        edit.at = now();
        return edit;
    }
    static int count(Laptop &laptop, const char *table, const ClientId &client)
    {
        return laptop.replica()
            .scalar(QStringLiteral("SELECT count(*) FROM %1 WHERE client_id = ?")
                        .arg(QLatin1StringView(table)),
                    {client.toBytes()})
            .toInt();
    }
    static bool isThere(Laptop &laptop, const ClientId &client)
    {
        return load<Client>(laptop.replica(), client).has_value();
    }
    static void deeds()
    {
        QTest::addColumn<Deed>("what");
        QTest::newRow("a follow-up") << Deed::FollowUp;
        QTest::newRow("a wish") << Deed::Wish;
        QTest::newRow("an attempt") << Deed::Attempt;
        QTest::newRow("a phone") << Deed::Phone;
        QTest::newRow("her name") << Deed::Name;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void whatOthersBuiltUponStaysAndTheRestGoes_data() { deeds(); }
    void whatOthersBuiltUponStaysAndTheRestGoes()
    {
        QFETCH(Deed, what);
        const auto admin = settled("admin");
        const ImportClients batch = clients(*admin, 3);
        const Imported imported = import(*admin, batch);
        QVERIFY(admin->settle());
        const auto ivan = settled("ivan");
        const Receipt built = ivan->must(deed(what, batch.clients[1], *ivan));
        QVERIFY(ivan->settle());

        const Receipt undone = admin->must(undo(imported));
        admin->session().push(); // before anything is pulled
        QVERIFY(!isThere(*admin, batch.clients[0].clientId));
        QVERIFY(admin->settle());
        QVERIFY(ivan->settle());
        QCOMPARE(admin->verdictOf(undone.id), QStringLiteral("applied"));
        QCOMPARE(ivan->verdictOf(built.id), QStringLiteral("applied"));
        for (Laptop *laptop : {admin.get(), ivan.get()}) {
            VERIFY_SAME(*laptop);
            for (int i = 0; i < 3; ++i) {
                const ClientId client = batch.clients[i].clientId;
                QCOMPARE(isThere(*laptop, client), i == 1);
                // She keeps what came along with her.
                QCOMPARE(count(*laptop, "vehicle", client), i == 1 ? 1 : 0);
                QCOMPARE(count(*laptop, "client_phone", client) > 0, i == 1);
            }
        }
        QVERIFY(load<ImportBatch>(ivan->replica(), imported.batch)->undoneAt.isValid());
    }

    /// However often somebody is quicker, the undo is not given up.
    void othersMayBeQuickerAgainAndAgain()
    {
        const auto admin = settled("admin");
        const ImportClients batch = clients(*admin, 12);
        const Imported imported = import(*admin, batch);
        QVERIFY(admin->settle());
        const auto ivan = settled("ivan");
        const Receipt undone = admin->must(undo(imported));
        for (int i = 0; i < 10; ++i) {
            ivan->must(deed(Deed::Attempt, batch.clients[i], *ivan));
            QVERIFY(ivan->settle());
            admin->session().push();
            QVERIFY(isThere(*admin, batch.clients[i].clientId)); // by the hub's word alone
        }
        QVERIFY(admin->settle());
        QVERIFY(ivan->settle());
        QCOMPARE(admin->verdictOf(undone.id), QStringLiteral("applied"));
        QVERIFY(!isThere(*ivan, batch.clients[10].clientId));
        QVERIFY(isThere(*ivan, batch.clients[9].clientId));
        VERIFY_SAME(*admin);
        VERIFY_SAME(*ivan);
    }

    /// A model is wanted by a client whom the one who brought it may not see: no pull tells her.
    void whatIsBuiltOutOfSightIsSparedByTheHubsWord()
    {
        mayImport("ana");
        const auto ana = settled("ana");
        ImportModels models;
        models.at = now();
        for (const char *line : {"Pulsar", "Boxer"}) {
            VehicleModel model;
            model.id = ana->newId<VehicleModelId>();
            model.brand = QStringLiteral("Bajaj");
            model.line = QString::fromLatin1(line);
            models.models += model;
        }
        const Imported imported = import(*ana, models);
        QVERIFY(ana->settle());
        const auto ivan = settled("ivan");
        RegisterContact wish = m_world->showroom.contact(QStringLiteral("Dora"), QString());
        wish.modelId = models.models[0].id;
        ivan->must(wish);
        QVERIFY(ivan->settle());

        const Receipt undone = ana->must(undo(imported));
        ana->session().push();
        QVERIFY(load<VehicleModel>(ana->replica(), models.models[0].id));
        // What the hub said is kept: to do it again, after a crash too, gives the same.
        ana->crash();
        QCOMPARE(ana->verdictOf(undone.id), QStringLiteral("pending"));
        QCOMPARE(ana->differsWhenReplayed(), QString());
        QVERIFY(ana->settle());
        QVERIFY(ivan->settle());
        QCOMPARE(ana->verdictOf(undone.id), QStringLiteral("applied"));
        QVERIFY(!ana->rows().contains("Dora"));
        for (Laptop *laptop : {ana.get(), ivan.get()}) {
            QVERIFY(load<VehicleModel>(laptop->replica(), models.models[0].id));
            QVERIFY(!load<VehicleModel>(laptop->replica(), models.models[1].id));
            VERIFY_SAME(*laptop);
        }
    }

    /// Whom she may not see any more is spared; the rest of the command passes.
    void whoIsOutOfSightByNowIsSpared()
    {
        mayImport("ana");
        moveCarmen(m_world->showroom.ana.id); // whom Iván brought
        const auto ana = settled("ana");
        ImportFollowUps calls;
        calls.branchId = m_world->showroom.branch.id;
        calls.at = now();
        for (const RegisterContact *contact : {&m_world->alba, &m_world->carmen}) {
            ImportedFollowUp call;
            call.followUpId = ana->newId<FollowUpId>();
            call.clientId = contact->clientId;
            call.typeId = m_world->showroom.item(Catalogue::FollowUpType, "call");
            call.dueAt = now().addDays(3);
            calls.followUps += call;
        }
        const Imported imported = import(*ana, calls);
        QVERIFY(ana->settle());
        moveCarmen(m_world->showroom.ivan.id);

        const Receipt undone = ana->must(undo(imported));
        ana->session().push();
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(undone.id), QStringLiteral("applied"));
        VERIFY_SAME(*ana);
        const auto ivan = settled("ivan");
        QVERIFY(load<FollowUp>(ivan->replica(), calls.followUps[1].followUpId));
        const auto admin = settled("admin");
        QVERIFY(!load<FollowUp>(admin->replica(), calls.followUps[0].followUpId));
    }

    /// What she did with a client who is gone by then is refused, and kept with her words (rule 4).
    void whatComesAfterTheUndoIsRefusedWithItsWords_data()
    {
        QTest::addColumn<Deed>("what");
        QTest::addColumn<bool>("pullsFirst");
        for (const bool pullsFirst : {true, false}) {
            const QByteArray when = pullsFirst ? ", after a pull" : ", before a pull";
            QTest::newRow(("a follow-up" + when).constData()) << Deed::FollowUp << pullsFirst;
            QTest::newRow(("a wish" + when).constData()) << Deed::Wish << pullsFirst;
            QTest::newRow(("an attempt" + when).constData()) << Deed::Attempt << pullsFirst;
            QTest::newRow(("her name" + when).constData()) << Deed::Name << pullsFirst;
        }
    }
    void whatComesAfterTheUndoIsRefusedWithItsWords()
    {
        QFETCH(Deed, what);
        QFETCH(bool, pullsFirst);
        const auto admin = settled("admin");
        const ImportClients batch = clients(*admin, 2);
        const Imported imported = import(*admin, batch);
        QVERIFY(admin->settle());
        const auto ivan = settled("ivan");
        const Receipt late = ivan->must(deed(what, batch.clients[0], *ivan));
        admin->must(undo(imported));
        QVERIFY(admin->settle());

        if (!pullsFirst)
            ivan->session().push();
        QVERIFY(ivan->settle());
        QCOMPARE(ivan->verdictOf(late.id),
                 pullsFirst ? QStringLiteral("withdrawn gone") : QStringLiteral("rejected gone"));
        VERIFY_SAME(*ivan);
        QVERIFY(!isThere(*ivan, batch.clients[0].clientId));
        const std::vector<qint64> refused = refusedCommands(ivan->replica());
        QCOMPARE(refused.size(), size_t(1));
        const auto kept = loadOutboxCommand(ivan->replica(), refused.front());
        QCOMPARE(kept->id, late.id);
        QVERIFY(QJsonDocument(kept->args).toJson().contains("Pide la roja"));
        QVERIFY(admin->settle());
        VERIFY_SAME(*admin);
    }
};

VITRINA_TEST(TestUndoneImport, QCoreApplication)
#include "tst_undoneimport.moc"

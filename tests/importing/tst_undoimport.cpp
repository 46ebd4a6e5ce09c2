// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importworld.h"

#include "commands/registercontact.h"
#include "commands/schedulefollowup.h"
#include "testsupport/testprogram.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

QString manyClients(int count)
{
    QString text = QStringLiteral("Código,Nombre,Teléfono,Modelo\n");
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("C%1,Rosa %1,099%2,NK 250\n").arg(i).arg(1000000 + i);
    return text;
}

} // namespace

class UndoImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingOfABatchIsTakenBack()
    {
        ImportWorld world;
        const auto before = world.count("outbox");
        const auto report = world.import(ImportKind::Clients, manyClients(450));
        QCOMPARE(report->imported, 450);
        QVERIFY(world.count("outbox") >= before + 3);
        const auto undone = undo(world, report->batch);
        QVERIFY(undone);
        QCOMPARE(undone->takenBack, 450);
        QCOMPARE(undone->spared, 0);
        for (const char *table : {"client", "client_phone", "opportunity", "client_text"})
            QCOMPARE(world.count(table), 0);
        QCOMPARE(world.import(ImportKind::Clients, manyClients(450))->imported, 450);
    }

    void whatWasChangedOrBuiltUponSinceIsSpared()
    {
        ImportWorld world;
        const auto report = world.import(ImportKind::Clients, manyClients(6));
        const auto clients = world.all<Client>();
        const auto phones = world.all<ClientPhone>();
        const auto wishes = world.all<Opportunity>();

        EditClient edit;
        edit.clientId = clients[1].id;
        edit.client.name = QStringLiteral("Rosa Elena");
        edit.client.phones = {{phones[1].id, phones[1].typed, phones[1].e164}};
        edit.at = world.showroom.clock.now();
        world.showroom.must(edit, world.showroom.admin);
        ScheduleFollowUp schedule;
        schedule.clientId = clients[2].id;
        schedule.next = world.showroom.callIn(3);
        schedule.at = world.showroom.clock.now();
        world.showroom.must(schedule, world.showroom.admin);
        RecordAttempt attempt;
        attempt.clientId = clients[3].id;
        attempt.at = world.showroom.clock.now();
        world.showroom.must(attempt, world.showroom.admin);
        const auto followUps = world.import(
            ImportKind::FollowUps, QStringLiteral("Código,Fecha,Modelo\nC4,2026-12-01,NK 250\n"));
        QCOMPARE(followUps->imported, 1);

        const auto undone = undo(world, report->batch);
        QVERIFY(undone);
        QCOMPARE(undone->takenBack, 2);
        QCOMPARE(undone->spared, 4);
        QList<ClientId> left;
        for (const Client &client : world.all<Client>())
            left += client.id;
        QCOMPARE(left,
                 (QList<ClientId>{clients[1].id, clients[2].id, clients[3].id, clients[4].id}));
        // A spared client keeps her phone.
        QCOMPARE(world.count("client_phone"), 4);
        QCOMPARE(world.all<Opportunity>().back().id, wishes[4].id);
    }

    void whoeverGotAnotherPhoneKeepsBoth()
    {
        ImportWorld world;
        const auto report = world.import(ImportKind::Clients, manyClients(2));
        const Client client = world.all<Client>()[0];
        const ClientPhone phone = world.all<ClientPhone>()[0];
        QCOMPARE(phone.clientId, client.id);
        EditClient edit;
        edit.clientId = client.id;
        edit.client.name = client.name;
        edit.client.phones = {{phone.id, phone.typed, phone.e164},
                              {world.showroom.newId<ClientPhoneId>(), QStringLiteral("042123456"),
                               QStringLiteral("+59342123456")}};
        edit.qualityId = client.qualityId;
        edit.sourceId = client.sourceId;
        edit.at = world.showroom.clock.now();
        world.showroom.must(edit, world.showroom.admin);
        QCOMPARE(world.all<Client>()[0].version, client.version); // her own row is as it was

        const auto undone = undo(world, report->batch);
        QVERIFY(undone);
        QCOMPARE(undone->takenBack, 1);
        QCOMPARE(undone->spared, 1);
        QCOMPARE(world.count("client_phone"), 2);
    }

    /// What one command spares of a client another must not have taken.
    void allOfAClientIsOneCommands()
    {
        ImportWorld world;
        const auto report = world.import(ImportKind::Clients, manyClients(450));
        const SubmitCommand submit = world.submitAs(world.showroom.admin);
        int commands = 0;
        const SubmitCommand looking = [&](const AnyCommand &command, const ImportBatchId &batch) {
            ++commands;
            auto done = submit(command, batch);
            const QString halved =
                QStringLiteral("SELECT count(*) FROM client c WHERE NOT EXISTS"
                               " (SELECT 1 FROM client_phone WHERE client_id = c.id) OR NOT EXISTS"
                               " (SELECT 1 FROM opportunity WHERE client_id = c.id)");
            if (const int found = world.reader->scalar(halved).toInt(); found > 0)
                qFatal("%d clients were taken back by halves", found);
            return done;
        };
        QVERIFY(undoImport(*world.reader, looking, report->batch, world.showroom.clock.now()));
        QVERIFY(commands > 2);
        QCOMPARE(world.count("client"), 0);
    }

    void followUpsAndModelsAreTakenBack()
    {
        ImportWorld world;
        QVERIFY(world.import(ImportKind::Clients,
                             QStringLiteral("Código,Nombre,Teléfono\nC1,Rosa,0991234567\n")));
        const auto models = world.import(
            ImportKind::Models, QStringLiteral("Marca,Modelo\nHonda,CB 190\nHonda,XR 150\n"));
        const auto followUps = world.import(
            ImportKind::FollowUps,
            QStringLiteral("Código,Fecha,Modelo\nC1,2026-12-01,CB 190\nC1,2026-12-02,CB 190\n"));
        QCOMPARE(followUps->imported, 2);

        const auto first = undo(world, models->batch);
        QCOMPARE(first->takenBack, 1);
        QCOMPARE(first->spared, 1); // an opportunity is for it
        const auto second = undo(world, followUps->batch);
        QCOMPARE(second->takenBack, 2);
        QCOMPARE(second->takenBackAll, 3);
        QCOMPARE(world.count("follow_up"), 0);
        QCOMPARE(world.count("pending_follow_up"), 0);
        QCOMPARE(world.count("opportunity"), 0);
        QCOMPARE(world.count("client"), 1);
    }

    void anImportIsUndoneOnce()
    {
        ImportWorld world;
        const auto report = world.import(ImportKind::Clients, manyClients(2));
        QVERIFY(undo(world, report->batch));
        const auto again = undo(world, report->batch);
        QVERIFY(!again);
        QCOMPARE(again.error().code, Problem::Code::NothingToUndo);
        QCOMPARE(undo(world, world.showroom.newId<ImportBatchId>()).error().code,
                 Problem::Code::NotFound);
    }

    void cancellingLeavesWholeCommandsThatCanBeUndone()
    {
        ImportWorld world;
        const auto report =
            world.importFile(ImportKind::Clients, world.write(manyClients(3000).toUtf8()),
                             [](const ImportProgress &progress) { return progress.rows < 2600; });
        QVERIFY(report);
        QVERIFY(report->cancelled);
        QCOMPARE(report->rowsRead, 2600);
        QVERIFY(report->imported > 0 && report->imported < 2600);
        QCOMPARE(world.count("client"), report->imported);
        QCOMPARE(world.count("client_phone"), report->imported);
        const auto undone = undo(world, report->batch);
        QCOMPARE(undone->takenBack, int(report->imported));
        QCOMPARE(world.count("client"), 0);
    }

    void aRowWhoseClientIsGoneMeanwhileIsRefusedAlone()
    {
        ImportWorld world;
        const auto clients = world.import(ImportKind::Clients, manyClients(3));
        const auto source = openImport(world.write("Código,Fecha\nC0,2026-12-01\nC1,2026-12-01\n"),
                                       ImportKind::FollowUps, {}, nullptr);
        bool gone = false;
        const SubmitCommand submit = world.submitAs(world.showroom.admin);
        const SubmitCommand meddling = [&](const AnyCommand &command, const ImportBatchId &batch) {
            if (!std::exchange(gone, true))
                takeAway(world, QStringLiteral("C1"));
            return submit(command, batch);
        };
        Importer importer(*world.reader, meddling, world.showroom.ids,
                          world.options(ImportKind::FollowUps, source->columns));
        const auto report = importer.run(*source->table, nullptr, {});
        QVERIFY(report);
        QCOMPARE(report->imported, 1);
        QCOMPARE(report->refusals.value(ImportReason::NotAccepted), 1);
        QCOMPARE(world.count("follow_up"), 1);
    }

private:
    Result<UndoReport> undo(ImportWorld &world, const ImportBatchId &batch)
    {
        return undoImport(*world.reader, world.submitAs(world.showroom.admin), batch,
                          world.showroom.clock.now());
    }

    void takeAway(ImportWorld &world, const QString &externalId)
    {
        Database &database = *world.showroom.database;
        const QString client = QStringLiteral("(SELECT id FROM client WHERE external_id = ?)");
        for (const char *table : {"client_phone", "opportunity"}) {
            database.execute(
                QStringLiteral("DELETE FROM %1 WHERE client_id = ").arg(QLatin1StringView(table)) +
                    client,
                {externalId});
        }
        database.execute(QStringLiteral("DELETE FROM client WHERE external_id = ?"), {externalId});
    }
};

VITRINA_TEST(UndoImportTest, QCoreApplication)
#include "tst_undoimport.moc"

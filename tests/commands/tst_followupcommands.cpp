// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/changestage.h"
#include "commands/importrows.h"
#include "sample/sampleshowroom.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

#define VERIFY_PROBLEM(result, expected)                                                           \
    do {                                                                                           \
        const auto verified = (result);                                                            \
        QVERIFY(!verified.has_value());                                                            \
        QCOMPARE(verified.error().code, Problem::Code::expected);                                  \
    } while (false)

/// S1.5 to S1.10 as commands.
class TestFollowUpCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    RegisterContact m_contact;

    FollowUp followUp(const FollowUpId &id) { return *load<FollowUp>(*m_showroom->database, id); }
    Opportunity opportunity()
    {
        return *load<Opportunity>(*m_showroom->database, m_contact.opportunityId);
    }
    int pendingRows()
    {
        return m_showroom->database
            ->scalar(QStringLiteral("SELECT count(*) FROM pending_follow_up"))
            .toInt();
    }
    ResolveFollowUp resolve(Outcome outcome = Outcome::Reached)
    {
        ResolveFollowUp command;
        command.followUpId = m_contact.next->id;
        command.outcome = outcome;
        command.note = QStringLiteral("Pide prueba el viernes");
        command.next = m_showroom->callIn(24);
        command.at = m_showroom->clock.now();
        return command;
    }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_contact = m_showroom->contact(QStringLiteral("María José"), QStringLiteral("Paredes"),
                                        QStringLiteral("0991234567"));
        m_showroom->must(m_contact);
    }

    void aContactBecomesClientOpportunityAndFollowUp()
    {
        const Client client = *load<Client>(*m_showroom->database, m_contact.clientId);
        QCOMPARE(client.surname, QStringLiteral("Paredes"));
        QCOMPARE(client.preferredAgentId, m_showroom->ana.id);
        QCOMPARE(opportunity().stage, Stage::Interested);
        QCOMPARE(followUp(m_contact.next->id).state, FollowUpState::Pending);
        QCOMPARE(pendingRows(), 1);
        QCOMPARE(m_showroom->database
                     ->scalar(QStringLiteral(
                         "SELECT words FROM client_text WHERE words LIKE '%maria jose paredes%'"))
                     .toString()
                     .contains(QStringLiteral("991234567")),
                 true);
    }

    void aContactNeedsANameOrAPhone()
    {
        RegisterContact nameless = m_showroom->contact({}, {});
        VERIFY_PROBLEM(m_showroom->execute(nameless), MissingName);
        RegisterContact phoneOnly = m_showroom->contact({}, {}, QStringLiteral("0987654321"));
        QVERIFY(m_showroom->execute(phoneOnly));
    }

    void resolvingRecordsTheOutcomeAndSchedulesTheNext()
    {
        const ResolveFollowUp command = resolve();
        m_showroom->must(command);
        const FollowUp done = followUp(command.followUpId);
        QCOMPARE(done.state, FollowUpState::Resolved);
        QCOMPARE(done.outcome, Outcome::Reached);
        QCOMPARE(done.outcomeNote, command.note);
        QCOMPARE(done.resolvedBy, m_showroom->ana.id);
        const FollowUp next = followUp(command.next->id);
        QCOMPARE(next.state, FollowUpState::Pending);
        QCOMPARE(next.dueAt, command.next->dueAt);
        QCOMPARE(next.attempt, 0);
        QCOMPARE(pendingRows(), 1);
    }

    void notReachingCountsTheAttempts()
    {
        ResolveFollowUp first = resolve(Outcome::NotReached);
        m_showroom->must(first);
        ResolveFollowUp second = resolve(Outcome::NotReached);
        second.followUpId = first.next->id;
        m_showroom->must(second);
        QCOMPARE(followUp(second.next->id).attempt, 2);
    }

    void theNextFollowUpIsRequired()
    {
        ResolveFollowUp command = resolve();
        command.next.reset();
        VERIFY_PROBLEM(m_showroom->execute(command), MissingNextFollowUp);
        QCOMPARE(followUp(command.followUpId).state, FollowUpState::Pending);
    }

    void anOutcomeIsRequired()
    {
        VERIFY_PROBLEM(m_showroom->execute(resolve(Outcome::None)), MissingOutcome);
    }

    void aFollowUpIsResolvedOnce()
    {
        m_showroom->must(resolve());
        VERIFY_PROBLEM(m_showroom->execute(resolve()), AlreadyResolved);
    }

    void theNextMayNotLieInThePast()
    {
        ResolveFollowUp command = resolve();
        command.next->dueAt = m_showroom->clock.now().addSecs(-3600);
        VERIFY_PROBLEM(m_showroom->execute(command), DateInPast);
    }

    void givingUpAsksTheReasonAndClosesWhatHangs()
    {
        ResolveFollowUp command = resolve();
        command.next.reset();
        command.loss = Loss{};
        VERIFY_PROBLEM(m_showroom->execute(command), MissingReason);
        command.loss->reasonId = m_showroom->item(Catalogue::LostReason, "price");
        ScheduleFollowUp extra{m_contact.clientId, m_contact.opportunityId, m_showroom->callIn(48),
                               m_showroom->clock.now()};
        m_showroom->must(extra);
        m_showroom->must(command);
        QCOMPARE(opportunity().state, OpportunityState::Lost);
        QCOMPARE(followUp(extra.next.id).state, FollowUpState::Cancelled);
        QCOMPARE(pendingRows(), 0);
    }

    void undoingResolveBringsEverythingBack()
    {
        ResolveFollowUp command = resolve();
        command.next->qualityId = m_showroom->item(Catalogue::Quality, "hot");
        const Receipt receipt = m_showroom->must(command);
        const UndoResolve undo{receipt.id, command.followUpId, command.next->id,
                               m_contact.qualityId, m_showroom->clock.now()};
        VERIFY_PROBLEM(m_showroom->execute(undo, m_showroom->manager), NeedsManager);
        m_showroom->must(undo);
        QCOMPARE(followUp(command.followUpId).state, FollowUpState::Pending);
        QCOMPARE(followUp(command.next->id).state, FollowUpState::Cancelled);
        QCOMPARE(load<Client>(*m_showroom->database, m_contact.clientId)->qualityId,
                 m_contact.qualityId);
        QCOMPARE(pendingRows(), 1);
    }

    void undoIsRefusedOnceSomethingWasBuiltUponIt()
    {
        ResolveFollowUp command = resolve();
        const Receipt receipt = m_showroom->must(command);
        ResolveFollowUp later = resolve();
        later.followUpId = command.next->id;
        m_showroom->must(later);
        VERIFY_PROBLEM(
            m_showroom->execute(UndoResolve{
                receipt.id, command.followUpId, command.next->id, {}, m_showroom->clock.now()}),
            ChangedSince);
    }

    void stagesGoInOrderOnly()
    {
        const auto at = m_showroom->clock.now();
        VERIFY_PROBLEM(m_showroom->execute(ChangeStage{
                           m_contact.opportunityId, Stage::Interested, Stage::Invoiced, {}, at}),
                       StageOrder);
        const Stage order[] = {Stage::Interested, Stage::Quoted, Stage::Documented, Stage::Invoiced,
                               Stage::Delivered};
        for (int i = 0; i + 1 < 5; ++i)
            m_showroom->must(ChangeStage{m_contact.opportunityId, order[i], order[i + 1], {}, at});
        QCOMPARE(opportunity().state, OpportunityState::Won);
        QCOMPARE(opportunity().stage, Stage::Delivered);
    }

    void onlyAManagerStepsBackAndSaysWhy()
    {
        const auto at = m_showroom->clock.now();
        m_showroom->must(
            ChangeStage{m_contact.opportunityId, Stage::Interested, Stage::Quoted, {}, at});
        ChangeStage back{m_contact.opportunityId, Stage::Quoted, Stage::Interested,
                         QStringLiteral("error"), at};
        VERIFY_PROBLEM(m_showroom->execute(back), NeedsManager);
        ChangeStage silent = back;
        silent.reason.clear();
        VERIFY_PROBLEM(m_showroom->execute(silent, m_showroom->manager), MissingReason);
        m_showroom->must(back, m_showroom->manager);
        QCOMPARE(opportunity().stage, Stage::Interested);
    }

    void oneTakesOnesOwnStageBack()
    {
        const auto at = m_showroom->clock.now();
        const Receipt step = m_showroom->must(
            ChangeStage{m_contact.opportunityId, Stage::Interested, Stage::Quoted, {}, at});
        m_showroom->must(UndoStage{m_contact.opportunityId, step.id, Stage::Interested, at});
        QCOMPARE(opportunity().stage, Stage::Interested);
    }

    void aManagerReopensALostClientAsANewCycle()
    {
        const auto at = m_showroom->clock.now();
        const Loss loss{m_showroom->item(Catalogue::LostReason, "price"), {}};
        m_showroom->must(MarkLost{m_contact.opportunityId, loss, at});
        ReopenLost reopen{m_contact.opportunityId,
                          m_showroom->newId<OpportunityId>(),
                          {},
                          m_showroom->callIn(3),
                          at};
        VERIFY_PROBLEM(m_showroom->execute(reopen), Forbidden);
        m_showroom->must(reopen, m_showroom->manager);
        QCOMPARE(opportunity().state, OpportunityState::Lost);
        QCOMPARE(load<Opportunity>(*m_showroom->database, reopen.newId)->state,
                 OpportunityState::Open);
        QCOMPARE(pendingRows(), 1);
    }

    void undoingALossReopensItsFollowUps()
    {
        const auto at = m_showroom->clock.now();
        const Receipt lost = m_showroom->must(MarkLost{
            m_contact.opportunityId, {m_showroom->item(Catalogue::LostReason, "price"), {}}, at});
        m_showroom->must(UndoLost{m_contact.opportunityId, lost.id, at});
        QCOMPARE(opportunity().state, OpportunityState::Open);
        QCOMPARE(followUp(m_contact.next->id).state, FollowUpState::Pending);
    }

    void aForeignClientIsClosedToAnAdvisor()
    {
        VERIFY_PROBLEM(m_showroom->execute(resolve(), m_showroom->ivan), Forbidden);
        QCOMPARE(followUp(m_contact.next->id).state, FollowUpState::Pending);
        QVERIFY(m_showroom->execute(resolve(), m_showroom->manager));
    }

    void overlongTextIsRefusedAndNothingKept()
    {
        ResolveFollowUp command = resolve();
        command.note = QString(20'000, QLatin1Char('x'));
        VERIFY_PROBLEM(m_showroom->execute(command), TextTooLong);
        QCOMPARE(followUp(command.followUpId).state, FollowUpState::Pending);
    }

    void textIsKeptCleanAndWhole()
    {
        ResolveFollowUp command = resolve();
        command.note = QStringLiteral("=cmd() <b>hola</b> 🏍\u202Eevil\u0000");
        m_showroom->must(command);
        QCOMPARE(followUp(command.followUpId).outcomeNote,
                 QStringLiteral("=cmd() <b>hola</b> 🏍evil"));
    }

    void everyCommandLeavesOutboxAndAuditInItsTransaction()
    {
        const auto count = [this](const char *table) {
            return m_showroom->database
                ->scalar(QStringLiteral("SELECT count(*) FROM ") + QLatin1StringView(table))
                .toInt();
        };
        const int outbox = count("outbox");
        const int audit = count("audit");
        m_showroom->must(resolve());
        QCOMPARE(count("outbox"), outbox + 1);
        QCOMPARE(count("audit"), audit + 1);
        QVERIFY(!m_showroom->execute(resolve()));
        QCOMPARE(count("outbox"), outbox + 1);
        QCOMPARE(count("audit"), audit + 1);
    }

    void theAuditIsAppendOnly()
    {
        QVERIFY_THROWS_EXCEPTION(
            DatabaseError, m_showroom->database->execute(QStringLiteral("DELETE FROM audit")));
        QVERIFY_THROWS_EXCEPTION(DatabaseError, m_showroom->database->execute(
                                                    QStringLiteral("UPDATE audit SET at = 0")));
    }

    void anUndoneImportSparesWhatWasChangedSince()
    {
        const auto at = m_showroom->clock.now();
        const auto batch = m_showroom->newId<ImportBatchId>();
        ImportClients import;
        import.branchId = m_showroom->branch.id;
        import.at = at;
        for (const auto &name :
             {QStringLiteral("Uno"), QStringLiteral("Dos"), QStringLiteral("Tres")}) {
            ImportedClient client;
            client.clientId = m_showroom->newId<ClientId>();
            client.details.name = name;
            import.clients += client;
        }
        m_showroom->must(BeginImport{batch, QStringLiteral("clients"), QStringLiteral("a.csv"), at},
                         m_showroom->admin);
        const Receipt receipt = m_showroom->must(import, m_showroom->admin);

        EditClient edit;
        edit.clientId = import.clients[0].clientId;
        edit.client.name = QStringLiteral("Uno corregido");
        edit.at = at;
        m_showroom->must(edit, m_showroom->admin);
        RegisterContact wish = m_showroom->contact({}, {});
        wish.newClient = false;
        wish.clientId = import.clients[1].clientId;
        m_showroom->must(wish, m_showroom->admin);

        UndoImport undo{batch, {}, at};
        for (const RowChange &change : receipt.changes)
            undo.rows +=
                ImportedRow{change.table, QString::fromLatin1(change.id.toHex()), receipt.id};
        m_showroom->must(undo, m_showroom->admin);
        QVERIFY(load<Client>(*m_showroom->database, import.clients[0].clientId));
        QVERIFY(load<Client>(*m_showroom->database, import.clients[1].clientId));
        QVERIFY(!load<Client>(*m_showroom->database, import.clients[2].clientId));
    }
};

VITRINA_TEST(TestFollowUpCommands, QCoreApplication)
#include "tst_followupcommands.moc"

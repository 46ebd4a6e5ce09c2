// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

#include "commands/branchmerge.h"
#include "commands/changestage.h"
#include "commands/commandregistry.h"
#include "commands/stockmerge.h"
#include "items/cellroles.h"
#include "items/commandagain.h"
#include "items/deedwords.h"
#include "items/outboxdesk.h"
#include "sample/appraisalscenarios.h"
#include "sample/partyscenarios.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What a person does with what was not taken: tries it again, keeps her words, discards it (rule
/// 4).
class TestOutboxRetries : public OutboxFixture
{
    Q_OBJECT

private:
    qint64 outboxRows(const char *condition)
    {
        return database()
            .scalar(QStringLiteral("SELECT count(*) FROM outbox WHERE ") +
                    QLatin1StringView(condition))
            .toLongLong();
    }
    Client client(const RegisterContact &contact)
    {
        return m_hub->live().reader().client(contact.clientId).value().client;
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aRetryIsANewCommand()
    {
        const Receipt mine = m_hub->live().must(move(m_maria, 5));
        m_hub->refuse(mine.id, QStringLiteral("stale"));
        OutboxDesk desk(m_hub->live().reader(), m_hub->live().queue(), *m_watch);
        QSignalSpy retried(&desk, &OutboxDesk::retried);
        desk.retry(kept(mine.id));
        desk.retry(kept(mine.id)); // a double click
        QTRY_COMPARE(retried.size(), 1);
        m_hub->live().settle();
        QCOMPARE(m_watch->refused(), 0);
        QCOMPARE(m_watch->waiting(), 1);
        QCOMPARE(outboxRows("verdict = 'pending'"), 1);
        const OutboxCommand again =
            loadOutboxCommand(database(), waitingCommands(database()).front()).value();
        QVERIFY(again.id != mine.id);
        QCOMPARE(again.args, kept(mine.id).args);
        QCOMPARE(m_hub->live().reader().followUp(m_maria.next->id)->followUp.dueAt,
                 now().addSecs(5 * 3600));
    }

    void aRetryThatIsRefusedLeavesTheOldOne()
    {
        const Receipt mine = m_hub->live().must(move(m_maria, 5));
        m_hub->refuse(mine.id, QStringLiteral("already_resolved"));
        ResolveFollowUp theirs;
        theirs.followUpId = m_maria.next->id;
        theirs.outcome = Outcome::Reached;
        theirs.next = m_hub->sample().callIn(48);
        theirs.at = now();
        m_hub->bring(theirs, m_hub->sample().manager);
        OutboxDesk desk(m_hub->live().reader(), m_hub->live().queue(), *m_watch);
        QSignalSpy refused(&desk, &OutboxDesk::refused);
        desk.retry(kept(mine.id));
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.front().front().value<Problem>().code, Problem::Code::AlreadyResolved);
        QCOMPARE(m_watch->refused(), 1);
        QVERIFY(!desk.isTrying(mine.id));
        QCOMPARE(outboxRows("verdict = 'pending'"), 0);
    }

    void whatCameTooLateIsKeptAsANote_data()
    {
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("on the next follow-up") << true;
        QTest::newRow("of the client, where none is pending") << false;
    }
    void whatCameTooLateIsKeptAsANote()
    {
        QFETCH(const bool, goesOn);
        ResolveFollowUp mine = m_hub->resolving(m_maria, QStringLiteral("Viene el viernes"));
        mine.next->observations = QStringLiteral("Traer la matrícula");
        const Receipt done = m_hub->live().must(mine);
        ResolveFollowUp theirs = m_hub->resolving(m_maria, QString());
        if (!goesOn) {
            theirs.next.reset();
            theirs.loss = Loss{m_hub->sample().item(Catalogue::LostReason, "price"), {}};
        }
        m_hub->refuse(done.id, QStringLiteral("already_resolved"));
        m_hub->live().clock().advance(3600);
        m_hub->bring(theirs, m_hub->sample().manager);
        ReplicaReader &reader = m_hub->live().reader();
        QCOMPARE(remedyFor(reader, kept(done.id)),
                 goesOn ? Remedy::NoteOnNext : Remedy::NoteOfClient);
        OutboxDesk desk(reader, m_hub->live().queue(), *m_watch);
        QSignalSpy noted(&desk, &OutboxDesk::noteKept);
        desk.keepNote(kept(done.id));
        desk.keepNote(kept(done.id)); // a double click
        QTRY_COMPARE(noted.size(), 1);
        m_hub->live().settle();
        QCOMPARE(m_watch->refused(), 0);
        QCOMPARE(outboxRows("verdict = 'pending'"), 1);
        const FollowUpId next = goesOn ? theirs.next->id : FollowUpId();
        QCOMPARE(noted.front().front().value<FollowUpId>(), next);
        const std::vector<TimelineEntry> timeline = reader.followUp(m_maria.next->id)->timeline;
        const auto note = std::find_if(timeline.begin(), timeline.end(), [](const auto &entry) {
            return entry.kind == TimelineKind::Note;
        });
        QVERIFY(note != timeline.end());
        QCOMPARE(note->followUpId, next);
        QCOMPARE(note->staffId, m_hub->sample().ana.id);
        QCOMPARE(note->at, mine.at); // when she wrote it
        QCOMPARE(note->text, QStringLiteral("Reached: Viene el viernes\n"
                                            "Observations of the next follow-up: Traer la "
                                            "matrícula\nThe next follow-up was planned for ") +
                                 reader.timeWords().inFull(mine.next->dueAt));
        QCOMPARE(DeedWords(reader).deed(
                     loadOutboxCommand(database(), waitingCommands(database()).front()).value()),
                 QStringLiteral("Wrote a note about María Ñacato"));
    }

    /// A colleague took back what she had resolved: then mine can be.
    void aFollowUpThatIsPendingAgainIsTriedAgain()
    {
        const Receipt done =
            m_hub->live().must(m_hub->resolving(m_maria, QStringLiteral("Viene el viernes")));
        m_hub->refuse(done.id, QStringLiteral("already_resolved"));
        QCOMPARE(remedyFor(m_hub->live().reader(), kept(done.id)), Remedy::TryAgain);
    }

    /// Nothing was typed: there is nothing to keep, and trying it again can only fail.
    void aMoveThatCameTooLateIsOnlyDiscarded()
    {
        const Receipt done = m_hub->live().must(move(m_maria, 5));
        m_hub->refuse(done.id, QStringLiteral("already_resolved"));
        m_hub->bring(m_hub->resolving(m_maria, QString()), m_hub->sample().manager);
        QCOMPARE(remedyFor(m_hub->live().reader(), kept(done.id)), Remedy::None);
    }

    void whatCanOnlyFailIsNotTriedAgain_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("command");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *code, const char *command, bool may) {
            QTest::addRow("%s of %s", code, command)
                << QString::fromLatin1(code) << QString::fromLatin1(command) << may;
        };
        row("stale", "RescheduleFollowUp", true);
        row("forbidden", "SaveUnit", true); // she may be given the permission
        row("gone", "EditClient", true);    // the client may come back to her
        row("deleted", "EditClient", false);
        row("nothing_to_undo", "UndoLost", false);
        row("own_request", "ApproveReservation", false);
        row("too_large", "ImportClients", false);
        row("changed_since", "EditClient", true); // over what stands now
        row("changed_since", "EditQuote", true);
        row("changed_since", "SaveParty", true);
        row("changed_since", "UndoResolve", false);
        row("changed_since", "SendQuote", false);
        row("changed_since", "AuthoriseAppraisal", false);
        row("of_the_future", "EditClient", true);
    }
    void whatCanOnlyFailIsNotTriedAgain()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, command);
        QTEST(mayBeTriedAgain(code, command), "may");
    }

    void discardedIsOutOfTheWayAndComesBack()
    {
        const Receipt mine = m_hub->live().must(move(m_maria, 5));
        m_hub->refuse(mine.id, QStringLiteral("stale"));
        OutboxDesk desk(m_hub->live().reader(), m_hub->live().queue(), *m_watch);
        desk.discard(kept(mine.id));
        QTRY_COMPARE(m_watch->refused(), 0);
        QCOMPARE(outboxRows("verdict = 'pending'"), 0);
        desk.bringBack(mine.id);
        QTRY_COMPARE(m_watch->refused(), 1);
        QCOMPARE(kept(mine.id).name, QStringLiteral("RescheduleFollowUp"));
    }

    void aStageIsTakenFromWhereItStandsNow()
    {
        const ChangeStage mine{
            m_maria.opportunityId, Stage::Interested, Stage::Documented, {}, now()};
        OutboxCommand command;
        command.name = QStringLiteral("ChangeStage");
        command.argsVersion = ChangeStage::argsVersion;
        command.args = AnyCommand(mine).args();
        m_hub->bring(
            ChangeStage{m_maria.opportunityId, Stage::Interested, Stage::Quoted, {}, now()},
            m_hub->sample().manager);
        const Result<AnyCommand> again = commandAgain(database(), command);
        QVERIFY(again.has_value());
        QCOMPARE(again->args().value(QStringLiteral("from")).toString(), QStringLiteral("quoted"));
        m_hub->live().must(*again);
    }

    /// A correction is written over what stands by then; a decision stays one on what was seen.
    void aTradeInIsCorrectedAsItStandsAndDecidedAsItWasSeen()
    {
        const RequestAppraisal asked = appraisalOf(m_hub->sample(), m_maria.opportunityId);
        m_hub->live().must(asked);
        const auto version = [&] {
            return load<Appraisal>(database(), asked.appraisalId)->version;
        };
        const CommandId seen = version();
        EditAppraisal theirs{asked.appraisalId, seen, asked.vehicle, now()};
        theirs.vehicle.km = 1;
        m_hub->bring(theirs, m_hub->sample().manager);
        QVERIFY(version() != seen);
        const auto seenAgain = [&](const AnyCommand &mine) {
            OutboxCommand command;
            command.name = mine.name();
            command.argsVersion = 1;
            command.args = mine.args();
            return commandAgain(database(), command)->args().value(QStringLiteral("seen"));
        };
        QCOMPARE(seenAgain(EditAppraisal{asked.appraisalId, seen, asked.vehicle, now()}),
                 QJsonValue(version().toString()));
        QCOMPARE(seenAgain(AuthoriseAppraisal{asked.appraisalId, seen, 1, {}, now()}),
                 QJsonValue(seen.toString()));
    }

    void aCorrectionTriedAgainTouchesNoOthers()
    {
        EditClient mine = edit(m_maria);
        mine.client.city = QStringLiteral("Cuenca");
        const Receipt done = m_hub->live().must(mine);
        m_hub->refuse(done.id, QStringLiteral("stale"));
        EditClient theirs = edit(m_maria);
        theirs.client.observations = QStringLiteral("Llamar por la tarde");
        theirs.client.phones.front().typed = QStringLiteral("0999999999");
        theirs.client.phones.front().e164 = QStringLiteral("+593999999999");
        m_hub->bring(theirs, m_hub->sample().manager);
        OutboxDesk desk(m_hub->live().reader(), m_hub->live().queue(), *m_watch);
        desk.retry(kept(done.id));
        QTRY_COMPARE(m_watch->refused(), 0);
        QCOMPARE(client(m_maria).city, QStringLiteral("Cuenca"));
        QCOMPARE(client(m_maria).observations, QStringLiteral("Llamar por la tarde"));
        QCOMPARE(m_hub->live().reader().client(m_maria.clientId)->phones.front().typed,
                 QStringLiteral("0999999999"));
    }

    /// What she changed of a branch is written over theirs; what she did not touch stays.
    void aBranchTriedAgainTouchesNothingElse()
    {
        const SampleShowroom &sample = m_hub->sample();
        m_hub->live().queue().setActor(sample.admin.id);
        SaveBranch mine;
        mine.branch = sample.branch;
        mine.seen = formOf(database(), sample.branch);
        mine.openingHours = mine.seen->openingHours;
        mine.departments = mine.seen->departments;
        mine.at = now();
        SaveBranch theirs = mine;
        mine.branch.name = QStringLiteral("Mía");
        const Receipt done = m_hub->live().must(mine);
        m_hub->decide(done.id, QStringLiteral("withdrawn"), QStringLiteral("changed_since"));
        theirs.branch.name = QStringLiteral("Ajena");
        theirs.branch.timeZone = QStringLiteral("America/Bogota");
        m_hub->bring(theirs, sample.admin);
        m_hub->live().must(*commandAgain(database(), kept(done.id)));
        const Branch after = *load<Branch>(database(), sample.branch.id);
        QCOMPARE(after.name, QStringLiteral("Mía"));
        QCOMPARE(after.timeZone, QStringLiteral("America/Bogota"));
    }

    /// The same of a unit, and of the company.
    void aUnitAndTheCompanyTriedAgainTouchNothingElse()
    {
        const SampleShowroom &sample = m_hub->sample();
        m_hub->live().queue().setActor(sample.admin.id);
        const UnitId unit = m_hub->live().queue().newId<UnitId>();
        const SaveUnit made{unit,
                            sample.branch.id,
                            sample.nk250.id,
                            QStringLiteral("LCE-0001"),
                            QStringLiteral("Azul"),
                            false,
                            now()};
        m_hub->live().must(made);
        SaveUnit mine = made;
        mine.colour = QStringLiteral("Rojo");
        mine.seen = formOf(*load<Unit>(database(), unit));
        SaveUnit theirs = mine;
        theirs.colour = QStringLiteral("Verde");
        theirs.vin = QStringLiteral("LCE-0022");
        SaveCompany name;
        name.companyId = sample.company.id;
        name.companyName = QStringLiteral("Mía");
        name.at = now();
        name.seen = formOf(*load<Company>(database(), name.companyId));
        SaveCompany other = name;
        other.companyName = QStringLiteral("Ajena");
        other.offlineDays = 3;
        const CommandId ofUnit = m_hub->live().must(mine).id;
        const CommandId ofName = m_hub->live().must(name).id;
        for (const CommandId &id : {ofUnit, ofName})
            m_hub->decide(id, QStringLiteral("withdrawn"), QStringLiteral("changed_since"));
        m_hub->bring(theirs, sample.admin);
        m_hub->bring(other, sample.admin);
        for (const CommandId &id : {ofUnit, ofName})
            m_hub->live().must(*commandAgain(database(), kept(id)));
        QCOMPARE(load<Unit>(database(), unit)->colour, QStringLiteral("Rojo"));
        QCOMPARE(load<Unit>(database(), unit)->vin, QStringLiteral("LCE0022"));
        QCOMPARE(load<Company>(database(), name.companyId)->name, QStringLiteral("Mía"));
        QCOMPARE(load<Company>(database(), name.companyId)->offlineDays, 3);
    }

    /// Of a person hers is written over what another changed; before, it is a conflict once more.
    void aPersonTriedAgainIsThatOfNow()
    {
        const SampleShowroom &sample = m_hub->sample();
        m_hub->live().queue().setActor(sample.admin.id);
        const StaffMember ana = *load<StaffMember>(database(), sample.ana.id);
        SaveStaff mine{ana, now(), ana.version};
        mine.member.jobTitle = QStringLiteral("Asesora sénior");
        const Receipt done = m_hub->live().must(mine);
        m_hub->decide(done.id, QStringLiteral("withdrawn"), QStringLiteral("changed_since"));
        SaveStaff theirs{ana, now(), ana.version};
        theirs.member.jobTitle = QStringLiteral("Jefa de piso");
        m_hub->bring(theirs, sample.admin);
        const OutboxCommand command = kept(done.id);
        const Result<AnyCommand> asItWas =
            parseCommand(command.name, command.argsVersion, command.args);
        QFuture<Result<Receipt>> refused = m_hub->live().queue().submit(*asItWas);
        refused.waitForFinished();
        QCOMPARE(refused.result().error().code, Problem::Code::ChangedSince);
        m_hub->live().must(*commandAgain(database(), command));
        QCOMPARE(load<StaffMember>(database(), ana.id)->jobTitle, QStringLiteral("Asesora sénior"));
    }

    /// Somebody new whom the hub refused keeps to no version of hers.
    void aNewPersonTriedAgainIsNewStill()
    {
        m_hub->live().queue().setActor(m_hub->sample().admin.id);
        StaffMember rosa = m_hub->sample().ana;
        rosa.id = m_hub->live().queue().newId<StaffId>();
        rosa.login = QStringLiteral("rosa");
        const Receipt done = m_hub->live().must(SaveStaff{rosa, now()});
        m_hub->refuse(done.id, QStringLiteral("constraint"));
        QVERIFY(!load<StaffMember>(database(), rosa.id));
        m_hub->live().must(*commandAgain(database(), kept(done.id)));
        QCOMPARE(load<StaffMember>(database(), rosa.id)->login, QStringLiteral("rosa"));
    }

    /// She has seen theirs beside hers: hers is written over it.
    void aPartyTriedAgainIsThatOfNow()
    {
        SampleShowroom &sample = m_hub->sample();
        CreateQuote quote = fullQuote(sample, m_maria);
        m_hub->live().must(quote);
        const SaveParty noted = partyOf(sample, quote, PartyRole::Buyer);
        const Receipt first = m_hub->live().must(noted);
        const auto kept = [](const AnyCommand &any) {
            OutboxCommand command;
            command.name = any.name();
            command.argsVersion = any.argsVersion();
            command.args = any.args();
            return command;
        };
        SaveParty theirs = noted;
        theirs.seen = first.id;
        theirs.who.name = QStringLiteral("Otra");
        const Receipt second = m_hub->live().must(theirs);
        SaveParty mine = noted;
        mine.seen = first.id;
        mine.who.name = QStringLiteral("Mía");
        const Result<AnyCommand> again = commandAgain(database(), kept(mine));
        QVERIFY(again.has_value());
        const Receipt third = m_hub->live().must(*again);
        QCOMPARE(load<DealParty>(database(), noted.partyId)->who.name, QStringLiteral("Mía"));
        const RemoveParty removal{noted.partyId, second.id, now()};
        QVERIFY(third.id != second.id);
        m_hub->live().must(*commandAgain(database(), kept(removal)));
        QCOMPARE(commandAgain(database(), kept(mine)).error().code, Problem::Code::NotFound);
        QCOMPARE(commandAgain(database(), kept(removal)).error().code, Problem::Code::NotFound);
    }
};

VITRINA_TEST(TestOutboxRetries, QCoreApplication)
#include "tst_outboxretries.moc"

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/branchmerge.h"
#include "commands/changestage.h"
#include "commands/commandregistry.h"
#include "items/cellroles.h"
#include "items/deedwords.h"
#include "items/followuptablemodel.h"
#include "items/outboxdesk.h"
#include "items/outboxmodel.h"
#include "pretendhub/pretendhub.h"
#include "sample/appraisalscenarios.h"
#include "sample/partyscenarios.h"
#include "storage/profile.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What waits, what was not taken, and what a person does with it (rule 4). The clock stands on
/// Saturday, 21 November 2026, 10:00 in Quito.
class TestOutbox : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PretendHub> m_hub;
    std::unique_ptr<OutboxWatch> m_watch;
    RegisterContact m_maria;
    RegisterContact m_luis;

    Database &database() { return m_hub->live().reader().database(); }
    QDateTime now() { return m_hub->live().clock().now(); }
    RescheduleFollowUp move(const RegisterContact &contact, int hours)
    {
        return {contact.next->id, now().addSecs(hours * 3600), 0, now()};
    }
    OutboxCommand kept(const CommandId &id)
    {
        const QVariant sequence = database().scalar(
            QStringLiteral("SELECT seq FROM outbox WHERE uuid = ?"), {id.toBytes()});
        return loadOutboxCommand(database(), sequence.toLongLong()).value();
    }
    ResolveFollowUp resolve(const QString &note)
    {
        ResolveFollowUp command;
        command.followUpId = m_maria.next->id;
        command.outcome = Outcome::Reached;
        command.note = note;
        command.next = m_hub->sample().callIn(48);
        command.at = now();
        return command;
    }
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
    EditClient edit(const RegisterContact &contact)
    {
        EditClient command;
        command.clientId = contact.clientId;
        command.client = contact.client;
        command.qualityId = contact.qualityId;
        command.sourceId = contact.sourceId;
        command.at = now();
        return command;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_hub = std::make_unique<PretendHub>([this](SampleShowroom &sample) {
            m_maria = sample.contact(QStringLiteral("María"), QStringLiteral("Ñacato"),
                                     QStringLiteral("0991234567"));
            sample.must(m_maria);
            m_luis = sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade"),
                                    QStringLiteral("0991234568"));
            sample.must(m_luis);
        });
        m_watch = std::make_unique<OutboxWatch>(m_hub->live().reader(), m_hub->state());
    }
    void cleanup()
    {
        m_watch.reset();
        m_hub.reset();
    }

    void withoutAHubNothingIsCounted()
    {
        LiveShowroom embedded;
        SyncState none;
        OutboxWatch watch(embedded.reader(), none);
        embedded.must(embedded.sample.contact(QStringLiteral("Rosa"), QString()));
        QVERIFY(!watch.hasHub());
        QCOMPARE(watch.waiting(), 0);
    }

    void whatIsDoneWaitsUntilItIsDecided()
    {
        const Receipt moved = m_hub->live().must(move(m_maria, 5));
        QCOMPARE(m_watch->waiting(), 1);
        const Receipt other = m_hub->live().must(move(m_luis, 6));
        QCOMPARE(m_watch->waiting(), 2);
        m_hub->apply(moved.id);
        QCOMPARE(m_watch->waiting(), 1);
        m_hub->refuse(other.id, QStringLiteral("stale"));
        QCOMPARE(m_watch->waiting(), 0);
        QCOMPARE(m_watch->refused(), 1);
    }

    /// No slot throws at the event loop: that would end the program.
    void whatCannotBeReadIsTold()
    {
        const OutboxCommand command = kept(m_hub->live().must(move(m_maria, 5)).id);
        QSignalSpy failed(&m_hub->live().reader(), &ReplicaReader::failed);
        m_hub->write([](Database &replica) {
            replica.execute(QStringLiteral("ALTER TABLE meta RENAME TO meta_away"));
            replica.execute(QStringLiteral("ALTER TABLE client RENAME TO client_away"));
        });
        m_hub->tell(SyncStatus::Phase::Offline);
        QVERIFY(m_watch->isOffline());
        QCOMPARE(failed.count(), 1);
        QVERIFY(!DeedWords(m_hub->live().reader()).deed(command).isEmpty());
    }

    void theListsFollow()
    {
        OutboxModel waiting(OutboxModel::Which::Waiting, m_hub->live().reader());
        OutboxModel refused(OutboxModel::Which::NotTaken, m_hub->live().reader());
        const QAbstractItemModelTester first(&waiting,
                                             QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester second(
            &refused, QAbstractItemModelTester::FailureReportingMode::Fatal);
        connect(m_watch.get(), &OutboxWatch::changed, &waiting, &OutboxModel::refresh);
        connect(m_watch.get(), &OutboxWatch::changed, &refused, &OutboxModel::refresh);
        const Receipt maria = m_hub->live().must(move(m_maria, 5));
        const Receipt luis = m_hub->live().must(move(m_luis, 6));
        QCOMPARE(waiting.rowCount(), 2);
        QCOMPARE(waiting.index(0, OutboxModel::Deed).data().toString(),
                 QStringLiteral("Moved the follow-up of María Ñacato"));
        QCOMPARE(waiting.summary(), QStringLiteral("Moved a follow-up × 2"));
        m_hub->refuse(maria.id, QStringLiteral("gone"));
        QCOMPARE(waiting.rowCount(), 1);
        QCOMPARE(waiting.index(0, OutboxModel::Deed).data().toString(),
                 QStringLiteral("Moved the follow-up of Luis Andrade"));
        QCOMPARE(refused.rowCount(), 1);
        QVERIFY(refused.index(0, OutboxModel::Why).data().toString().contains(u"no longer there"));
        m_hub->refuse(luis.id, QStringLiteral("stale"));
        QCOMPARE(refused.rowCount(), 2);
        QCOMPARE(refused.commandAt(0)->id, luis.id); // newest first
    }

    /// Nobody was written to by a note.
    void notesThatWaitAreCountedForThemselves()
    {
        const auto record = [this](const RegisterContact &contact, TimelineKind kind) {
            m_hub->live().must(RecordAttempt{contact.clientId, contact.opportunityId,
                                             contact.next->id, kind, QStringLiteral("Hola"),
                                             now()});
        };
        record(m_maria, TimelineKind::Note);
        record(m_maria, TimelineKind::CallStarted);
        record(m_luis, TimelineKind::WhatsAppOpened);
        m_hub->live().must(move(m_luis, 5));
        const OutboxModel waiting(OutboxModel::Which::Waiting, m_hub->live().reader());
        QCOMPARE(waiting.summary(),
                 QStringLiteral("Wrote to or called a client × 2 · Wrote a note about a client × 1"
                                " · Moved a follow-up × 1"));
    }

    void thousandsAreReadWhenShown()
    {
        const Receipt one = m_hub->live().must(move(m_maria, 5));
        m_hub->repeat(one.id, 4999);
        m_watch->refresh();
        QCOMPARE(m_watch->waiting(), 5000);
        QVERIFY(m_watch->isMuch());
        OutboxModel waiting(OutboxModel::Which::Waiting, m_hub->live().reader());
        QSignalSpy resets(&waiting, &QAbstractItemModel::modelReset);
        waiting.refresh();
        QCOMPARE(resets.size(), 1); // not five thousand insertions
        QCOMPARE(waiting.rowCount(), 5000);
        QCOMPARE(waiting.index(4999, OutboxModel::Deed).data().toString(),
                 QStringLiteral("Moved the follow-up of María Ñacato"));
        QTRY_VERIFY(m_watch->isProvisional(m_maria.next->id));
    }

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
        ResolveFollowUp mine = resolve(QStringLiteral("Viene el viernes"));
        mine.next->observations = QStringLiteral("Traer la matrícula");
        const Receipt done = m_hub->live().must(mine);
        ResolveFollowUp theirs = resolve(QString());
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
        const Receipt done = m_hub->live().must(resolve(QStringLiteral("Viene el viernes")));
        m_hub->refuse(done.id, QStringLiteral("already_resolved"));
        QCOMPARE(remedyFor(m_hub->live().reader(), kept(done.id)), Remedy::TryAgain);
    }

    /// Nothing was typed: there is nothing to keep, and trying it again can only fail.
    void aMoveThatCameTooLateIsOnlyDiscarded()
    {
        const Receipt done = m_hub->live().must(move(m_maria, 5));
        m_hub->refuse(done.id, QStringLiteral("already_resolved"));
        m_hub->bring(resolve(QString()), m_hub->sample().manager);
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

    void aRowIsProvisionalUntilItIsDecided()
    {
        FollowUpTableModel model(m_hub->live().reader());
        model.follow(*m_watch);
        model.setAdvisors({m_hub->sample().ana.id});
        const auto mark = [&model](const RegisterContact &contact) {
            return model.index(model.rowOf(contact.next->id), FollowUpTableModel::Client)
                .data(CellRole::DotColour)
                .value<Dot>();
        };
        QCOMPARE(mark(m_maria), Dot::None);
        const Receipt moved = m_hub->live().must(move(m_maria, 5));
        QCOMPARE(mark(m_maria), Dot::Waiting);
        QCOMPARE(mark(m_luis), Dot::None);
        QVERIFY(model.index(model.rowOf(m_maria.next->id), FollowUpTableModel::Due)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("Not yet at the shared database")));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        m_hub->apply(moved.id);
        QCOMPARE(mark(m_maria), Dot::None);
        QVERIFY(resets.isEmpty()); // the mark goes without reading anything anew
        QCOMPARE(told.size(), 1);
    }

    void whatWaitedBeforeTheProgramWasStartedIsMarked()
    {
        m_hub->live().must(move(m_maria, 5));
        OutboxWatch later(m_hub->live().reader(), m_hub->state());
        QVERIFY(later.isProvisional(m_maria.next->id));
        QVERIFY(!later.isProvisional(m_luis.next->id));
    }

    void twoThatWaitForOneRow()
    {
        const Receipt first = m_hub->live().must(move(m_maria, 5));
        const Receipt second = m_hub->live().must(move(m_maria, 7));
        m_hub->apply(first.id);
        QVERIFY(m_watch->isProvisional(m_maria.next->id));
        m_hub->apply(second.id);
        QVERIFY(!m_watch->isProvisional(m_maria.next->id));
    }

    /// Of the client alone, in all that is pending with her, and also where a number only goes.
    void aCorrectedClientIsProvisionalUntilItIsDecided_data()
    {
        QTest::addColumn<bool>("numberOnly");
        QTest::newRow("her city") << false;
        QTest::newRow("a number that goes") << true;
    }
    void aCorrectedClientIsProvisionalUntilItIsDecided()
    {
        QFETCH(const bool, numberOnly);
        FollowUpTableModel model(m_hub->live().reader());
        model.follow(*m_watch);
        model.setAdvisors({m_hub->sample().ana.id});
        const auto mark = [&model](const RegisterContact &contact) {
            return model.index(model.rowOf(contact.next->id), FollowUpTableModel::Client)
                .data(CellRole::DotColour)
                .value<Dot>();
        };
        EditClient mine = edit(m_maria);
        if (numberOnly)
            mine.client.phones.clear();
        else
            mine.client.city = QStringLiteral("Cuenca");
        const Receipt done = m_hub->live().must(mine);
        QCOMPARE(mark(m_maria), Dot::Waiting);
        QCOMPARE(mark(m_luis), Dot::None);
        QVERIFY(m_watch->isProvisional(m_maria.clientId));
        QVERIFY(!m_watch->isProvisional(m_maria.next->id)); // what is due is as it was
        QVERIFY(
            OutboxWatch(m_hub->live().reader(), m_hub->state()).isProvisional(m_maria.clientId));
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        m_hub->apply(done.id);
        QCOMPARE(mark(m_maria), Dot::None);
        QCOMPARE(told.size(), 1);
    }

    void tryingAgainIsNoNewTimeOffline()
    {
        const QDateTime began = now();
        m_hub->tell(SyncStatus::Phase::Offline);
        QVERIFY(m_watch->isOffline());
        for (int i = 0; i < 3; ++i) {
            m_hub->live().clock().advance(600);
            m_hub->tell(SyncStatus::Phase::Connecting);
            QVERIFY(m_watch->isOffline());
            m_hub->tell(SyncStatus::Phase::Offline);
        }
        QCOMPARE(m_watch->offlineSince(), began);
        m_hub->tell(SyncStatus::Phase::UpToDate);
        QVERIFY(!m_watch->isOffline());
    }

    void aWeekOfflineIsLongHoweverOftenTheProgramWasStarted()
    {
        const qint64 heard = now().toMSecsSinceEpoch();
        m_hub->write([heard](Database &replica) { noteContact(replica, heard); });
        SyncState fresh;
        SyncStatus status;
        m_hub->live().clock().advance(6 * 86400);
        status.since = now(); // the program has just been started
        fresh.setStatus(status);
        OutboxWatch watch(m_hub->live().reader(), fresh);
        QCOMPARE(watch.offlineSince().toMSecsSinceEpoch(), heard);
        QVERIFY(!watch.isLong());
        m_hub->live().clock().advance(86400);
        QVERIFY(watch.isLong());
    }

    /// Not when it was noticed, nor when something last came: the same after a restart.
    void sinceWhenIsWhenTheHubWasLastHeard()
    {
        m_hub->tell(SyncStatus::Phase::UpToDate);
        const qint64 heard = now().toMSecsSinceEpoch();
        m_hub->write([heard](Database &replica) { noteContact(replica, heard); });
        m_hub->live().clock().advance(45);
        m_hub->tell(SyncStatus::Phase::Offline);
        QCOMPARE(m_watch->offlineSince().toMSecsSinceEpoch(), heard);
        OutboxWatch later(m_hub->live().reader(), m_hub->state());
        QCOMPARE(later.offlineSince(), m_watch->offlineSince());
    }
};

VITRINA_TEST(TestOutbox, QCoreApplication)
#include "tst_outbox.moc"

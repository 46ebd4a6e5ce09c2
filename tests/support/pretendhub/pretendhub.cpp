// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pretendhub/pretendhub.h"

#include "storage/outboxwork.h"
#include "storage/profile.h"
#include "sync/rebase.h"

namespace Vitrina::Testing {

TwoContacts::TwoContacts(SampleShowroom &sample)
    : maria(sample.contact(QStringLiteral("María"), QStringLiteral("Ñacato"),
                           QStringLiteral("0991234567")))
    , luis(sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade"),
                          QStringLiteral("0991234568")))
{
    sample.must(maria);
    sample.must(luis);
}

PretendHub::PretendHub(const LiveShowroom::Prepare &prepare)
{
    m_live = std::make_unique<LiveShowroom>([&prepare](SampleShowroom &sample) {
        if (prepare)
            prepare(sample);
        setBound(*sample.database, Bound::Hub); // what was done so far is the base
    });
    tell(SyncStatus::Phase::UpToDate);
}

void PretendHub::tell(SyncStatus::Phase phase, SyncStatus::Trouble trouble)
{
    SyncStatus status = m_state.status().value_or(SyncStatus());
    if (status.phase != phase || !status.since.isValid())
        status.since = m_live->clock().now();
    status.phase = phase;
    status.trouble = trouble;
    status.waiting = pendingCount(m_live->reader().database());
    status.refused = refusedCount(m_live->reader().database());
    m_state.setStatus(status);
}

void PretendHub::write(const std::function<void(Database &)> &work)
{
    m_live->queue().post([&work](Database &database) { work(database); },
                         CommandQueue::Urgency::Person);
    m_live->settle();
}

void PretendHub::decide(const CommandId &command, const QString &verdict, const QString &code,
                        const QJsonObject &data)
{
    Rebase::Outcome outcome;
    write([&](Database &replica) {
        Incoming incoming;
        incoming.base = loadBase(replica);
        incoming.at = m_live->clock().now().toMSecsSinceEpoch();
        incoming.verdicts.insert(command, {verdict, code, data});
        outcome = Rebase(replica, m_live->sample.rules).run(incoming);
    });
    if (!outcome.changed.changes.empty())
        m_live->reader().onCommitted(outcome.changed);
    tell(SyncStatus::Phase::UpToDate);
}

void PretendHub::apply(const CommandId &command)
{
    tell(SyncStatus::Phase::Pushing);
    write([&command](Database &replica) {
        replica.execute(QStringLiteral("UPDATE outbox SET verdict = 'applied' WHERE uuid = ?"),
                        {command.toBytes()});
    });
    tell(SyncStatus::Phase::UpToDate);
}

void PretendHub::repeat(const CommandId &command, int times)
{
    write([&](Database &replica) {
        replica.execute(
            QStringLiteral(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                " INSERT INTO outbox (uuid, device, actor_id, name, args_version, args, hash,"
                " changes, changes_digest, expects, created_at, verdict)"
                " SELECT randomblob(16), device, actor_id, name, args_version, args, hash,"
                " changes, changes_digest, expects, created_at + i, verdict"
                " FROM outbox, n WHERE uuid = ?"),
            {times, command.toBytes()});
    });
}

ResolveFollowUp PretendHub::resolving(const RegisterContact &contact, const QString &note)
{
    ResolveFollowUp command;
    command.followUpId = contact.next->id;
    command.outcome = Outcome::Reached;
    command.note = note;
    command.next = sample().callIn(48);
    command.at = m_live->clock().now();
    return command;
}

Receipt PretendHub::bring(const AnyCommand &command, const StaffMember &who)
{
    Receipt receipt;
    write([&](Database &replica) {
        CommandExecutor hub(replica, m_live->sample.rules, m_live->sample.newId<DeviceId>(),
                            CommandExecutor::Repeatability::Trusted, Bound::Embedded);
        const Result<Receipt> done =
            hub.execute(command, {m_live->sample.newId<CommandId>(), who.id, std::nullopt});
        if (!done)
            qFatal("%s was refused: code %d", qPrintable(command.name()), int(done.error().code));
        receipt = *done;
        // On this computer nobody did it.
        replica.execute(QStringLiteral("DELETE FROM outbox WHERE uuid = ?"),
                        {receipt.id.toBytes()});
    });
    m_live->reader().onCommitted(receipt);
    return receipt;
}

} // namespace Vitrina::Testing

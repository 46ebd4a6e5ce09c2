// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rebase.h"

#include "commands/commandregistry.h"
#include "commands/eraseclient.h"
#include "storage/copydebt.h"
#include "storage/database.h"
#include "storage/searchtext.h"
#include "storage/traces.h"
#include "sync/basewriter.h"
#include "sync/conflictcode.h"
#include "sync/plantedfault.h"
#include "sync/touched.h"

#include <QJsonDocument>

namespace Vitrina {

namespace {

/// Rows may refer to rows that this person may not see. The pragma does nothing within a
/// transaction, and after it SQLite prepares every statement of the connection anew: half of what a
/// small pull costs, and the next command of the person pays as well.
class WithoutForeignKeys
{
public:
    explicit WithoutForeignKeys(Database &replica)
        : m_replica(replica)
    {
        m_replica.runScript("PRAGMA foreign_keys = OFF");
    }
    ~WithoutForeignKeys() { m_replica.runScript("PRAGMA foreign_keys = ON"); }
    WithoutForeignKeys(const WithoutForeignKeys &) = delete;
    WithoutForeignKeys &operator=(const WithoutForeignKeys &) = delete;

private:
    Database &m_replica;
};

/// Then the parents of most are here, and foreign keys may as well stay on: nothing comes of them
/// but a refusal.
bool bringsRowsOnly(const Incoming &incoming)
{
    return !incoming.whole && !incoming.moved && incoming.lost.empty() &&
           incoming.tombstones.empty();
}

QString compactText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Rebase::Rebase(Database &replica, const Rules &rules)
    : m_replica(replica)
    , m_rules(rules)
{
}

Rebase::Outcome Rebase::run(const Incoming &incoming, Path path)
{
    const std::vector<PendingCommand> pending = loadPending(m_replica);
    const bool replay = path == Path::Replay || !leavesPendingAlone(m_replica, incoming, pending);
    if (!replay && bringsRowsOnly(incoming)) {
        if (const auto outcome = attemptUnlessRefused(incoming, pending))
            return *outcome;
    }
    const WithoutForeignKeys guard(m_replica);
    if (replay)
        return attempt(incoming, pending, true);
    // A pending row may hold what one from the hub wants (a login, a code): out of its way first.
    const auto outcome = attemptUnlessRefused(incoming, pending);
    return outcome ? *outcome : attempt(incoming, pending, true);
}

/// Without running anything again. Nothing where a constraint did not let it.
std::optional<Rebase::Outcome>
Rebase::attemptUnlessRefused(const Incoming &incoming, const std::vector<PendingCommand> &pending)
{
    try {
        return attempt(incoming, pending, false);
    } catch (const DatabaseError &error) {
        if (!error.isConstraint())
            throw;
        return std::nullopt;
    }
}

Rebase::Outcome Rebase::attempt(const Incoming &incoming,
                                const std::vector<PendingCommand> &pending, bool replay)
{
    Transaction transaction(m_replica);
    ChangeRecorder recorder(m_replica);
    Outcome outcome;
    outcome.replayed = replay;
    m_erased.clear();
    if (outcome.replayed && !incoming.whole && !isPlanted("sync_not_taken_back"))
        takeBack(pending);
    BaseWriter base(m_replica);
    base.write(incoming);
    decide(incoming, pending, outcome);
    if (incoming.whole) {
        sendAgainWhatIsUnknown(incoming);
        takeBackWhatWasDecidedOtherwise(incoming, outcome);
        setPartial(m_replica, false);
    }
    if (outcome.replayed && !isPlanted("sync_not_run_again"))
        runAgain(outcome);
    forget(base.lostRows());
    if (!incoming.goesOn || !incoming.base.isEmpty())
        saveBase(m_replica, incoming.base);
    refreshSearchText(m_replica);
    outcome.changed.changes = changedRows(recorder.changeset());
    if (outcome.replayed)
        tellOfBroughtAgain(outcome.changed.changes);
    for (const RowKey &key : base.lostRows())
        outcome.lostClients += key.table == u"client" ? 1 : 0;
    if ((outcome.lostClients > 0 || !m_erased.isEmpty()) && !isPlanted("sync_copies_not_owed"))
        oweCopies(m_replica);
    transaction.commit();
    return outcome;
}

Rebase::Outcome Rebase::adopt(const Incoming &head, const std::function<void()> &before)
{
    const WithoutForeignKeys guard(m_replica);
    Transaction transaction(m_replica);
    if (before)
        before();
    Outcome outcome;
    decide(head, loadPending(m_replica), outcome);
    sendAgainWhatIsUnknown(head);
    takeBackWhatWasDecidedOtherwise(head, outcome);
    runAgain(outcome);
    forget({});
    saveBase(m_replica, head.base);
    noteContact(m_replica, head.at);
    refreshSearchText(m_replica);
    outcome.replayed = true;
    transaction.commit();
    return outcome;
}

Rebase::Outcome Rebase::withdraw(const CommandId &command, const QString &code)
{
    Outcome outcome = takeUpAgain([&] { markWithdrawn(m_replica, command, code); });
    outcome.conflicts += 1;
    return outcome;
}

std::optional<Rebase::Outcome> Rebase::spare(const CommandId &command, const QSet<QUuid> &rows)
{
    QSet<QUuid> all = builtUponOf(m_replica, command);
    if (all.contains(rows))
        return std::nullopt;
    all.unite(rows);
    return takeUpAgain([&] { noteBuiltUpon(m_replica, command, all); });
}

/// Takes what waits back and runs it again on the same base, @p before in between.
Rebase::Outcome Rebase::takeUpAgain(const std::function<void()> &before)
{
    const WithoutForeignKeys guard(m_replica);
    Transaction transaction(m_replica);
    ChangeRecorder recorder(m_replica);
    Outcome outcome;
    takeBack(loadPending(m_replica));
    before();
    runAgain(outcome);
    refreshSearchText(m_replica);
    outcome.replayed = true;
    outcome.changed.changes = changedRows(recorder.changeset());
    tellOfBroughtAgain(outcome.changed.changes);
    transaction.commit();
    return outcome;
}

void Rebase::takeBack(const std::vector<PendingCommand> &pending)
{
    for (auto command = pending.rbegin(); command != pending.rend(); ++command) {
        if (command->isApplied() && !command->changes.isEmpty())
            applyChangeset(m_replica, inverted(command->changes));
    }
}

void Rebase::runAgain(Outcome &outcome)
{
    CommandExecutor executor(m_replica, m_rules, loadSequence(m_replica).device,
                             CommandExecutor::Repeatability::Trusted, Bound::Hub);
    for (const PendingCommand &kept : loadPending(m_replica)) {
        if (!kept.isApplied())
            continue;
        const Result<AnyCommand> command =
            parseCommand(kept.name, kept.argsVersion, QJsonDocument::fromJson(kept.args).object());
        const Result<void> done = command ? executor.runAgain(*command, kept.envelope())
                                          : tl::unexpected(command.error());
        if (done)
            continue;
        if (!isPlanted("sync_conflict_silent"))
            markWithdrawn(m_replica, kept.id, conflictCode(done.error().code),
                          done.error().details);
        ++outcome.conflicts;
    }
}

/// What was taken away and brought again is the same row, but may lie elsewhere in the file, which
/// is how lists know it: they are told of it, too.
void Rebase::tellOfBroughtAgain(RowChanges &changes)
{
    QSet<RowKey> told;
    for (const RowChange &change : changes)
        told.insert({change.table, change.id});
    for (const PendingCommand &kept : loadPending(m_replica)) {
        if (!kept.isApplied())
            continue;
        for (const RowChange &change : changedRows(kept.changes)) {
            if (change.kind == RowChange::Kind::Inserted &&
                !told.contains({change.table, change.id}))
                changes.push_back({change.table, change.id, RowChange::Kind::Updated});
        }
    }
}

void Rebase::decide(const Incoming &incoming, const std::vector<PendingCommand> &pending,
                    Outcome &outcome)
{
    if (incoming.verdicts.isEmpty())
        return;
    DeviceSequence sequence = loadSequence(m_replica);
    const qint64 before = sequence.decided;
    for (const PendingCommand &command : pending) {
        const auto verdict = incoming.verdicts.constFind(command.id);
        if (verdict == incoming.verdicts.constEnd() ||
            (isPlanted("sync_refusal_ignored") && !verdict->isApplied()))
            continue;
        ++(verdict->isApplied() ? outcome.applied : outcome.refused);
        if (verdict->isApplied() && command.name == QLatin1StringView(EraseClient::name))
            noteErased(command);
        // Of what was withdrawn here the reason is known here.
        const bool told = !verdict->data.isEmpty() || command.isApplied();
        m_replica.execute(
            QStringLiteral("UPDATE outbox SET verdict = ?, verdict_code = ?, decided_at = ?,"
                           " verdict_data = coalesce(?, verdict_data),"
                           " withdraw = CASE ? WHEN 'applied' THEN '' ELSE withdraw END"
                           " WHERE seq = ?"),
            {verdict->verdict, verdict->code, incoming.at,
             told ? QVariant(compactText(verdict->data)) : QVariant(QMetaType::fromType<QString>()),
             verdict->verdict, command.sequence});
        if (command.hubSequence > sequence.decided) {
            sequence.decided = command.hubSequence;
            sequence.decidedUuid = command.id;
        }
    }
    if (sequence.decided != before)
        saveSequence(m_replica, sequence);
}

void Rebase::noteErased(const PendingCommand &command)
{
    for (const RowChange &change : changedRows(command.changes))
        m_erased.insert(change.id);
}

/// A hub restored from a backup has forgotten what it once decided: it is told again (sync.md 23).
void Rebase::sendAgainWhatIsUnknown(const Incoming &incoming)
{
    for (const CommandId &id : incoming.unknown) {
        if (isPlanted("sync_restored_not_told"))
            break;
        m_replica.execute(QStringLiteral("UPDATE outbox SET verdict = 'pending',"
                                         " decided_at = NULL"
                                         " WHERE uuid = ? AND verdict = 'applied'"),
                          {id.toBytes()});
    }
}

/// The same replica on another computer may have told it before, and there the command could not be
/// done any more: the hub's word counts, and her work is hers to look after here, too.
void Rebase::takeBackWhatWasDecidedOtherwise(const Incoming &incoming, Outcome &outcome)
{
    for (auto told = incoming.verdicts.begin(); told != incoming.verdicts.end(); ++told) {
        if (told->isApplied() || isPlanted("sync_decided_otherwise_unread"))
            continue;
        outcome.refused += m_replica.execute(
            QStringLiteral("UPDATE outbox SET verdict = ?, verdict_code = ?, verdict_data = ?,"
                           " decided_at = ? WHERE uuid = ? AND verdict = 'applied'"),
            {told->verdict, told->code, compactText(told->data), incoming.at,
             told.key().toBytes()});
    }
}

/// What decided commands and drafts keep of clients that are not this person's any more (sync.md
/// 24), or that she erased (X10). Refused ones stay until she has acted on them (rule 4).
void Rebase::forget(const QSet<RowKey> &lost)
{
    if (isPlanted("sync_traces_kept"))
        return;
    QSet<QByteArray> rows = m_erased;
    for (const RowKey &key : lost)
        rows.insert(key.id);
    if (rows.isEmpty())
        return;
    forgetCommands(m_replica, rows,
                   isPlanted("sync_refused_forgotten") ? QStringLiteral("rejected")
                                                       : QStringLiteral("applied"));
    forgetDrafts(m_replica, rows);
    if (!m_erased.isEmpty())
        forgetWords(m_replica);
}

} // namespace Vitrina

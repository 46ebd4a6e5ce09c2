// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/replay.h"

#include "commands/commandregistry.h"
#include "domain/entities.h"
#include "storage/changevalues.h"
#include "storage/database.h"
#include "sync/pendingcommand.h"
#include "sync/syncbase.h"

#include <QDataStream>
#include <QHash>
#include <QJsonDocument>

namespace Vitrina {

namespace {

/// Newest first.
std::vector<qint64> commandsToReplay(Database &copy)
{
    const bool isHubs = boundOf(copy) == Bound::Hub;
    std::vector<qint64> sequence;
    Rows rows =
        copy.query(QStringLiteral("SELECT seq FROM outbox WHERE verdict = ? AND withdraw = ''"
                                  " ORDER BY seq DESC"),
                   {isHubs ? QStringLiteral("pending") : QStringLiteral("applied")});
    while (rows.next()) {
        const qint64 number = rows.number(0);
        // What was pruned from between cannot be taken back, nor what lies under it.
        if (!isHubs && !sequence.empty() && sequence.back() != number + 1)
            break;
        sequence.push_back(number);
    }
    return sequence;
}

bool doAgain(CommandExecutor &executor, const PendingCommand &kept)
{
    const Result<AnyCommand> command =
        parseCommand(kept.name, kept.argsVersion, QJsonDocument::fromJson(kept.args).object());
    return command && executor.runAgain(*command, kept.envelope());
}

Replay::Row rowOf(Database &copy, const ChangeValues &change)
{
    Replay::Row row{change.table, change.id(), change.kind, {}};
    if (change.kind != RowChange::Kind::Updated)
        return row;
    const QStringList columns = columnsOf(copy, change.table);
    for (qsizetype i = 1; i < change.after.size(); ++i) {
        if (change.after[i].isValid())
            row.columns += columns.value(i);
    }
    return row;
}

bool isEntry(const ChangeValues &change, RowChange::Kind kind)
{
    return change.kind == kind && change.table == QLatin1StringView(TimelineEntry::table);
}

/// All that it says, but for its id.
QByteArray contentsOf(const ChangeValues &change)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << (change.before.isEmpty() ? change.after : change.before).mid(1);
    return bytes;
}

/// Earlier programs gave entries of the timeline ids of another kind. Nothing refers to them, so an
/// entry that comes out under another id is none the less the entry that is kept.
std::vector<ChangeValues> butForIdsOfEntries(std::vector<ChangeValues> changes)
{
    QHash<QByteArray, int> kept;
    QHash<QByteArray, int> found;
    for (const ChangeValues &change : changes) {
        if (isEntry(change, RowChange::Kind::Deleted))
            ++kept[contentsOf(change)];
    }
    std::erase_if(changes, [&](const ChangeValues &change) {
        if (!isEntry(change, RowChange::Kind::Inserted) || kept.value(contentsOf(change)) == 0)
            return false;
        --kept[contentsOf(change)];
        ++found[contentsOf(change)];
        return true;
    });
    std::erase_if(changes, [&](const ChangeValues &change) {
        return isEntry(change, RowChange::Kind::Deleted) && found[contentsOf(change)]-- > 0;
    });
    return changes;
}

} // namespace

Replay replay(Database &copy, const Rules &rules)
{
    copy.runScript("PRAGMA foreign_keys = OFF"); // rows may refer to what this person may not see
    const Transaction takenBackAtTheEnd(copy);
    const ChangeRecorder recorder(copy);
    Replay result;
    std::vector<qint64> again;
    for (const qint64 sequence : commandsToReplay(copy)) {
        const PendingCommand command = loadCommand(copy, sequence);
        // What stands in the way shows in the end, as the row that it is.
        if (!command.changes.isEmpty())
            forceChangeset(copy, inverted(command.changes));
        again.push_back(sequence);
    }
    CommandExecutor executor(copy, rules, loadSequence(copy).device,
                             CommandExecutor::Repeatability::Trusted, boundOf(copy));
    for (auto sequence = again.rbegin(); sequence != again.rend(); ++sequence) {
        const PendingCommand command = loadCommand(copy, *sequence);
        if (!doAgain(executor, command))
            result.refused.push_back({*sequence, command.name});
        ++result.commands;
    }
    for (const ChangeValues &change : butForIdsOfEntries(valuesOf(recorder.changeset())))
        result.rows.push_back(rowOf(copy, change));
    return result;
}

} // namespace Vitrina

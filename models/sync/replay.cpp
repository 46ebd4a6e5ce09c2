// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/replay.h"

#include "commands/commandregistry.h"
#include "storage/changevalues.h"
#include "storage/database.h"
#include "sync/pendingcommand.h"
#include "sync/syncbase.h"

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
    for (const ChangeValues &change : valuesOf(recorder.changeset()))
        result.rows.push_back(rowOf(copy, change));
    return result;
}

} // namespace Vitrina

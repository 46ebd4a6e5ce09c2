// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "storage/changerecorder.h"

#include <optional>
#include <vector>

namespace Vitrina {

class Database;

/// One import as a list shows it.
struct ImportSummary
{
    ImportBatch batch;
    int commands = 0; ///< those still in the outbox, which alone can be taken back
};

/// The rows that one command brought into being: those of a client side by side, each of nobody's
/// alone, children before their parents.
struct CommandRows
{
    CommandId command;
    std::vector<RowChanges> inserted;
};

// All throw DatabaseError.

/// Newest first.
std::vector<ImportSummary> loadImports(Database &database);
std::optional<ImportBatch> loadImport(Database &database, const ImportBatchId &batch);

/// The commands of a batch that brought rows, by number; newest first.
std::vector<qint64> importCommands(Database &database, const ImportBatchId &batch);
CommandRows insertedBy(Database &database, qint64 sequence);

/// Without a shared database the local commit is the verdict, and rows older than this have served
/// (sync.md 25); their audit stays.
constexpr int outboxDays = 30;
/// (With one, a decided command is kept as long, for a hub that is restored from before it: sync.md
/// 23; a refused one until the person has acted on it: rule 4.)
/// Takes at most @p most decided rows from before @p before out of the outbox, oldest first,
/// durably.
/// @returns how many.
int pruneOutbox(Database &database, const QDateTime &before, int most);

} // namespace Vitrina

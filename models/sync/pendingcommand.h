// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"
#include "storage/outboxwork.h"

#include <QJsonArray>
#include <QSet>
#include <QUuid>

#include <vector>

namespace Vitrina {

class Database;

/// An outbox row without a verdict.
struct PendingCommand
{
    qint64 sequence = 0;    ///< the outbox's own order
    qint64 hubSequence = 0; ///< its number in the device's sequence, of loadPending() alone
    CommandId id;
    StaffId actor;
    QString name;
    int argsVersion = 0;
    QByteArray args;    ///< JSON, as it was hashed
    QByteArray hash;    ///< KeptArgs has it
    QByteArray changes; ///< a changeset of SQLite's session extension, verified by its digest
    QJsonArray expects; ///< CommandContext::expects()
    std::optional<ImportBatchId> batch;
    qint64 at = 0;         ///< when the person did it, milliseconds UTC
    QString withdraw;      ///< why it is not applied here any more; empty where it is
    QSet<QUuid> builtUpon; ///< rows it would delete, upon which others built by the hub's word

    bool isApplied() const { return withdraw.isEmpty(); }
    Envelope envelope() const { return {id, actor, batch, builtUpon}; }
};

// All throw DatabaseError; DatabaseCorrupt where a kept changeset is garbled.

/// In the order of the outbox; at most @p most of those after @p after.
std::vector<PendingCommand> loadPending(Database &database, qint64 after = 0, int most = -1);
/// The command of that number, whatever became of it.
PendingCommand loadCommand(Database &database, qint64 sequence);
std::vector<CommandId> pendingIds(Database &database);
/// Those that the hub applied, as far as they are still kept: a restored hub may have forgotten
/// them (sync.md 23).
std::vector<CommandId> appliedIds(Database &database);

/// The rows that the data of a verdict names as built upon (docs/sync-format.md).
QSet<QUuid> builtUponIn(const QJsonObject &data);
/// Those that the hub has named of a pending command so far, and all that it has named now. The
/// command is not run again by that.
QSet<QUuid> builtUponOf(Database &database, const CommandId &id);
void noteBuiltUpon(Database &database, const CommandId &id, const QSet<QUuid> &rows);
/// Marks a command as no longer applied here, to be withdrawn at the hub. It is not taken back.
void markWithdrawn(Database &database, const CommandId &id, const QString &code,
                   const QStringList &details = {});

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "storage/changerecorder.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVariant>

#include <optional>
#include <vector>

namespace Vitrina {

class Database;

/// A command that waits for the hub, or that was not taken and on which the person has not acted
/// (rule 4), as the outbox keeps it.
struct OutboxCommand
{
    qint64 sequence = 0; ///< the outbox's own order
    CommandId id;
    StaffId actor;
    QString name;
    int argsVersion = 0;
    QJsonObject args;
    std::optional<ImportBatchId> batch;
    QDateTime at; ///< UTC
    bool decided = false;
    QDateTime decidedAt; ///< by the hub's clock, UTC
    QString code;        ///< why it was, or will be, not taken; empty where it only waits
    QJsonObject data;    ///< what the code is about
};

/// One column that a command wrote, as kept in SQLite.
struct ComparedColumn
{
    QString name;
    QVariant before; ///< what the command found; invalid for a new row
    QVariant mine;
    QVariant theirs; ///< what stands now; invalid where the row does not stand
};

/// One row that a command wrote, beside the row as it stands now.
struct ComparedRow
{
    QString table;
    QByteArray id;
    RowChange::Kind kind = RowChange::Kind::Updated;
    bool stands = false;
    std::vector<ComparedColumn> columns;
    StaffId writer; ///< who wrote what stands; null where it is not known
    QDateTime writtenAt;
};

// All throw DatabaseError.

/// Their numbers in the outbox, oldest first: those without a verdict, and those that were not
/// taken.
/// The former only after the number @p after.
std::vector<qint64> waitingCommands(Database &database, qint64 after = 0);
std::vector<qint64> refusedCommands(Database &database);
int pendingCount(Database &database);
/// How many of a kind wait; `argument` is what their argument "kind" says, of some.
struct PendingKind
{
    QString name;
    QString argument;
    int count = 0;
};
/// Those of @p apart whose argument "kind" is its, for themselves; all others by their name alone.
std::vector<PendingKind> pendingKinds(Database &database, const PendingKind &apart);
/// Those that were not taken, and on which the person has not acted (rule 4).
int refusedCount(Database &database);
std::optional<OutboxCommand> loadOutboxCommand(Database &database, qint64 sequence);
/// The rows a kept command wrote; DatabaseCorrupt where its changes are garbled.
RowChanges changesOf(Database &database, qint64 sequence);
/// Whose data a kept command corrects (EditClient); null where it is none. A telephone number that
/// goes is no row any more by which she could be found.
ClientId correctedClient(Database &database, qint64 sequence);
/// At most @p most of them, in the order of the changes.
std::vector<ComparedRow> comparedRows(Database &database, qint64 sequence, int most = 50);

/// The person retried or discarded a command that was not taken (rule 4), or thinks better of it.
void setSeen(Database &database, const CommandId &id, bool seen);

/// When the hub last answered, by this computer's clock, UTC; invalid before the first time.
QDateTime lastContact(Database &database);
void noteContact(Database &database, qint64 at);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pendingcommand.h"

#include "storage/database.h"
#include "sync/plantedfault.h"
#include "sync/syncbase.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Vitrina {

namespace {

const auto selectSql =
    QStringLiteral("SELECT seq, uuid, actor_id, name, args_version, "
                   "CAST(args AS BLOB), hash,"
                   " changes, changes_digest, expects, batch_id, created_at, withdraw,"
                   " coalesce(verdict_data, '')"
                   " FROM outbox WHERE ");
const auto pendingSql =
    selectSql + QStringLiteral("verdict = 'pending' AND seq > ? ORDER BY seq LIMIT ?");
const auto oneSql = selectSql + QStringLiteral("seq = ?");

const auto builtUponKey = QStringLiteral("built_upon");

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

PendingCommand commandOf(const Rows &rows)
{
    PendingCommand command;
    command.sequence = rows.number(0);
    command.id = CommandId::fromBytes(rows.bytes(1));
    command.actor = StaffId::fromBytes(rows.bytes(2));
    command.name = rows.text(3);
    command.argsVersion = int(rows.number(4));
    command.args = rows.bytes(5);
    command.hash = rows.bytes(6);
    command.changes = verified(rows.bytes(7), rows.bytes(8));
    command.expects = QJsonDocument::fromJson(rows.text(9).toUtf8()).array();
    if (!rows.isNull(10))
        command.batch = ImportBatchId::fromBytes(rows.bytes(10));
    command.at = rows.number(11);
    command.withdraw = rows.text(12);
    command.builtUpon = builtUponIn(objectOf(rows.text(13)));
    return command;
}

/// The hub's number of the last pending command up to the outbox's @p sequence: what is decided is
/// always the first of what waits, and nothing else leaves.
qint64 lastNumber(Database &database, qint64 sequence)
{
    const qint64 before =
        sequence == 0 ? 0
                      : database
                            .scalar(QStringLiteral("SELECT count(*) FROM outbox"
                                                   " WHERE verdict = 'pending' AND seq <= ?"),
                                    {sequence})
                            .toLongLong();
    return loadSequence(database).decided + before;
}

/// Verdicts stand in the statements: a bound one could meet a partial index, for whose sake SQLite
/// would prepare the statement anew at every use.
std::vector<CommandId> idsOf(Database &database, const QString &sql)
{
    std::vector<CommandId> ids;
    Rows rows = database.query(sql);
    while (rows.next())
        ids.push_back(CommandId::fromBytes(rows.bytes(0)));
    return ids;
}

} // namespace

std::vector<PendingCommand> loadPending(Database &database, qint64 after, int most)
{
    std::vector<PendingCommand> commands;
    {
        Rows rows = database.query(pendingSql, {after, most});
        while (rows.next())
            commands.push_back(commandOf(rows));
    }
    if (commands.empty())
        return commands; // as it nearly always is when something comes
    qint64 number = lastNumber(database, after);
    for (PendingCommand &command : commands)
        command.hubSequence = number += isPlanted("sync_gaps") ? 2 : 1;
    return commands;
}

PendingCommand loadCommand(Database &database, qint64 sequence)
{
    Rows rows = database.query(oneSql, {sequence});
    if (!rows.next())
        throw DatabaseError(1, QStringLiteral("a command is gone from the outbox"));
    return commandOf(rows);
}

std::vector<CommandId> pendingIds(Database &database)
{
    return idsOf(database,
                 QStringLiteral("SELECT uuid FROM outbox WHERE verdict = 'pending' ORDER BY seq"));
}

std::vector<CommandId> appliedIds(Database &database)
{
    return idsOf(database,
                 QStringLiteral("SELECT uuid FROM outbox WHERE verdict = 'applied' ORDER BY seq"));
}

QSet<QUuid> builtUponIn(const QJsonObject &data)
{
    QSet<QUuid> rows;
    const QJsonArray ids = data.value(builtUponKey).toArray();
    for (const QJsonValue &id : ids)
        rows.insert(QUuid::fromString(id.toString()));
    return rows;
}

QSet<QUuid> builtUponOf(Database &database, const CommandId &id)
{
    return builtUponIn(
        objectOf(database
                     .scalar(QStringLiteral("SELECT verdict_data FROM outbox WHERE uuid = ?"),
                             {id.toBytes()})
                     .toString()));
}

void noteBuiltUpon(Database &database, const CommandId &id, const QSet<QUuid> &rows)
{
    QStringList ids;
    for (const QUuid &row : rows)
        ids += row.toString(QUuid::WithoutBraces);
    ids.sort();
    const QJsonObject data{{builtUponKey, QJsonArray::fromStringList(ids)}};
    database.execute(
        QStringLiteral("UPDATE outbox SET verdict_data = ? WHERE uuid = ?"),
        {QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)), id.toBytes()});
}

void markWithdrawn(Database &database, const CommandId &id, const QString &code,
                   const QStringList &details)
{
    const QJsonObject data{{QStringLiteral("details"), QJsonArray::fromStringList(details)}};
    database.execute(
        QStringLiteral("UPDATE outbox SET withdraw = ?, verdict_data = ? WHERE uuid = ?"),
        {code, QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)),
         id.toBytes()});
}

} // namespace Vitrina

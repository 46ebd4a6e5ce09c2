// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outboxwork.h"

#include "storage/changevalues.h"
#include "storage/database.h"
#include "storage/profile.h"

#include <QJsonDocument>

namespace Vitrina {

namespace {

const auto contactKey = QStringLiteral("hub.contact");

std::vector<qint64> numbers(Database &database, const QString &sql, const QVariantList &values = {})
{
    std::vector<qint64> found;
    Rows rows = database.query(sql, values);
    while (rows.next())
        found.push_back(rows.number(0));
    return found;
}

QDateTime instant(const Rows &rows, int column)
{
    return rows.isNull(column) ? QDateTime()
                               : QDateTime::fromMSecsSinceEpoch(rows.number(column), Qt::UTC);
}

QByteArray keptChanges(Database &database, qint64 sequence)
{
    Rows rows = database.query(
        QStringLiteral("SELECT changes, changes_digest FROM outbox WHERE seq = ?"), {sequence});
    return rows.next() ? verified(rows.bytes(0), rows.bytes(1)) : QByteArray();
}

QVariantList rowAsItStands(Database &database, const QString &table, const QStringList &columns,
                           const QByteArray &id)
{
    QVariantList values;
    Rows rows = database.query(
        QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(columns.join(u','), table), {id});
    if (rows.next()) {
        for (int column = 0; column < rows.columns(); ++column)
            values += rows.value(column);
    }
    return values;
}

/// Who did a command: one of this replica, or what the timeline tells of another's.
void findWriter(Database &database, const QByteArray &version, const QByteArray &client,
                ComparedRow &row)
{
    const auto read = [&row](Rows rows) {
        if (!rows.next())
            return false;
        row.writer = StaffId::fromBytes(rows.bytes(0));
        row.writtenAt = instant(rows, 1);
        return true;
    };
    if (read(database.query(
            QStringLiteral("SELECT actor_id, created_at FROM outbox WHERE uuid = ?"), {version})))
        return;
    read(database.query(QStringLiteral("SELECT staff_id, at FROM timeline_entry"
                                       " WHERE client_id = ? AND row_version = ?"),
                        {client, version}));
}

ComparedRow compared(Database &database, const ChangeValues &change)
{
    ComparedRow row;
    row.table = change.table;
    row.id = change.id();
    row.kind = change.kind;
    const QStringList names = columnsOf(database, change.table);
    const QVariantList present = rowAsItStands(database, change.table, names, row.id);
    row.stands = !present.isEmpty();
    for (qsizetype i = 1; i < names.size() && i < change.after.size(); ++i) {
        if (change.after[i].isValid() && names[i] != QLatin1StringView("row_version"))
            row.columns.push_back({names[i], change.before.value(i), change.after[i],
                                   row.stands ? present[i] : QVariant()});
    }
    if (row.stands) {
        const qsizetype client = names.indexOf(QStringLiteral("client_id"));
        findWriter(database, present[names.indexOf(QStringLiteral("row_version"))].toByteArray(),
                   client < 0 ? row.id : present[client].toByteArray(), row);
    }
    return row;
}

} // namespace

std::vector<qint64> waitingCommands(Database &database, qint64 after)
{
    return numbers(database,
                   QStringLiteral("SELECT seq FROM outbox WHERE verdict = 'pending' AND seq > ?"
                                  " ORDER BY seq"),
                   {after});
}

std::vector<qint64> refusedCommands(Database &database)
{
    return numbers(database,
                   QStringLiteral("SELECT seq FROM outbox WHERE verdict IN"
                                  " ('rejected', 'withdrawn') AND seen = 0 ORDER BY seq"));
}

int pendingCount(Database &database)
{
    return database.scalar(QStringLiteral("SELECT count(*) FROM outbox WHERE verdict = 'pending'"))
        .toInt();
}

std::vector<PendingKind> pendingKinds(Database &database, const PendingKind &apart)
{
    std::vector<PendingKind> kinds;
    // The arguments of all others, which may be long, are not read.
    Rows rows = database.query(
        QStringLiteral("SELECT name, CASE WHEN name = ? AND json_extract(args, '$.kind') = ?"
                       " THEN ? ELSE '' END AS argument, count(*)"
                       " FROM outbox WHERE verdict = 'pending'"
                       " GROUP BY name, argument ORDER BY count(*) DESC, name, argument"),
        {apart.name, apart.argument, apart.argument});
    while (rows.next())
        kinds.push_back({rows.text(0), rows.text(1), int(rows.number(2))});
    return kinds;
}

int refusedCount(Database &database)
{
    return database
        .scalar(QStringLiteral("SELECT count(*) FROM outbox"
                               " WHERE verdict IN ('rejected', 'withdrawn') AND seen = 0"))
        .toInt();
}

std::optional<OutboxCommand> loadOutboxCommand(Database &database, qint64 sequence)
{
    Rows rows = database.query(
        QStringLiteral("SELECT uuid, actor_id, name, args_version, CAST(args AS BLOB), created_at,"
                       " verdict, decided_at, coalesce(nullif(verdict_code, ''), withdraw),"
                       " verdict_data, batch_id FROM outbox WHERE seq = ?"),
        {sequence});
    if (!rows.next())
        return std::nullopt;
    OutboxCommand command;
    command.sequence = sequence;
    command.id = CommandId::fromBytes(rows.bytes(0));
    command.actor = StaffId::fromBytes(rows.bytes(1));
    command.name = rows.text(2);
    command.argsVersion = int(rows.number(3));
    command.args = QJsonDocument::fromJson(rows.bytes(4)).object();
    if (!rows.isNull(10))
        command.batch = ImportBatchId::fromBytes(rows.bytes(10));
    command.at = instant(rows, 5);
    command.decided = rows.text(6) != QLatin1StringView("pending");
    command.decidedAt = instant(rows, 7);
    command.code = rows.text(8);
    command.data = QJsonDocument::fromJson(rows.text(9).toUtf8()).object();
    return command;
}

RowChanges changesOf(Database &database, qint64 sequence)
{
    return changedRows(keptChanges(database, sequence));
}

ClientId correctedClient(Database &database, qint64 sequence)
{
    return ClientId::fromString(
        database
            .scalar(QStringLiteral("SELECT json_extract(args, '$.clientId') FROM outbox"
                                   " WHERE seq = ? AND name = 'EditClient'"),
                    {sequence})
            .toString());
}

std::vector<ComparedRow> comparedRows(Database &database, qint64 sequence, int most)
{
    std::vector<ComparedRow> rows;
    for (const ChangeValues &change : valuesOf(keptChanges(database, sequence))) {
        if (int(rows.size()) == most)
            break;
        rows.push_back(compared(database, change));
    }
    return rows;
}

void setSeen(Database &database, const CommandId &id, bool seen)
{
    database.execute(QStringLiteral("UPDATE outbox SET seen = ? WHERE uuid = ?"),
                     {int(seen), id.toBytes()});
}

QDateTime lastContact(Database &database)
{
    const qint64 at = metaValue(database, contactKey).toLongLong();
    return at > 0 ? QDateTime::fromMSecsSinceEpoch(at, Qt::UTC) : QDateTime();
}

void noteContact(Database &database, qint64 at)
{
    setMetaValue(database, contactKey, QString::number(at));
}

} // namespace Vitrina

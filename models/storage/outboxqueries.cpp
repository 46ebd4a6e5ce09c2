// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outboxqueries.h"

#include "storage/changevalues.h"
#include "storage/rows.h"

namespace Vitrina {

namespace {

/// What began the import and what took it back belong to the batch, too, but brought no rows.
const auto broughtRows =
    QStringLiteral("batch_id = ? AND name IN ('ImportClients', 'ImportModels', 'ImportFollowUps')");

/// The client whose row it is; the row itself where it is nobody's.
QByteArray holderOf(const ChangeValues &inserted, const QStringList &columns)
{
    const qsizetype client = columns.indexOf(QStringLiteral("client_id"));
    return client < 0 ? inserted.id() : inserted.after.value(client).toByteArray();
}

} // namespace

std::vector<ImportSummary> loadImports(Database &database)
{
    std::vector<ImportSummary> imports;
    for (const ImportBatch &batch :
         loadWhere<ImportBatch>(database, QStringLiteral("1 ORDER BY started_at DESC, id DESC"))) {
        const QVariant commands =
            database.scalar(QStringLiteral("SELECT count(*) FROM outbox WHERE ") + broughtRows,
                            {batch.id.toBytes()});
        imports.push_back({batch, commands.toInt()});
    }
    return imports;
}

std::optional<ImportBatch> loadImport(Database &database, const ImportBatchId &batch)
{
    return load<ImportBatch>(database, batch);
}

std::vector<qint64> importCommands(Database &database, const ImportBatchId &batch)
{
    std::vector<qint64> sequence;
    Rows rows = database.query(QStringLiteral("SELECT seq FROM outbox WHERE ") + broughtRows +
                                   QStringLiteral(" ORDER BY seq DESC"),
                               {batch.toBytes()});
    while (rows.next())
        sequence.push_back(rows.number(0));
    return sequence;
}

CommandRows insertedBy(Database &database, qint64 sequence)
{
    CommandRows result;
    std::vector<ChangeValues> changes;
    {
        Rows rows = database.query(
            QStringLiteral("SELECT uuid, changes, changes_digest FROM outbox WHERE seq = ?"),
            {sequence});
        if (!rows.next())
            return result;
        result.command = CommandId::fromBytes(rows.bytes(0));
        changes = valuesOf(verified(rows.bytes(1), rows.bytes(2)));
    }
    QHash<QByteArray, size_t> places;
    ColumnLists columns(database);
    // A changeset holds parents before children.
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (change->kind != RowChange::Kind::Inserted)
            continue;
        const QByteArray holder = holderOf(*change, columns.of(change->table));
        if (!places.contains(holder)) {
            places.insert(holder, result.inserted.size());
            result.inserted.emplace_back();
        }
        result.inserted[places[holder]].push_back({change->table, change->id(), change->kind});
    }
    return result;
}

int pruneOutbox(Database &database, const QDateTime &before, int most)
{
    Transaction transaction(database);
    database.execute(QStringLiteral("DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox"
                                    " WHERE max(created_at, coalesce(decided_at, 0)) < ?"
                                    "   AND (verdict = 'applied' OR seen = 1)"
                                    " ORDER BY created_at LIMIT ?)"),
                     {Column::store(before), most});
    const int pruned = database.scalar(QStringLiteral("SELECT changes()")).toInt();
    transaction.commit();
    return pruned;
}

} // namespace Vitrina

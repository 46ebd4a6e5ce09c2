// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/basewriter.h"

#include "storage/changevalues.h"
#include "storage/database.h"
#include "storage/insertion.h"
#include "storage/searchtext.h"
#include "sync/plantedfault.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// Children before parents: the triggers of derived tables look their parents up.
QStringList tablesFromTheLeaves()
{
    QStringList names;
    for (const char *table : sharedTables())
        names.prepend(QString::fromLatin1(table));
    return names;
}

} // namespace

BaseWriter::BaseWriter(Database &replica)
    : m_replica(replica)
{
}

void BaseWriter::write(const Incoming &incoming)
{
    if (incoming.whole && !isPlanted("sync_old_rows_kept"))
        removeAll();
    // Lost clients first: who sees all tombstones would else find nothing to forget of them.
    if (!isPlanted("sync_lost_clients_kept"))
        removeClients(incoming.lost);
    if (!isPlanted("sync_tombstones_dropped"))
        removeTombstones(incoming.tombstones);
    if (incoming.moved && !isPlanted("sync_place_ignored"))
        removeClients(clientsNoLongerOpen(incoming.open));
    insertRows(incoming.rows);
    if (m_displaced)
        fillDerived(m_replica);
}

void BaseWriter::removeAll()
{
    const QStringList tables = tablesFromTheLeaves();
    for (const QString &table : tables)
        m_replica.execute(QStringLiteral("DELETE FROM ") + table);
}

void BaseWriter::removeTombstones(const std::vector<RowKey> &tombstones)
{
    std::vector<RowKey> fromTheLeaves = tombstones;
    const QStringList order = tablesFromTheLeaves();
    std::stable_sort(fromTheLeaves.begin(), fromTheLeaves.end(),
                     [&order](const RowKey &a, const RowKey &b) {
                         return order.indexOf(a.table) < order.indexOf(b.table);
                     });
    for (const RowKey &key : fromTheLeaves)
        m_replica.execute(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(key.table), {key.id});
}

std::vector<QByteArray> BaseWriter::clientsNoLongerOpen(const QSet<QByteArray> &open)
{
    std::vector<QByteArray> gone;
    Rows rows = m_replica.query(QStringLiteral("SELECT id FROM client"));
    while (rows.next()) {
        if (!open.contains(rows.bytes(0)))
            gone.push_back(rows.bytes(0));
    }
    return gone;
}

void BaseWriter::removeClients(const std::vector<QByteArray> &clients)
{
    if (clients.empty())
        return;
    const QStringList tables = tablesFromTheLeaves();
    for (const QString &table : tables) {
        const QString column = clientColumnOf(table, columnsOf(m_replica, table));
        if (column.isEmpty())
            continue;
        for (const QByteArray &client : clients) {
            {
                Rows rows = m_replica.query(
                    QStringLiteral("SELECT id FROM %1 WHERE %2 = ?").arg(table, column), {client});
                while (rows.next())
                    m_lostRows.insert({table, rows.bytes(0)});
            }
            m_replica.execute(QStringLiteral("DELETE FROM %1 WHERE %2 = ?").arg(table, column),
                              {client});
        }
    }
}

void BaseWriter::insertRows(const std::vector<IncomingRow> &rows)
{
    for (const IncomingRow &row : rows) {
        if (!row.table->hasSame(m_replica, row.id, row.fields()))
            insertRow(row);
    }
}

void BaseWriter::insertRow(const IncomingRow &row)
{
    const PgFields fields = row.fields();
    try {
        Insertion insertion(m_replica, row.table->upsertSql);
        row.table->bind(insertion, fields);
        insertion.run();
    } catch (const DatabaseError &error) {
        if (!error.isConstraint())
            throw;
        // Another row holds a value that is this one's now; it comes, changed, in the same pull, or
        // it is gone.
        Insertion insertion(m_replica, row.table->replaceSql);
        row.table->bind(insertion, fields);
        insertion.run();
        m_displaced = true;
    }
}

} // namespace Vitrina

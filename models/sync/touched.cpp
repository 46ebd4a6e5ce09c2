// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/touched.h"

#include "storage/changevalues.h"
#include "storage/database.h"
#include "sync/plantedfault.h"

namespace Vitrina {

namespace {

/// Nobody's rows that commands do not ask for beyond what they say they expect. All others (who may
/// what, catalogues, opening hours) may sway any command.
bool swaysCommands(const QString &table)
{
    return table != u"visitor" && table != u"import_batch" && table != u"vehicle_model";
}

bool isHere(Database &replica, const RowKey &key)
{
    return replica
        .scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 WHERE id = ?)").arg(key.table),
                {key.id})
        .toBool();
}

/// Whose data the row is that is here, or was.
QByteArray clientOf(Database &replica, const RowKey &key, const QStringList &columns)
{
    const QString column = clientColumnOf(key.table, columns);
    if (column.isEmpty())
        return {};
    return replica
        .scalar(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(column, key.table), {key.id})
        .toByteArray();
}

/// Every row that the command wrote came back as it is, or is gone here and there.
bool cameBack(Database &replica, const PendingCommand &command, const QSet<RowKey> &same)
{
    for (const RowChange &change : changedRows(command.changes)) {
        const RowKey key{change.table, change.id};
        if (!same.contains(key) && isHere(replica, key))
            return false;
    }
    return true;
}

} // namespace

Touched::Touched(Database &replica, const std::vector<PendingCommand> &pending)
{
    ColumnLists columns(replica);
    const auto touch = [&](const RowKey &key) {
        m_rows.insert(key);
        if (const QByteArray client = clientOf(replica, key, columns.of(key.table));
            !client.isEmpty())
            m_clients.insert(client);
    };
    for (const PendingCommand &command : pending) {
        for (const ChangeValues &change : valuesOf(command.changes)) {
            touch({change.table, change.id()});
            const QString column = clientColumnOf(change.table, columns.of(change.table));
            const auto place = columns.of(change.table).indexOf(column);
            for (const QVariantList &values : {change.before, change.after}) {
                if (!column.isEmpty() && values.value(place).isValid())
                    m_clients.insert(values[place].toByteArray());
            }
        }
        for (const QJsonValue &one : command.expects) {
            const QJsonArray row = one.toArray();
            touch({row.at(0).toString(), QByteArray::fromHex(row.at(1).toString().toLatin1())});
        }
    }
}

bool leavesPendingAlone(Database &replica, const Incoming &incoming,
                        const std::vector<PendingCommand> &pending)
{
    if (incoming.whole || incoming.moved || !incoming.lost.empty())
        return false;
    if (pending.empty() || isPlanted("sync_always_short"))
        return true;
    const Touched touched(replica, pending);
    QSet<RowKey> same;
    for (const IncomingRow &row : incoming.rows) {
        const RowKey key{row.table->name, row.id};
        if (row.table->hasSame(replica, row.id, row.fields())) {
            same.insert(key);
            continue;
        }
        const bool concerns = touched.row(key) || touched.client(row.client) ||
                              (row.client.isEmpty() && swaysCommands(key.table));
        if (concerns)
            return false;
    }
    ColumnLists columns(replica);
    for (const RowKey &key : incoming.tombstones) {
        if (isHere(replica, key) &&
            (touched.row(key) || touched.client(clientOf(replica, key, columns.of(key.table)))))
            return false;
    }
    for (const PendingCommand &command : pending) {
        const auto verdict = incoming.verdicts.constFind(command.id);
        if (verdict == incoming.verdicts.constEnd() || !command.isApplied())
            continue;
        if (!verdict->isApplied() || !cameBack(replica, command, same))
            return false;
    }
    return true;
}

} // namespace Vitrina

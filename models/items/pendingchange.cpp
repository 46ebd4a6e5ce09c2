// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/pendingchange.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// Beyond this many changed rows, reading everything anew is quicker than one by one.
constexpr size_t changeLimit = 40;

std::vector<PendingRow> rowsBehind(Database &database, const RowChange &change)
{
    if (change.table == QLatin1StringView("follow_up"))
        return loadPendingOfFollowUp(database, FollowUpId::fromBytes(change.id));
    if (change.table == QLatin1StringView("opportunity"))
        return loadPendingOfOpportunity(database, OpportunityId::fromBytes(change.id));
    if (change.table == QLatin1StringView(Quote::table)) {
        const QVariant sale = database.scalar(
            QStringLiteral("SELECT opportunity_id FROM quote WHERE id = ?"), {change.id});
        return loadPendingOfOpportunity(database, OpportunityId::fromBytes(sale.toByteArray()));
    }
    const ClientId client = clientOfRow(database, change.table, change.id);
    return client.isNull() ? std::vector<PendingRow>() : loadPendingOfClient(database, client);
}

} // namespace

std::optional<PendingChange> readPendingChange(ReplicaReader &reader, const Receipt &receipt,
                                               const std::vector<StaffId> &advisors)
{
    if (receipt.changes.size() > changeLimit)
        return std::nullopt;
    PendingChange read;
    Database &database = reader.database();
    for (const RowChange &change : receipt.changes) {
        if (change.kind == RowChange::Kind::Deleted)
            return std::nullopt;
        for (const PendingRow &row : rowsBehind(database, change)) {
            const bool fresh = !read.touched.contains(row.followUp);
            read.touched.insert(row.followUp);
            const StaffId &advisor = reader.directory()->memberAt(row.advisor).id;
            if (fresh && std::find(advisors.begin(), advisors.end(), advisor) != advisors.end())
                read.present.push_back(row);
        }
        if (change.table == QLatin1StringView("follow_up"))
            read.touched.insert(quint32(reader.rowOf(FollowUpId::fromBytes(change.id))));
    }
    read.texts = loadClientTexts(database, read.present);
    return read;
}

} // namespace Vitrina

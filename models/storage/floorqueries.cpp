// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/floorqueries.h"

#include "storage/rows.h"

namespace Vitrina {

namespace {

constexpr int daysBack = 7;

const auto attended = QStringLiteral(
    "WITH asked (branch, start, since) AS (SELECT ?, ?, ?), attended (advisor, at, known) AS ("
    " SELECT advisor_id, opened_at, 1 FROM asked, opportunity"
    "  WHERE branch_id = branch AND opened_at >= since AND entry_type = 'sales_floor'"
    " UNION ALL"
    " SELECT advisor_id, at, 0 FROM asked, visitor"
    "  WHERE branch_id = branch AND at >= since AND state = 'counted')"
    " SELECT advisor, count(*) FILTER (WHERE at >= start AND known),"
    "        count(*) FILTER (WHERE at >= start AND NOT known), max(at)"
    "   FROM asked, attended GROUP BY advisor");

} // namespace

FloorDay floorDay(Database &database, const BranchId &branch, const QDateTime &dayStart)
{
    FloorDay day;
    Rows rows = database.query(attended, {branch.toBytes(), Column::store(dayStart),
                                          Column::store(dayStart.addDays(-daysBack))});
    while (rows.next()) {
        const int known = int(rows.number(1));
        const int unknown = int(rows.number(2));
        day.contacts += known;
        day.withoutData += unknown;
        day.shares.push_back({StaffId::fromBytes(rows.bytes(0)), known + unknown,
                              QDateTime::fromMSecsSinceEpoch(rows.number(3), Qt::UTC)});
    }
    return day;
}

} // namespace Vitrina

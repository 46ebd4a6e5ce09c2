// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/appraisalqueries.h"

#include "storage/database.h"
#include "storage/rows.h"

namespace Vitrina {

std::vector<Appraisal> appraisalsOf(Database &database, const OpportunityId &sale)
{
    return loadWhere<Appraisal>(database,
                                QStringLiteral("opportunity_id = ? ORDER BY created_at DESC, id"),
                                {sale.toBytes()});
}

bool isSold(Database &database, const OpportunityId &sale)
{
    static const auto sql = QStringLiteral(
        "WITH asked (sale) AS (SELECT ?)"
        " SELECT EXISTS (SELECT 1 FROM opportunity WHERE id = asked.sale AND state = 'won')"
        " OR EXISTS (SELECT 1 FROM quote WHERE opportunity_id = asked.sale"
        "            AND status = 'completed') FROM asked");
    return database.scalar(sql, {sale.toBytes()}).toBool();
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/templatequeries.h"

#include "storage/rows.h"

namespace Vitrina {

std::vector<QuoteTemplate> templatesFor(Database &database, const StaffId &staff,
                                        const BranchId &branch, const QString &currency)
{
    return loadWhere<QuoteTemplate>(
        database,
        QStringLiteral("currency = ? AND (owner_id = ? OR (owner_id IS NULL AND branch_id = ?))"
                       " ORDER BY id"),
        {currency, staff.toBytes(), branch.toBytes()});
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stockqueries.h"

#include "storage/rows.h"

namespace Vitrina {

std::vector<Unit> units(Database &database)
{
    return loadWhere<Unit>(database, QStringLiteral("TRUE ORDER BY vin"));
}

bool isInStock(Database &database, const QString &vin, const UnitId &butNot)
{
    return !loadWhere<Unit>(database, QStringLiteral("vin = ? AND id <> ? AND state <> 'sold'"),
                            {vin, butNot.toBytes()})
                .empty();
}

} // namespace Vitrina

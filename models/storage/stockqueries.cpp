// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stockqueries.h"

#include "storage/rows.h"

namespace Vitrina {

std::vector<Unit> units(Database &database)
{
    return loadWhere<Unit>(database, QStringLiteral("TRUE ORDER BY vin"));
}

} // namespace Vitrina

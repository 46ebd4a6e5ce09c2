// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dealrows.h"

#include <vector>

namespace Vitrina {

class Database;

/// Every unit, sold and withdrawn ones too, by chassis number. Throws DatabaseError.
std::vector<Unit> units(Database &database);

/// Whether a vehicle is in stock, as a unit that is not sold, other than @p butNot. One that was
/// sold may come back: it is another unit then (D6). Throws DatabaseError.
bool isInStock(Database &database, const QString &vin, const UnitId &butNot = {});

} // namespace Vitrina

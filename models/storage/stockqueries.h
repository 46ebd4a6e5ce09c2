// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dealrows.h"

#include <vector>

namespace Vitrina {

class Database;

/// Every unit, sold and withdrawn ones too, by chassis number. Throws DatabaseError.
std::vector<Unit> units(Database &database);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/turn.h"

#include <vector>

namespace Vitrina {

class Database;

/// What the floor of one branch saw (D4).
struct FloorDay
{
    int contacts = 0;    ///< walk-ins registered today
    int withoutData = 0; ///< visitors today of whom only the coming is known
    std::vector<FloorShare> shares;
};

/// Of today, from @p dayStart on; the shares' last visitors are looked for in the week before, too.
/// Throws DatabaseError.
FloorDay floorDay(Database &database, const BranchId &branch, const QDateTime &dayStart);

} // namespace Vitrina

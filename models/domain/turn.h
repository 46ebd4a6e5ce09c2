// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>

#include <vector>

namespace Vitrina {

/// How busy the floor kept one advisor.
struct FloorShare
{
    StaffId advisor;
    int today = 0;  ///< visitors attended today, with and without data
    QDateTime last; ///< when she attended the last one, these days; invalid: none
};

/// Whose turn it is (*turno*, D4): who attended the fewest visitors today; among equals whose last
/// one is the longest ago; among equals the first of @p advisors. Those without a share attended
/// nobody. Null where there are no advisors.
StaffId nextInTurn(const std::vector<StaffId> &advisors, const std::vector<FloorShare> &shares);

} // namespace Vitrina

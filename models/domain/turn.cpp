// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/turn.h"

#include <algorithm>
#include <utility>

namespace Vitrina {

StaffId nextInTurn(const std::vector<StaffId> &advisors, const std::vector<FloorShare> &shares)
{
    const auto burden = [&shares](const StaffId &advisor) {
        const auto share =
            std::find_if(shares.begin(), shares.end(),
                         [&advisor](const FloorShare &one) { return one.advisor == advisor; });
        if (share == shares.end())
            return std::pair(0, qint64(0));
        return std::pair(share->today,
                         share->last.isValid() ? share->last.toMSecsSinceEpoch() : qint64(0));
    };
    const auto next = std::min_element(
        advisors.begin(), advisors.end(),
        [&burden](const StaffId &a, const StaffId &b) { return burden(a) < burden(b); });
    return next == advisors.end() ? StaffId() : *next;
}

} // namespace Vitrina

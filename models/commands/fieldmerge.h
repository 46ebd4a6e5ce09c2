// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace Vitrina {

/// One field of a form that began with @p seen and was left as @p mine, where it stands as @p now:
/// it is whose hand changed it. False where both did, to something else each.
template <typename Value, typename Same = std::equal_to<Value>>
bool mergeField(const Value &seen, const Value &mine, const Value &now, Value &merged,
                Same isSame = {})
{
    merged = isSame(seen, mine) ? now : mine;
    return isSame(seen, mine) || isSame(seen, now) || isSame(mine, now);
}

} // namespace Vitrina

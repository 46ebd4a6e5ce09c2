// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Vitrina {

/// Wide enough for any amount times any rate; money and rates never pass through binary floats
/// (rule 11).
__extension__ using Int128 = __int128;

/// @p dividend / @p divisor, exact, then rounded half up: a half goes away from zero, as people and
/// tax offices round ("if the figure at the following decimal place is greater than or equal to 5,
/// the figure … shall be increased by one", Directive 2008/48/EC, annex I, remark d). The divisor
/// is greater than zero; |dividend| stays below 2^126.
constexpr Int128 roundedQuotient(Int128 dividend, Int128 divisor)
{
    const bool narrow = dividend >= -(Int128(1) << 62) && dividend <= (Int128(1) << 62) &&
                        divisor <= (Int128(1) << 62);
    if (narrow) { // the usual case: a division of 64 bits takes a fifth of the time
        const qint64 n = qint64(dividend);
        const qint64 d = qint64(divisor);
        const qint64 half = d / 2;
        return n >= 0 ? (n + half) / d : -((-n + half) / d);
    }
    const Int128 half = divisor / 2;
    return dividend >= 0 ? (dividend + half) / divisor : -((-dividend + half) / divisor);
}

} // namespace Vitrina

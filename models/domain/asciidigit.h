// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace Vitrina {

/// Is it a digit as people and protocols write it here, whatever other digits Unicode knows?
struct IsAsciiDigit
{
    constexpr bool operator()(char c) const { return c >= '0' && c <= '9'; }
    constexpr bool operator()(QChar c) const { return c >= u'0' && c <= u'9'; }
};
inline constexpr IsAsciiDigit isAsciiDigit;

} // namespace Vitrina

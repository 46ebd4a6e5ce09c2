// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrina {

// For so many days after the hub last took the password a replica opens without it (issue 3): the
// company's to say. The tables hold the same bounds.

constexpr int noOfflineDays = 0; ///< never without the hub
constexpr int usualOfflineDays = 14;
constexpr int mostOfflineDays = 365;

constexpr bool isOfflineDays(int days)
{
    return days >= noOfflineDays && days <= mostOfflineDays;
}

} // namespace Vitrina

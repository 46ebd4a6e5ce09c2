// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Vitrina {

class Database;

/// For how many days the company lets people in without the hub, as the hub has it
/// (domain/offlinedays.h); nothing where that cannot be told: what waits may have changed it here
/// without anybody having allowed it. Throws DatabaseError.
std::optional<int> decidedOfflineDays(Database &replica);
/// The same of a replica that nobody has open.
std::optional<int> decidedOfflineDays(const QString &replica);

} // namespace Vitrina

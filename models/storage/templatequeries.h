// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/templaterows.h"

#include <vector>

namespace Vitrina {

class Database;

/// The templates that one person may use for a quote of a branch in a currency: her own, and those
/// of the branch. Throws DatabaseError.
std::vector<QuoteTemplate> templatesFor(Database &database, const StaffId &staff,
                                        const BranchId &branch, const QString &currency);

} // namespace Vitrina

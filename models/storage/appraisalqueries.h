// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/appraisalrows.h"

#include <vector>

namespace Vitrina {

class Database;

// All of these throw DatabaseError.

/// What is given in for a sale, the newest first.
std::vector<Appraisal> appraisalsOf(Database &database, const OpportunityId &sale);

/// Whether a sale is made: won, or with a quote that is signed. As the hub asks it
/// (hub/05_appraisals.sql, is_sold).
bool isSold(Database &database, const OpportunityId &sale);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/showroomsetup.h"

namespace Vitrina {

class Database;

/// What a form of the branch shows; throws DatabaseError.
BranchForm formOf(Database &database, const Branch &branch);

/// The same hours, whatever their rows are called and in whichever order they stand.
bool areSameHours(QList<OpeningInterval> a, QList<OpeningInterval> b);

/// What comes of a form that began with @p seen and was left as @p mine, where the branch stands as
/// in @p now: name, time zone, the hours as a whole and the name of each department are whose hand
/// changed them. ChangedSince where both changed one, to something else each. Of the departments
/// those of @p mine, as a form takes none away.
Result<BranchForm> mergedForm(const BranchForm &seen, const BranchForm &mine,
                              const BranchForm &now);

/// @p mine with what stands @p now wherever it is as it was @p seen: to be written over whatever
/// somebody else changed.
BranchForm correctedOver(const BranchForm &seen, BranchForm mine, const BranchForm &now);

} // namespace Vitrina

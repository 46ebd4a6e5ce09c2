// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrina {

class Database;

/// Writes anew the search text of every client that was changed since the last call (the triggers
/// of 0001_spine.sql name them). Called within the transaction that changed them. Throws
/// DatabaseError.
void refreshSearchText(Database &database);

/// Writes anew what an earlier program wrote in another form. Costs one look where there is nothing
/// of the kind. Throws DatabaseError.
void modernizeSearchText(Database &database);

/// Fills the derived tables from the shared ones, from nothing. For `check` and bulk loads.
void rebuildDerived(Database &database);
/// The same within the caller's transaction.
void fillDerived(Database &database);

} // namespace Vitrina

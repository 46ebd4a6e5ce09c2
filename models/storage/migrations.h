// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace Vitrina {

class Database;

/// Brings a replica to the newest schema: each migration in its own transaction, resumed where an
/// earlier run stopped. A file newer than the program is refused (rule 16).
Result<void> migrate(Database &database);

/// The schema this program writes: the number of its last migration.
int newestSchema();
/// The schema a file has; 0 for a new one. Throws DatabaseError.
int schemaOf(Database &database);

/// Whether a replica that is bound to a hub was brought here from an older schema, and nobody has
/// looked yet what it lacks by that: of what the hub sent before, an older program kept what it had
/// a place for. Both throw DatabaseError.
bool wasUpgraded(Database &database);
/// Somebody has.
void settleUpgrade(Database &database);

} // namespace Vitrina

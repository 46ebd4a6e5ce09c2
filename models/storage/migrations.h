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

} // namespace Vitrina

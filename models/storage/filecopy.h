// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace Vitrina {

/// Copies a database that may be in use, page by page with SQLite's backup interface (rowids are
/// kept, as VACUUM INTO would not), to a file that replaces @p target only when it is whole and on
/// disk, checked, and for its owner's eyes only. Problems DiskFull, ReadOnly, DatabaseCorrupt and
/// others; throws DatabaseError where the source cannot be opened.
Result<void> copyDatabase(const QString &source, const QString &target);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/digest.h"

#include <QDateTime>

namespace Vitrina {

/// What came of comparing with the hub, as the replica keeps it. Instants are UTC, invalid where
/// there was none yet.
struct Comparison
{
    QDateTime at;                 ///< the last time
    QDateTime differedAt;         ///< the last time that there was a difference
    TableDifferences differences; ///< that were found then
};

// Both throw DatabaseError.
Comparison loadComparison(Database &replica);
/// Differences that were found earlier stay on record.
void saveComparison(Database &replica, const QDateTime &at, const TableDifferences &differences);

/// When the next comparison is due: a day after the last, and some minutes after connecting, which
/// are not the same on every computer: a whole showroom is switched on at nine. At once after the
/// program was upgraded, as the one before may have passed over rows and columns that it had no
/// place for. Throws DatabaseError.
QDateTime nextComparison(Database &replica, const QDateTime &now);

} // namespace Vitrina

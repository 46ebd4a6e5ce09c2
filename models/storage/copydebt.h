// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Vitrina {

class Database;

// Clients that were lost have to go from the kept copies of a replica as well (sync.md 24). What is
// owed stands in the replica itself: a program that is killed before it has done so finds it at its
// next start. All throw DatabaseError.

/// In the transaction that takes the rows away.
void oweCopies(Database &database);
/// The number of the last debt; 0 where none is open.
qint64 owedCopies(Database &database);
/// The kept copies went after @p debt was read; one that came since stays open.
void settleCopies(Database &database, qint64 debt);

} // namespace Vitrina

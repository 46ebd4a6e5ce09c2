// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photorows.h"

#include <QSet>

#include <vector>

namespace Vitrina {

class Database;

// All of these throw DatabaseError.

/// The photographs of a trade-in, in the order in which they came.
std::vector<Photo> photosOf(Database &database, const AppraisalId &appraisal);

/// The contents (their SHA-256) that this replica still wants: of its photographs, and of those
/// whose command waits, or was refused and is not settled: it may be tried again.
QSet<QString> wantedContents(Database &database);

/// Of those the ones that may be nowhere but on this computer, as their command waits for the hub
/// or was not taken by it.
QSet<QString> contentsOnlyHere(Database &database);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hublink.h"
#include "sync/hubtables.h"
#include "sync/syncbase.h"

#include <optional>

namespace Vitrina {

class Database;

/// One table in which a replica is not what the hub shows this person (rule 7).
struct TableDifference
{
    QString table;
    int missing = 0;   ///< rows that only the hub has
    int extra = 0;     ///< rows that only the replica has
    int different = 0; ///< rows of the same id and other contents

    int rows() const { return missing + extra + different; }
};
using TableDifferences = std::vector<TableDifference>;

/// Compares the replica's rows with those that row-level security shows this person, table by table
/// by their number and a hash over all of them in one encoding; only where these differ do keys go
/// over the network (sync.md 19). Nothing where the replica is not the bare base of @p base: it has
/// moved on, or commands wait. Within HubLink::inSnapshot(), of which @p base is the moment; the
/// replica is only read. Throws HubError and DatabaseError.
std::optional<TableDifferences> differencesFromHub(HubLink &hub, const HubTables &tables,
                                                   Database &replica, const SyncBase &base);

} // namespace Vitrina

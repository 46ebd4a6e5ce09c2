// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hublink.h"
#include "sync/incoming.h"

namespace Vitrina {

class Database;

/// What is asked of the hub.
struct PullRequest
{
    SyncBase base;                  ///< empty: all there is
    std::vector<CommandId> pending; ///< whose verdicts are wanted
    /// The replica is partial: of a client who is not here, all comes with the first that comes.
    bool partial = false;
};

/// Brings what changed since @p request.base, in one snapshot (sync.md 14, 15). @p replica is only
/// read. Throws HubError, and DatabaseError where the hub sends what is no row.
Incoming pull(HubLink &hub, const HubTables &tables, Database &replica, const PullRequest &request);
/// The same within HubLink::inSnapshot(), for who asks more of that moment.
Incoming pullWithin(HubLink &hub, const HubTables &tables, Database &replica,
                    const PullRequest &request);

/// What snapshot the caller is in, and the verdicts, without any rows. Within
/// HubLink::inSnapshot().
Incoming pullHead(HubLink &hub, const HubTables &tables, const PullRequest &request);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "sync/handshake.h"
#include "sync/incoming.h"

#include <memory>
#include <optional>

namespace Vitrina {

class Database;
class HubLink;

/// The second file of a replica that is partial (sync.md 18): the whole of what is open to this
/// person, copied behind while she works in the first (FirstCopy::runRest()). It has a base of its
/// own and nothing that waits; every pull brings both files to one moment of the hub, and where
/// their bases are the same, the second takes the place of the first: takeRest().
///
/// Belongs to the thread of the session, which alone has that file open.
class RestCopy
{
public:
    /// What there is beside @p replica and fits to it; null where there is none, and what does not
    /// fit is deleted.
    static std::unique_ptr<RestCopy> beside(Database &replica, const QString &incarnation);
    ~RestCopy();

    /// Within HubLink::inSnapshot(). Throws HubError, DatabaseError.
    Incoming pull(HubLink &hub, const HubTables &tables);
    /// Throws DatabaseError.
    void put(const Incoming &incoming, const Rules &rules);
    /// Both files are of one moment of the hub. Throws DatabaseError.
    bool isAbreastOf(Database &replica);

    static QString pathBeside(const QString &replica);
    /// There is nothing to go on with: it is copied anew.
    static void drop(const QString &replica);

private:
    explicit RestCopy(std::unique_ptr<Database> file);

    std::unique_ptr<Database> m_file;
};

/// Puts the second file in the place of @p replica where both are of one moment of the hub: what
/// waits goes along and is done again on it, in one transaction, before the one rename. Nobody may
/// have either file open, and the profile's lock is held. Answers whether it did; where it did not,
/// the replica is what it was.
bool takeRest(const QString &replica, const Rules &rules);

} // namespace Vitrina

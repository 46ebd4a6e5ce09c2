// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

#include <vector>

namespace Vitrina {
class PgConnection;
}

namespace Vitrina::Bench {

/// Somebody who works in a showroom of many.
struct Seller
{
    QString login;                 ///< and password
    int chief = 0;                 ///< whose number in the list; one's own: a chief
    std::vector<ClientId> clients; ///< of advisors
};

/// Adds showrooms to the company on a hub, until they have so many people: in each a chief, who
/// sees her department, and advisors with clients and follow-ups of their own. Takes a fresh hub.
std::vector<Seller> addShowrooms(PgConnection &root, int people, int branchSize);

} // namespace Vitrina::Bench

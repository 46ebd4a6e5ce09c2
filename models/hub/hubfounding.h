// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "hub/pgconnection.h"

namespace Vitrina {

// Where a company is to be founded: a database that holds none yet. The connections are those of
// the server's administrator. Everything throws HubError.

/// Whether what stands there is Vitrina's, something else's, or nothing at all.
enum class Holding { Vitrina, Nothing, SomethingElse };
Holding holdingOf(PgConnection &connection);

/// Why no company can be founded in a database.
enum class FoundingFault {
    SomethingElse, ///< it is used for something else
    HoldsCompany,
    Newer, ///< its schema is of a newer Vitrina
};
/// None where the database is nobody's, or Vitrina's without a company.
std::optional<FoundingFault> foundingFault(PgConnection &hub);

/// The server's own database, where every administrator may knock.
HubAddress doorOf(const HubAddress &hub);

/// Connects to the database, which is made where there is none; @p isMade says whether. Gives up
/// soon after @p stop is requested.
PgConnection connectOrMakeHub(const HubAddress &address, bool *isMade = nullptr,
                              const std::stop_token &stop = {});
/// Takes back a database that connectOrMakeHub() made; does what it can, and throws nothing.
void dropHub(const HubAddress &address);

/// Looks whether a company can be founded there, and brings the schema up to this program's.
std::optional<FoundingFault> prepareHub(PgConnection &hub, const Rules &rules);

/// Takes back a company that was founded a moment ago and its only login: the database is Vitrina's
/// without a company again. False, and nothing is changed, where somebody has used it meanwhile.
bool unfoundHub(PgConnection &hub, const Rules &rules, const QString &role);

} // namespace Vitrina

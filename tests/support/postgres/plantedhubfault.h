// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pgconnection.h"

namespace Vitrina::Testing {

/// Puts the fault that VITRINA_PLANTED_FAULT names into the hub's functions
/// (tests/support/hubworld/faults.tsv); those of models/sync, "sync_…", plant themselves. Ends the
/// program with code 77 where it cannot: that is not a fault that was caught.
void plantHubFault(PgConnection &administrator);

/// Those of the table that could not be planted into this hub: the function has changed since.
/// Throws HubError.
QStringList hubFaultsGoneStale(PgConnection &administrator);

} // namespace Vitrina::Testing

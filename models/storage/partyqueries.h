// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/partyrows.h"

#include <vector>

namespace Vitrina {

class Database;

/// The parties to a quote's deal, by their roles' order and then as they came. Throws
/// DatabaseError.
std::vector<DealParty> partiesOf(Database &database, const QuoteId &quote);

} // namespace Vitrina

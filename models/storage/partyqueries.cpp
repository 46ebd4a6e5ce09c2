// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/partyqueries.h"

#include "storage/database.h"
#include "storage/rows.h"

#include <algorithm>

namespace Vitrina {

std::vector<DealParty> partiesOf(Database &database, const QuoteId &quote)
{
    std::vector<DealParty> parties = loadWhere<DealParty>(
        database, QStringLiteral("quote_id = ? ORDER BY created_at, id"), {quote.toBytes()});
    std::stable_sort(parties.begin(), parties.end(),
                     [](const DealParty &a, const DealParty &b) { return a.role < b.role; });
    return parties;
}

} // namespace Vitrina

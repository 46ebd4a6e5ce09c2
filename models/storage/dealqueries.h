// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changerequestrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/quoterows.h"

#include <optional>
#include <vector>

namespace Vitrina {

class Database;

/// What became of a quote.
struct DealDetail
{
    std::vector<Deposit> deposits;           ///< the newest receipt first
    std::optional<Reservation> reservation;  ///< the newest
    std::optional<Unit> unit;                ///< that it is for
    int rivals = 0;                          ///< others who ask for the same unit and wait
    std::optional<ChangeRequest> change;     ///< the newest
    std::optional<DiscountRequest> discount; ///< the newest, of whatever contents
};

// All of these throw DatabaseError.

DealDetail dealOf(Database &database, const QuoteId &quote);
/// The units of a model that can be held, by their numbers; all models' where @p model is null.
std::vector<Unit> freeUnits(Database &database, const VehicleModelId &model);

} // namespace Vitrina

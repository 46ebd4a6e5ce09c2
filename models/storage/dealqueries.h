// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changerequestrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/quoterows.h"

#include <map>
#include <optional>
#include <vector>

namespace Vitrina {

class Database;

/// The number that a receipt bears: of its quote, and of its deposit there.
struct ReceiptNumber
{
    int quote = 0;
    int receipt = 0;
};

/// What became of a quote.
struct DealDetail
{
    std::vector<Deposit> deposits;           ///< the newest receipt first
    std::map<int, ReceiptNumber> movedFrom;  ///< what receipts were of before, by their number here
    std::optional<Reservation> reservation;  ///< the newest
    std::optional<Unit> unit;                ///< that it is for
    int rivals = 0;                          ///< others who ask for the same unit and wait
    std::optional<ChangeRequest> change;     ///< the newest
    std::optional<DiscountRequest> discount; ///< the newest, of whatever contents
};

// All of these throw DatabaseError.

DealDetail dealOf(Database &database, const QuoteId &quote);
/// The other quotes of a deposit's client that may take it, by their numbers; their time may be up.
std::vector<Quote> quotesTaking(Database &database, const Deposit &deposit);
/// The units of a model that can be held, by their numbers; all models' where @p model is null.
std::vector<Unit> freeUnits(Database &database, const VehicleModelId &model);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dealqueries.h"

#include "storage/database.h"
#include "storage/rows.h"

namespace Vitrina {

namespace {

template <typename Request>
std::optional<Request> newestOf(Database &database, const QuoteId &quote)
{
    const auto newest = loadWhere<Request>(
        database, QStringLiteral("quote_id = ? ORDER BY asked_at DESC, id DESC LIMIT 1"),
        {quote.toBytes()});
    return newest.empty() ? std::nullopt : std::optional(newest.front());
}

} // namespace

DealDetail dealOf(Database &database, const QuoteId &quote)
{
    DealDetail deal;
    deal.change = newestOf<ChangeRequest>(database, quote);
    deal.discount = newestOf<DiscountRequest>(database, quote);
    deal.deposits = loadWhere<Deposit>(
        database, QStringLiteral("quote_id = ? ORDER BY receipt DESC"), {quote.toBytes()});
    const auto newest = loadWhere<Reservation>(
        database, QStringLiteral("quote_id = ? ORDER BY requested_at DESC, id DESC LIMIT 1"),
        {quote.toBytes()});
    if (newest.empty())
        return deal;
    deal.reservation = newest.front();
    if (deal.reservation->unitId.isNull())
        return deal;
    deal.unit = load<Unit>(database, deal.reservation->unitId);
    deal.rivals = database
                      .scalar(QStringLiteral("SELECT count(*) FROM reservation WHERE unit_id = ?"
                                             " AND state = 'requested' AND id <> ?"),
                              {deal.reservation->unitId.toBytes(), deal.reservation->id.toBytes()})
                      .toInt();
    return deal;
}

std::vector<Unit> freeUnits(Database &database, const VehicleModelId &model)
{
    if (model.isNull())
        return loadWhere<Unit>(database, QStringLiteral("state = 'free' ORDER BY vin"), {});
    return loadWhere<Unit>(database, QStringLiteral("model_id = ? AND state = 'free' ORDER BY vin"),
                           {model.toBytes()});
}

} // namespace Vitrina

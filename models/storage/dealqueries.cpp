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

std::map<int, ReceiptNumber> movedTo(Database &database, const QuoteId &quote)
{
    std::map<int, ReceiptNumber> origins;
    Rows rows = database.query(
        QStringLiteral("SELECT d.receipt, q.number, o.receipt FROM deposit d"
                       " JOIN deposit o ON o.id = d.moved_from_id JOIN quote q ON q.id = o.quote_id"
                       " WHERE d.quote_id = ?"),
        {quote.toBytes()});
    while (rows.next())
        origins[int(rows.number(0))] = {int(rows.number(1)), int(rows.number(2))};
    return origins;
}

} // namespace

DealDetail dealOf(Database &database, const QuoteId &quote)
{
    DealDetail deal;
    deal.change = newestOf<ChangeRequest>(database, quote);
    deal.discount = newestOf<DiscountRequest>(database, quote);
    deal.deposits = loadWhere<Deposit>(
        database, QStringLiteral("quote_id = ? ORDER BY receipt DESC"), {quote.toBytes()});
    deal.movedFrom = movedTo(database, quote);
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

std::vector<Quote> quotesTaking(Database &database, const Deposit &deposit)
{
    return loadWhere<Quote>(
        database,
        QStringLiteral("client_id = ? AND currency = ? AND id <> ?"
                       " AND status IN ('sent', 'viewed') AND NOT deposited"
                       " ORDER BY number"),
        {deposit.clientId.toBytes(), deposit.currency, deposit.quoteId.toBytes()});
}

std::vector<Unit> freeUnits(Database &database, const VehicleModelId &model)
{
    if (model.isNull())
        return loadWhere<Unit>(database, QStringLiteral("state = 'free' ORDER BY vin"), {});
    return loadWhere<Unit>(database, QStringLiteral("model_id = ? AND state = 'free' ORDER BY vin"),
                           {model.toBytes()});
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quotelines.h"

#include <algorithm>

namespace Vitrina {

namespace {

bool isVehicle(const QuoteLine &line)
{
    return line.kind == QuoteLineKind::Vehicle;
}

/// Why the lines themselves cannot be priced.
std::optional<Problem> amissIn(const std::vector<QuoteLine> &lines)
{
    using C = Problem::Code;
    if (lines.empty())
        return Problem{C::AmountOutOfRange, {}};
    const Currency currency = lines.front().unitPrice.currency();
    for (const QuoteLine &line : lines) {
        const bool counted = line.quantity >= 1 && line.quantity <= QuoteLine::mostPieces;
        if (!line.unitPrice.isValid() || line.unitPrice.isNegative() || !counted ||
            !line.unitPrice.times(line.quantity).isValid())
            return Problem{C::AmountOutOfRange, {}};
        if (line.unitPrice.currency() != currency)
            return Problem{C::MixedCurrencies, {}};
    }
    return std::nullopt;
}

Money priceOf(const QuoteLine &line)
{
    const Money price = line.unitPrice.times(line.quantity);
    return line.kind == QuoteLineKind::BrandBonus ? -price : price;
}

TaxedAmount taxed(const QuoteLine &line, const Money &price, const Percent &tax)
{
    if (!line.taxed)
        return {price, Money(0, price.currency()), price};
    return line.taxIncluded ? taxedWithin(price, tax) : taxedOnTop(price, tax);
}

bool vehiclesContainTax(const std::vector<QuoteLine> &lines)
{
    return std::all_of(lines.begin(), lines.end(), [](const QuoteLine &line) {
        return !isVehicle(line) || (line.taxed && line.taxIncluded);
    });
}

} // namespace

Money listPriceOf(const Deal &deal)
{
    Money price(0, deal.lines.empty() ? Currency() : deal.lines.front().unitPrice.currency());
    for (const QuoteLine &line : deal.lines) {
        if (isVehicle(line))
            price += priceOf(line);
    }
    return price;
}

Money amountOf(const AmountOrPercent &share, const Money &base)
{
    const Percent *percent = std::get_if<Percent>(&share);
    return percent ? percent->partOf(base) : std::get<Money>(share);
}

Result<PricedLines> pricedLines(const Deal &deal, const AmountOrPercent &discount)
{
    using C = Problem::Code;
    if (const std::optional<Problem> problem = amissIn(deal.lines))
        return tl::unexpected(*problem);
    const Money zero(0, deal.lines.front().unitPrice.currency());
    PricedLines priced{{}, zero, zero, zero, {zero, zero, zero}};
    std::vector<qint64> weights;
    for (const QuoteLine &line : deal.lines) {
        weights.push_back(isVehicle(line) ? priceOf(line).minor() : 0);
    }
    priced.listPrice = listPriceOf(deal);
    priced.discount = amountOf(discount, priced.listPrice);
    if (priced.discount.isValid() && priced.discount.currency() != zero.currency())
        return failure(C::MixedCurrencies);
    if (!priced.listPrice.isValid() || !priced.discount.isValid() || priced.discount.isNegative())
        return failure(C::AmountOutOfRange);
    if (priced.discount > priced.listPrice)
        return failure(C::DiscountTooLarge);

    const std::vector<Money> shares = priced.discount.isZero()
                                          ? std::vector<Money>(deal.lines.size(), zero)
                                          : allocate(priced.discount, weights);
    for (size_t i = 0; i < deal.lines.size(); ++i) {
        const QuoteLine &line = deal.lines[i];
        priced.lines.push_back({shares[i], taxed(line, priceOf(line) - shares[i], deal.tax)});
        priced.total += priced.lines.back().amount;
    }
    if (!priced.total.gross.isValid() || priced.total.gross.isNegative())
        return failure(C::AmountOutOfRange);
    priced.taxIncluded = vehiclesContainTax(deal.lines);
    priced.extras = (priced.taxIncluded ? priced.total.gross : priced.total.net) -
                    (priced.listPrice - priced.discount);
    return priced;
}

} // namespace Vitrina

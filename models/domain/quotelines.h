// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/tax.h"

#include <variant>

namespace Vitrina {

/// What a deal is made of beyond the vehicle (D2).
enum class QuoteLineKind {
    Vehicle,
    Accessory,
    Registration,
    Insurance,
    Tracker,
    Fee,
    BrandBonus, ///< what the brand pays towards it: deducted
};
template <>
struct EnumCodes<QuoteLineKind>
{
    static constexpr std::array table{std::pair{QuoteLineKind::Vehicle, "vehicle"},
                                      std::pair{QuoteLineKind::Accessory, "accessory"},
                                      std::pair{QuoteLineKind::Registration, "registration"},
                                      std::pair{QuoteLineKind::Insurance, "insurance"},
                                      std::pair{QuoteLineKind::Tracker, "tracker"},
                                      std::pair{QuoteLineKind::Fee, "fee"},
                                      std::pair{QuoteLineKind::BrandBonus, "brand_bonus"}};
};

struct QuoteLine
{
    static constexpr int mostPieces = 1000;

    QuoteLineKind kind = QuoteLineKind::Vehicle;
    QString text;
    Money unitPrice; ///< zero or more, a brand bonus too
    int quantity = 1;
    bool taxed = true;
    bool taxIncluded = false; ///< the price already contains the tax
    bool financed = true;     ///< may go into the credit; otherwise paid in cash
    bool thirdParty = false; ///< passed on to an insurer, a registry …: no income of the showroom
};

/// What is offered, before it is said how it is paid.
struct Deal
{
    std::vector<QuoteLine> lines;
    Money tradeIn; ///< authorised value of the client's vehicle (D6); none: zero
    Percent tax;   ///< of the branch's country on the quote's day
};

/// Of the vehicles, as priced, before discount.
Money listPriceOf(const Deal &deal);

/// "1,500" or "5 %": how people put discounts and down payments.
using AmountOrPercent = std::variant<Percent, Money>;

/// Of @p base, rounded half up. The amount is returned as it is.
Money amountOf(const AmountOrPercent &share, const Money &base);

struct PricedLine
{
    Money discount; ///< this line's part of it, in the terms of its price
    TaxedAmount amount;
};

struct PricedLines
{
    std::vector<PricedLine> lines; ///< in the order of the deal
    Money listPrice;               ///< of the vehicles, as priced, before discount
    Money discount;
    /// All other lines, priced as the vehicles are: list price, less discount, and extras make the
    /// total, to which the tax is still to be added where their prices do not contain it.
    Money extras;
    TaxedAmount total;
    bool taxIncluded = false; ///< in the vehicles' prices
};

/// Lines priced with a discount on the vehicles, which is shared among them in proportion to their
/// prices. A brand bonus counts below zero. Refuses amounts below zero, over Money::limit, of
/// several currencies, quantities beyond 1 to mostPieces, a discount larger than the vehicles'
/// price, and a total below zero. Any thread.
Result<PricedLines> pricedLines(const Deal &deal, const AmountOrPercent &discount);

} // namespace Vitrina

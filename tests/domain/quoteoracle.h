// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"

#include <algorithm>
#include <cmath>

namespace Vitrina::Testing {

/// The figures of a quote worked out a second time, from what the requirement says alone: whole
/// numbers of minor units, and long doubles for the instalment. It shares no arithmetic with the
/// product; rates are millionths of a percent.
namespace Oracle {

__extension__ using Wide = __int128;

constexpr qint64 hundredPercent = 100'000'000;

/// Half up, away from zero.
inline qint64 rounded(Wide dividend, Wide divisor)
{
    const Wide size = dividend < 0 ? -dividend : dividend;
    const Wide whole = size / divisor + (size % divisor * 2 >= divisor ? 1 : 0);
    return qint64(dividend < 0 ? -whole : whole);
}

struct Amount
{
    qint64 net = 0;
    qint64 tax = 0;
    qint64 gross() const { return net + tax; }
};

inline Amount taxed(qint64 price, bool isTaxed, bool isIncluded, qint64 rate)
{
    if (!isTaxed)
        return {price, 0};
    if (!isIncluded)
        return {price, rounded(Wide(price) * rate, hundredPercent)};
    const qint64 net = rounded(Wide(price) * hundredPercent, hundredPercent + rate);
    return {net, price - net};
}

inline qint64 share(qint64 value, ShareUnit unit, qint64 base)
{
    return unit == ShareUnit::Amount ? value : rounded(Wide(base) * value, hundredPercent);
}

struct Month
{
    qint64 interest = 0;
    qint64 principal = 0;
    qint64 charges = 0;
    qint64 tax = 0;
    qint64 owed = 0; ///< after it
    qint64 payment() const { return interest + principal + charges + tax; }
};

/// What is paid a month by the formula of the books, P·i / (1 - (1 + i)^-n); not rounded.
inline long double annuity(qint64 principal, qint64 yearlyRate, int months)
{
    if (yearlyRate == 0)
        return static_cast<long double>(principal) / months;
    const long double monthly = static_cast<long double>(yearlyRate) / 12 / hundredPercent;
    return principal * monthly / -std::expm1(-months * std::log1p(monthly));
}

/// The credit's months, @p regular being what the French way pays of principal and interest, or the
/// other way of principal alone.
inline std::vector<Month> schedule(const QuoteForm &form, qint64 principal, qint64 regular)
{
    std::vector<Month> months;
    qint64 owed = principal;
    for (int left = form.months; left > 0; --left) {
        Month month;
        month.interest = rounded(Wide(owed) * form.rateMillionths, Wide(12) * hundredPercent);
        month.tax = rounded(Wide(month.interest) * form.interestTaxMillionths, hundredPercent);
        month.charges = form.monthlyChargesMinor +
                        rounded(Wide(owed) * form.insuranceMillionths, Wide(12) * hundredPercent);
        const qint64 part = form.method == LoanMethod::French ? regular - month.interest : regular;
        month.principal = left == 1 ? owed : std::clamp<qint64>(part, 0, owed);
        owed -= month.principal;
        month.owed = owed;
        months.push_back(month);
    }
    return months;
}

/// One form of one offer.
struct Figures
{
    qint64 listPrice = 0;
    qint64 discount = 0;
    Amount extras;
    Amount total;
    qint64 vehicle = 0; ///< with tax, after discount
    qint64 thirdParty = 0;
    qint64 cashOnly = 0;
    qint64 downPayment = 0;
    qint64 financed = 0;
    qint64 toPay = 0;
    std::optional<Problem::Code> refused;
};

inline void addLine(Figures &figures, const QuoteItem &item, qint64 rate)
{
    const qint64 sign = item.kind == QuoteLineKind::BrandBonus ? -1 : 1;
    const Amount amount =
        taxed(sign * item.priceMinor * item.quantity, item.taxed, item.taxIncluded, rate);
    for (Amount *sum : {&figures.extras, &figures.total}) {
        sum->net += amount.net;
        sum->tax += amount.tax;
    }
    figures.thirdParty += item.thirdParty ? amount.gross() : 0;
    figures.cashOnly += item.financed ? 0 : amount.gross();
}

/// Items of the offer's own, all of them.
inline Figures figures(const QuoteOffer &offer, const QList<QuoteItem> &items,
                       const QuoteForm &form, qint64 rate)
{
    Figures made;
    made.listPrice = offer.priceMinor * offer.quantity;
    if (offer.priceMinor == 0) {
        made.refused = Problem::Code::MissingPrice;
        return made;
    }
    made.discount = share(form.discount, form.discountUnit, made.listPrice);
    if (made.discount > made.listPrice) {
        made.refused = Problem::Code::DiscountTooLarge;
        return made;
    }
    made.total = taxed(made.listPrice - made.discount, offer.taxed, offer.taxIncluded, rate);
    made.vehicle = made.total.gross();
    for (const QuoteItem &item : items)
        addLine(made, item, rate);
    const bool isFinanced = form.kind == QuoteFormKind::Financed;
    made.toPay = made.total.gross() - offer.tradeInMinor;
    if (isFinanced) {
        made.downPayment = share(form.downPayment, form.downPaymentUnit, made.vehicle);
        made.financed = made.total.gross() - offer.tradeInMinor - made.downPayment - made.cashOnly;
        made.toPay = made.downPayment + made.cashOnly + form.upfrontChargesMinor;
    }
    if (made.total.gross() < 0)
        made.refused = Problem::Code::AmountOutOfRange;
    else if (isFinanced && made.financed <= 0)
        made.refused = Problem::Code::NothingToFinance;
    return made;
}

} // namespace Oracle

} // namespace Vitrina::Testing

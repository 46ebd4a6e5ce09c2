// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"

#include <optional>

namespace Vitrina {

/// The limit of a company that has none: no discount is more than the price.
constexpr Percent noDiscountLimit = Percent::of(100);

/// A discount as it is given, and what part of the vehicles' list price it is.
struct GivenDiscount
{
    Money amount;
    Percent percent; ///< rounded, to be read

    friend bool operator==(const GivenDiscount &, const GivenDiscount &) = default;
};

/// Whether a discount is over the limit, in percent of the vehicles' list price, above which
/// somebody has to approve it (Permission::ApproveDiscount). Exactly the limit is not over it:
/// a percentage is taken as it was typed, an amount is not rounded.
bool isOverLimit(const AmountOrPercent &discount, const Money &listPrice, const Percent &limit);

/// The largest of the discounts of a quote that are over the limit; nothing where none is. What
/// cannot be worked out is no discount: contents that cannot are refused anyway.
std::optional<GivenDiscount> discountOver(const QuoteContent &content, Currency currency,
                                          const Percent &limit);

} // namespace Vitrina

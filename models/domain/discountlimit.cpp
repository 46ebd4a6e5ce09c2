// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/discountlimit.h"

#include "domain/decimal.h"

namespace Vitrina {

bool isOverLimit(const AmountOrPercent &discount, const Money &listPrice, const Percent &limit)
{
    if (const Percent *percent = std::get_if<Percent>(&discount))
        return *percent > limit;
    return Int128(std::get<Money>(discount).minor()) * Percent::whole >
           Int128(listPrice.minor()) * limit.millionths();
}

std::optional<GivenDiscount> discountOver(const QuoteContent &content, Currency currency,
                                          const Percent &limit)
{
    std::optional<GivenDiscount> largest;
    for (const QuoteOffer &offer : content.offers) {
        const Money listPrice = listPriceOf(dealOf(content, offer, currency));
        for (const QuoteForm &form : formsOf(content, offer.id)) {
            const AmountOrPercent discount = paymentFormOf(form, currency, {}).discount;
            if (!isOverLimit(discount, listPrice, limit))
                continue;
            const Money amount = amountOf(discount, listPrice);
            const GivenDiscount given{amount, percentageOf(amount, listPrice)};
            if (!largest || given.percent > largest->percent)
                largest = given;
        }
    }
    return largest;
}

} // namespace Vitrina

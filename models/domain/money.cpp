// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "domain/decimal.h"

#include <algorithm>
#include <numeric>

namespace Vitrina {

Money Money::times(qint64 count) const
{
    const Int128 product = Int128(m_minor) * count;
    return product >= -limit && product <= limit ? Money(qint64(product), m_currency) : Money();
}

Money sumOf(const std::vector<Money> &amounts, Currency currency)
{
    return std::accumulate(amounts.begin(), amounts.end(), Money(0, currency));
}

std::vector<Money> allocate(const Money &total, const std::vector<qint64> &weights)
{
    if (weights.empty())
        return {};
    if (!total.isValid())
        return std::vector<Money>(weights.size());
    std::vector<qint64> shares;
    shares.reserve(weights.size());
    for (const qint64 weight : weights)
        shares.push_back(std::max<qint64>(weight, 0));
    if (std::all_of(shares.begin(), shares.end(), [](qint64 share) { return share == 0; }))
        std::fill(shares.begin(), shares.end(), 1);
    const Int128 whole = std::accumulate(shares.begin(), shares.end(), Int128(0));
    const qint64 amount = total.isNegative() ? -total.minor() : total.minor();

    std::vector<qint64> parts(shares.size());
    std::vector<Int128> lost(shares.size());
    qint64 rest = amount;
    for (size_t i = 0; i < shares.size(); ++i) {
        const Int128 exact = Int128(amount) * shares[i];
        parts[i] = qint64(exact / whole);
        lost[i] = exact % whole;
        rest -= parts[i];
    }
    std::vector<size_t> order(shares.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&lost](size_t a, size_t b) { return lost[a] > lost[b]; });
    for (size_t i = 0; i < size_t(rest); ++i) // fewer are left over than there are parts
        ++parts[order[i]];

    std::vector<Money> allocated;
    allocated.reserve(parts.size());
    for (const qint64 part : parts)
        allocated.emplace_back(total.isNegative() ? -part : part, total.currency());
    return allocated;
}

} // namespace Vitrina

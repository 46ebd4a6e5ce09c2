// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/currency.h"

#include <compare>
#include <vector>

namespace Vitrina {

/// An amount: integer minor units of a currency (rule 11), at most `limit` either way.
///
/// Arithmetic that goes over the limit, or mixes currencies, gives *no amount*; so does all that is
/// computed from it, as with a float's NaN. Sums can therefore be written plainly and looked at
/// once, at the end: a wrong figure is never shown. Any thread.
class Money
{
public:
    /// Ten million million units of a currency with cents.
    static constexpr qint64 limit = 1'000'000'000'000'000;

    /// No amount.
    constexpr Money() = default;
    constexpr Money(qint64 minor, Currency currency)
    {
        if (!currency.isNull() && minor >= -limit && minor <= limit) {
            m_minor = minor;
            m_currency = currency;
        }
    }

    constexpr bool isValid() const { return !m_currency.isNull(); }
    constexpr qint64 minor() const { return m_minor; }
    constexpr Currency currency() const { return m_currency; }
    constexpr bool isZero() const { return isValid() && m_minor == 0; }
    constexpr bool isNegative() const { return m_minor < 0; }
    constexpr bool isPositive() const { return m_minor > 0; }

    constexpr Money operator-() const { return Money(-m_minor, m_currency); }
    Money times(qint64 count) const;

    friend constexpr Money operator+(const Money &a, const Money &b)
    {
        return a.m_currency == b.m_currency ? Money(a.m_minor + b.m_minor, a.m_currency) : Money();
    }
    friend constexpr Money operator-(const Money &a, const Money &b) { return a + -b; }
    constexpr Money &operator+=(const Money &other) { return *this = *this + other; }
    constexpr Money &operator-=(const Money &other) { return *this = *this - other; }

    friend constexpr bool operator==(const Money &, const Money &) = default;
    /// Amounts of different currencies have no order, and none has one with no amount.
    friend constexpr std::partial_ordering operator<=>(const Money &a, const Money &b)
    {
        if (!a.isValid() || !b.isValid() || a.m_currency != b.m_currency)
            return a == b ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
        return a.m_minor <=> b.m_minor;
    }

private:
    qint64 m_minor = 0;
    Currency m_currency;
};

/// Zero of the currency when there is nothing to add.
Money sumOf(const std::vector<Money> &amounts, Currency currency);

/// @p total in parts proportional to @p weights, to the last minor unit: what rounding leaves over
/// goes one by one to the parts that lost most by it (largest remainder), the first among equals.
/// Weights are zero or more; when all are zero the parts are equal. Without weights: no parts.
std::vector<Money> allocate(const Money &total, const std::vector<qint64> &weights);

} // namespace Vitrina

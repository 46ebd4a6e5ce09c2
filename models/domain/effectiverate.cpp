// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/effectiverate.h"

#include "domain/decimal.h"

#include <algorithm>
#include <cmath>

namespace Vitrina {

namespace {

constexpr int monthsOfYear = 12;
constexpr int mostSteps = 100;
constexpr long double tolerance = 1e-15L;

/// Σ D_k v^k over the instalments, k = 0 … n-1, and its derivative by the exponent's base, times v.
struct Present
{
    long double value = 0;
    long double moment = 0;
};

Present presentOf(const std::vector<Instalment> &rows, long double v)
{
    Present present; // Horner's scheme, from the last to the first
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        present.moment = present.moment * v + present.value * v;
        present.value = present.value * v + (row->payment.minor() - row->tax.minor());
    }
    return present;
}

/// The force of interest of a month: the x with ln(Σ D_k e^(-x t_k)) = ln C, t_k in months.
std::optional<long double> monthlyForce(const std::vector<Instalment> &rows, long double received,
                                        long double monthsToFirst)
{
    const long double target = std::log(received);
    long double x = 0;
    for (int step = 0; step < mostSteps; ++step) {
        const Present present = presentOf(rows, std::exp(-x));
        if (!(present.value > 0))
            return std::nullopt;
        const long double error = std::log(present.value) - x * monthsToFirst - target;
        const long double slope = -present.moment / present.value - monthsToFirst;
        const long double change = error / slope;
        x -= change;
        if (!std::isfinite(x))
            return std::nullopt;
        if (std::fabs(change) < tolerance * std::max(1.0L, std::fabs(x)))
            break;
    }
    return x;
}

} // namespace

Percent compounded(const Percent &nominalYearly)
{
    // Twelve decimals: more than a rate has, and the products of the largest stay within 128 bits.
    constexpr Int128 grain = 1'000'000'000'000;
    const Int128 month =
        grain + roundedQuotient(grain * std::max(nominalYearly.millionths(), -Percent::whole),
                                monthsOfYear * Int128(Percent::whole));
    Int128 power = grain;
    for (int i = 0; i < monthsOfYear; ++i) {
        power = roundedQuotient(power * month, grain);
        if (power > grain * (Percent::limit / Percent::whole + 1))
            return Percent::fromMillionths(Percent::limit);
    }
    return Percent::fromMillionths(
        qint64(roundedQuotient((power - grain) * Percent::whole, grain)));
}

long double yearsBetween(const QDate &from, const QDate &to)
{
    int months = (to.year() - from.year()) * monthsOfYear + to.month() - from.month();
    while (months > 0 && to.addMonths(-months) < from)
        --months;
    const QDate rest = to.addMonths(-months);
    const auto days = from.daysTo(rest);
    const auto yearsDays = rest.addYears(-1).daysTo(rest);
    return static_cast<long double>(months) / monthsOfYear +
           static_cast<long double>(days) / static_cast<long double>(yearsDays);
}

Result<Percent> effectiveRate(const LoanTerms &terms, const AmortizationTable &table)
{
    const auto refusal =
        failure(Problem::Code::RateOutOfRange,
                {QStringLiteral("0"), QString::number(Percent::limit / Percent::scale)});
    const Money received =
        terms.upfrontCharges.isValid() ? terms.financed - terms.upfrontCharges : terms.financed;
    if (!received.isPositive() || table.rows.empty())
        return refusal;
    const long double monthsToFirst =
        yearsBetween(terms.begins, table.rows.front().due) * monthsOfYear;
    const auto force = monthlyForce(table.rows, received.minor(), monthsToFirst);
    if (!force)
        return refusal;
    const long double percents = std::expm1(*force * monthsOfYear) * 100;
    if (!(std::fabs(percents) < static_cast<long double>(Percent::limit / Percent::scale)))
        return refusal;
    return Percent::of(0, std::llround(percents * 100)); // a hundredth is effectiveDecimals
}

} // namespace Vitrina

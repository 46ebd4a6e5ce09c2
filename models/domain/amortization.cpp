// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/amortization.h"

#include "domain/decimal.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// A year's rate in millionths of a percent, over this, is a month's as a fraction.
constexpr Int128 monthOfYear = Int128(12) * Percent::whole;
constexpr qint64 one = 1'000'000'000'000'000'000; ///< 1 with 18 decimals

/// Σ (1 + i)^-k for k = 1 … months, with 18 decimals.
Int128 annuityFactor(const Percent &yearlyRate, int months)
{
    if (yearlyRate.isZero())
        return Int128(one) * months;
    const Int128 discount =
        roundedQuotient(one * monthOfYear, monthOfYear + yearlyRate.millionths());
    Int128 power = one;
    Int128 sum = 0;
    for (int month = 0; month < months; ++month) {
        power = roundedQuotient(power * discount, one);
        sum += power;
    }
    return sum;
}

qint64 monthOf(const Percent &yearlyRate, qint64 balance)
{
    return yearlyRate.isZero()
               ? 0
               : qint64(roundedQuotient(Int128(balance) * yearlyRate.millionths(), monthOfYear));
}

qint64 partOf(const Percent &percent, qint64 amount)
{
    return percent.isZero()
               ? 0
               : qint64(roundedQuotient(Int128(amount) * percent.millionths(), Percent::whole));
}

/// What the method pays of principal and interest in the French way, of principal alone otherwise.
qint64 regularPart(const LoanTerms &terms, qint64 principal)
{
    if (terms.method == LoanMethod::ConstantPrincipal)
        return qint64(roundedQuotient(principal, terms.months));
    return qint64(
        roundedQuotient(Int128(principal) * one, annuityFactor(terms.yearlyRate, terms.months)));
}

} // namespace

Result<AmortizationTable> amortizationTable(LoanTerms terms)
{
    if (const std::optional<Problem> problem = completeLoanTerms(terms))
        return tl::unexpected(*problem);
    const Currency currency = terms.financed.currency();
    AmortizationTable table;
    table.principal = terms.financed + terms.financedCharges;
    if (!table.principal.isValid())
        return failure(Problem::Code::AmountOutOfRange);
    table.interest = table.charges = table.tax = table.total = Money(0, currency);
    table.rows.reserve(size_t(terms.months));

    qint64 owed = table.principal.minor();
    const qint64 regular = regularPart(terms, owed);
    for (int number = 1; number <= terms.months; ++number) {
        const qint64 interest = monthOf(terms.yearlyRate, owed);
        const qint64 wanted =
            terms.method == LoanMethod::French ? std::max<qint64>(regular - interest, 0) : regular;
        const qint64 principal = number == terms.months ? owed : std::min(wanted, owed);
        Instalment row;
        row.number = number;
        row.due = terms.firstDue.addMonths(number - 1);
        row.interest = Money(interest, currency);
        row.principal = Money(principal, currency);
        row.charges =
            terms.monthlyCharges + Money(monthOf(terms.yearlyBalanceInsurance, owed), currency);
        row.tax = Money(partOf(terms.interestTax, interest), currency);
        row.payment = row.interest + row.principal + row.charges + row.tax;
        owed -= principal;
        row.balance = Money(owed, currency);
        table.interest += row.interest;
        table.charges += row.charges;
        table.tax += row.tax;
        table.total += row.payment;
        table.rows.push_back(row);
    }
    if (!table.total.isValid())
        return failure(Problem::Code::AmountOutOfRange);
    return table;
}

} // namespace Vitrina

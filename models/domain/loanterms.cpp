// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loanterms.h"

namespace Vitrina {

namespace {

std::optional<Problem> refusedTerms(Problem::Code code, QStringList details = {})
{
    return Problem{code, std::move(details)};
}

bool isRate(const Percent &percent)
{
    return !percent.isNegative() && percent <= LoanTerms::highestRate;
}

} // namespace

std::optional<Problem> completeLoanTerms(LoanTerms &terms)
{
    using C = Problem::Code;
    const Currency currency = terms.financed.currency();
    if (!terms.financed.isValid())
        return refusedTerms(C::AmountOutOfRange);
    if (!terms.financed.isPositive())
        return refusedTerms(C::NothingToFinance);
    for (Money *charge : {&terms.financedCharges, &terms.upfrontCharges, &terms.monthlyCharges}) {
        if (!charge->isValid())
            *charge = Money(0, currency);
        if (charge->currency() != currency)
            return refusedTerms(C::MixedCurrencies);
        if (charge->isNegative())
            return refusedTerms(C::AmountOutOfRange);
    }
    if (terms.months < 1 || terms.months > LoanTerms::mostMonths)
        return refusedTerms(C::MonthsOutOfRange,
                            {QStringLiteral("1"), QString::number(LoanTerms::mostMonths)});
    for (const Percent &rate :
         {terms.yearlyRate, terms.yearlyBalanceInsurance, terms.interestTax}) {
        if (!isRate(rate))
            return refusedTerms(
                C::RateOutOfRange,
                {QStringLiteral("0"),
                 QString::number(LoanTerms::highestRate.millionths() / Percent::scale)});
    }
    if (!terms.begins.isValid() || !terms.firstDue.isValid() || terms.firstDue <= terms.begins ||
        terms.firstDue > terms.begins.addYears(1))
        return refusedTerms(C::BadDueDate);
    return std::nullopt;
}

} // namespace Vitrina

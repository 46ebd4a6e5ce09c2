// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/percent.h"

#include <QDate>

namespace Vitrina {

enum class LoanMethod {
    French,            ///< equal instalments of principal and interest
    ConstantPrincipal, ///< equal parts of principal, falling interest (the "German" method)
};

/// What a lender asks of a client (S0.2, D2). Amounts are of one currency; those that are left out
/// are zero. Interest is nominal, a twelfth of the year's rate each month whatever the month's
/// length.
struct LoanTerms
{
    static constexpr int mostMonths = 120;
    /// More a year than any lender asks: a slip of the finger.
    static constexpr Percent highestRate = Percent::of(200);

    Money financed;        ///< what the lender pays for: price less down payment and trade-in
    Money financedCharges; ///< fees and insurance added to the principal
    Money upfrontCharges;  ///< fees paid in cash when the credit begins
    Money monthlyCharges;  ///< fees and insurance with each instalment
    int months = 0;        ///< 1 to mostMonths
    Percent yearlyRate;
    Percent yearlyBalanceInsurance; ///< on what is owed (desgravamen, seguro de deudor)
    Percent interestTax;            ///< on the interest, where there is one (Mexico: IVA)
    LoanMethod method = LoanMethod::French;
    QDate begins;   ///< when the lender pays
    QDate firstDue; ///< after it, within a year; those after it on the same day of the month
};

/// Nothing when a table can be made of them; charges left out are filled in with zeros.
std::optional<Problem> completeLoanTerms(LoanTerms &terms);

} // namespace Vitrina

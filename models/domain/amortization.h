// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loanterms.h"

namespace Vitrina {

/// One row of the amortization table. Payment is the sum of the four before it.
struct Instalment
{
    int number = 1;
    QDate due;
    Money interest;
    Money principal;
    Money charges; ///< monthly charges and insurance on the balance
    Money tax;     ///< on the interest
    Money payment;
    Money balance; ///< what is still owed after it; zero after the last

    friend bool operator==(const Instalment &, const Instalment &) = default;
};

struct AmortizationTable
{
    std::vector<Instalment> rows;
    Money principal; ///< financed, with the charges that are financed
    Money interest;
    Money charges; ///< of the instalments
    Money tax;
    Money total; ///< of all instalments, to the minor unit

    Money instalment() const { return rows.empty() ? Money() : rows.front().payment; }
};

/// The table of a credit, in integers throughout (rule 11):
/// - each month's interest is a twelfth of the yearly rate on what is owed, rounded half up;
/// - French: principal / Σ (1 + i)^-k, k = 1 … n, rounded half up, is what each month pays of
///   principal and interest (the closed formula P·i / (1 - (1 + i)^-n) written as a sum, which has
///   no cancellation and holds for 0 %). The sum is carried with 18 decimals: the instalment is the
///   exact one rounded for principals up to 10^12 minor units, at most one unit off beyond;
/// - constant principal: principal / n, rounded half up;
/// - the last instalment takes the rest, so that principal parts sum to the principal;
/// - due dates keep the first one's day, or the month's last where it has no such day.
/// Refuses what completeLoanTerms() refuses, and a total over Money::limit. Any thread.
Result<AmortizationTable> amortizationTable(LoanTerms terms);

} // namespace Vitrina

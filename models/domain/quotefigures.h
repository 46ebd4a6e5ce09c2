// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effectiverate.h"
#include "domain/quotelines.h"

namespace Vitrina {

/// One of the ways to pay that a quote puts side by side (S1.12).
struct PaymentForm
{
    enum class Kind { Cash, Financed };

    Kind kind = Kind::Cash;
    AmountOrPercent discount; ///< on the vehicles' price as it is listed
    /// Paid in money at once; a percentage is of the vehicles' price with tax, after discount.
    AmountOrPercent downPayment;
    LoanTerms loan; ///< when financed; what is financed is worked out here
};

/// All that is written under a payment form (D2). Amounts with tax unless they say otherwise.
struct FormFigures
{
    PricedLines lines;
    TaxedAmount total;
    Money own;        ///< of the total, the showroom's
    Money thirdParty; ///< of the total, passed on to others
    Money tradeIn;
    Money downPayment;
    Money cashLines; ///< lines that the credit does not take; zero for cash
    Money financed;  ///< total less trade-in, down payment and cash lines; zero for cash
    /// What the client brings when she signs: down payment, cash lines and fees paid at once; for
    /// cash, all of the total that the trade-in does not cover (below zero: she is paid the
    /// difference).
    Money toPay;
    Money balance;    ///< what remains of the total after trade-in, down payment and cash lines
    Money instalment; ///< the first; zero for cash
    std::optional<AmortizationTable> table;
    std::optional<Percent> effective; ///< none where charges take all, or for cash
};

/// Refuses what pricedLines() and amortizationTable() refuse, and trade-ins or down payments below
/// zero. Works out one form in some 20 µs. Any thread.
Result<FormFigures> figuresOf(const Deal &deal, const PaymentForm &form);

} // namespace Vitrina

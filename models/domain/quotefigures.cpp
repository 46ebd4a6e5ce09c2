// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quotefigures.h"

#include "domain/decimal.h"

namespace Vitrina {

namespace {

/// Totals by who gets them and who pays them.
struct Shares
{
    Money vehicles;
    Money thirdParty;
    Money cashOnly;
};

Shares sharesOf(const Deal &deal, const PricedLines &priced, const Money &zero)
{
    Shares shares{zero, zero, zero};
    for (size_t i = 0; i < deal.lines.size(); ++i) {
        const Money gross = priced.lines[i].amount.gross;
        if (deal.lines[i].kind == QuoteLineKind::Vehicle)
            shares.vehicles += gross;
        if (deal.lines[i].thirdParty)
            shares.thirdParty += gross;
        if (!deal.lines[i].financed)
            shares.cashOnly += gross;
    }
    return shares;
}

std::optional<Problem> amissIn(const Money &paid, Currency currency)
{
    if (paid.isValid() && paid.currency() != currency)
        return Problem{Problem::Code::MixedCurrencies, {}};
    if (!paid.isValid() || paid.isNegative())
        return Problem{Problem::Code::AmountOutOfRange, {}};
    return std::nullopt;
}

/// Fills in what a credit adds.
std::optional<Problem> finance(FormFigures &figures, LoanTerms loan)
{
    figures.financed = loan.financed = figures.balance;
    Result<AmortizationTable> table = amortizationTable(loan);
    if (!table)
        return table.error();
    figures.instalment = table->instalment();
    if (const Result<Percent> effective = effectiveRate(loan, *table))
        figures.effective = *effective;
    figures.table = std::move(*table);
    figures.toPay = figures.downPayment + figures.cashLines;
    if (loan.upfrontCharges.isValid())
        figures.toPay += loan.upfrontCharges;
    return std::nullopt;
}

} // namespace

Result<FormFigures> figuresOf(const Deal &deal, const PaymentForm &form)
{
    Result<PricedLines> priced = pricedLines(deal, form.discount);
    if (!priced)
        return tl::unexpected(priced.error());
    FormFigures figures;
    figures.lines = std::move(*priced);
    figures.total = figures.lines.total;
    const Currency currency = figures.total.gross.currency();
    const Money zero(0, currency);
    const Shares shares = sharesOf(deal, figures.lines, zero);
    const bool isFinanced = form.kind == PaymentForm::Kind::Financed;

    figures.thirdParty = shares.thirdParty;
    figures.own = figures.total.gross - shares.thirdParty;
    figures.tradeIn = deal.tradeIn == Money() ? zero : deal.tradeIn;
    figures.downPayment = amountOf(form.downPayment, shares.vehicles);
    for (const Money &paid : {figures.tradeIn, figures.downPayment}) {
        if (const std::optional<Problem> problem = amissIn(paid, currency))
            return tl::unexpected(*problem);
    }
    figures.cashLines = isFinanced ? shares.cashOnly : zero;
    figures.balance =
        figures.total.gross - figures.tradeIn - figures.downPayment - figures.cashLines;
    figures.financed = figures.instalment = zero;
    figures.toPay = figures.total.gross - figures.tradeIn;
    if (isFinanced) {
        if (const std::optional<Problem> problem = finance(figures, form.loan))
            return tl::unexpected(*problem);
    }
    if (!figures.balance.isValid() || !figures.toPay.isValid() || !figures.own.isValid())
        return failure(Problem::Code::AmountOutOfRange);
    return figures;
}

} // namespace Vitrina

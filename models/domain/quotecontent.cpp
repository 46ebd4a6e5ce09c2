// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quotecontent.h"

#include <QHash>

#include <algorithm>

namespace Vitrina {

namespace {

template <typename Row>
QList<Row> rowsOf(const QList<Row> &all, const QuoteOfferId &offer)
{
    QList<Row> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own),
                 [&offer](const Row &row) { return row.offerId == offer; });
    return own;
}

AmountOrPercent shareOf(qint64 value, ShareUnit unit, Currency currency)
{
    if (unit == ShareUnit::Percent)
        return Percent::fromMillionths(value);
    return Money(value, currency);
}

QuoteLine vehicleLine(const QuoteOffer &offer, Currency currency)
{
    QuoteLine line;
    line.kind = QuoteLineKind::Vehicle;
    line.text = offer.text;
    line.unitPrice = Money(offer.priceMinor, currency);
    line.quantity = offer.quantity;
    line.taxed = offer.taxed;
    line.taxIncluded = offer.taxIncluded;
    return line;
}

QuoteLine lineOf(const QuoteItem &item, Currency currency)
{
    QuoteLine line;
    line.kind = item.kind;
    line.text = item.text;
    line.unitPrice = Money(item.priceMinor, currency);
    line.quantity = item.quantity;
    line.taxed = item.taxed;
    line.taxIncluded = item.taxIncluded;
    line.financed = item.financed;
    line.thirdParty = item.thirdParty;
    return line;
}

/// Whether each belongs to an offer of this content, and no offer has too many.
template <typename Row>
std::optional<Problem> amissWith(const QList<Row> &rows, const QList<QuoteOffer> &offers, int most)
{
    QHash<QuoteOfferId, int> counted;
    for (const QuoteOffer &offer : offers)
        counted.insert(offer.id, 0);
    for (const Row &row : rows) {
        const auto place = counted.find(row.offerId);
        if (place == counted.end())
            return Problem{Problem::Code::NotFound, {QString::fromLatin1(QuoteOffer::table)}};
        if (++*place > most)
            return Problem{Problem::Code::TooMany, {QString::number(most)}};
    }
    return std::nullopt;
}

std::optional<Problem> amissWithShape(const QuoteContent &content)
{
    if (content.offers.isEmpty())
        return Problem{Problem::Code::MissingModel, {}};
    if (content.offers.size() > QuoteContent::mostOffers)
        return Problem{Problem::Code::TooMany, {QString::number(QuoteContent::mostOffers)}};
    if (auto amiss = amissWith(content.items, content.offers, QuoteContent::mostItems))
        return amiss;
    return amissWith(content.forms, content.offers, QuoteContent::mostForms);
}

} // namespace

QList<QuoteItem> itemsOf(const QuoteContent &content, const QuoteOfferId &offer)
{
    return rowsOf(content.items, offer);
}

QList<QuoteForm> formsOf(const QuoteContent &content, const QuoteOfferId &offer)
{
    return rowsOf(content.forms, offer);
}

Deal dealOf(const QuoteContent &content, const QuoteOffer &offer, Currency currency)
{
    Deal deal;
    deal.lines.push_back(vehicleLine(offer, currency));
    for (const QuoteItem &item : content.items) {
        if (item.offerId == offer.id)
            deal.lines.push_back(lineOf(item, currency));
    }
    deal.tradeIn = Money(offer.tradeInMinor, currency);
    deal.tax = Percent::fromMillionths(content.taxMillionths);
    return deal;
}

PaymentForm paymentFormOf(const QuoteForm &form, Currency currency, const QDate &begins)
{
    PaymentForm payment;
    payment.kind =
        form.kind == QuoteFormKind::Cash ? PaymentForm::Kind::Cash : PaymentForm::Kind::Financed;
    payment.discount = shareOf(form.discount, form.discountUnit, currency);
    payment.downPayment = shareOf(form.kind == QuoteFormKind::Cash ? 0 : form.downPayment,
                                  form.downPaymentUnit, currency);
    LoanTerms &loan = payment.loan;
    loan.financedCharges = Money(form.financedChargesMinor, currency);
    loan.upfrontCharges = Money(form.upfrontChargesMinor, currency);
    loan.monthlyCharges = Money(form.monthlyChargesMinor, currency);
    loan.months = form.months;
    loan.yearlyRate = Percent::fromMillionths(form.rateMillionths);
    loan.yearlyBalanceInsurance = Percent::fromMillionths(form.insuranceMillionths);
    loan.interestTax = Percent::fromMillionths(form.interestTaxMillionths);
    loan.method = form.method;
    loan.begins = begins;
    loan.firstDue = begins.addDays(form.firstDueDays);
    return payment;
}

Result<FormFigures> figuresOf(const QuoteContent &content, const QuoteOffer &offer,
                              const QuoteForm &form, Currency currency, const QDate &begins)
{
    // Else a credit would say that nothing is left to finance, and cash that it costs nothing.
    if (offer.priceMinor == 0)
        return failure(Problem::Code::MissingPrice);
    return figuresOf(dealOf(content, offer, currency), paymentFormOf(form, currency, begins));
}

QString titleOf(const QuoteContent &content)
{
    if (content.offers.isEmpty())
        return {};
    const QuoteOffer &first = content.offers.front();
    QString title = first.text;
    if (first.quantity > 1)
        title += QStringLiteral(" ×%1").arg(first.quantity);
    if (content.offers.size() > 1)
        title += QStringLiteral(" +%1").arg(content.offers.size() - 1);
    return title;
}

Result<Money> headlineOf(const QuoteContent &content, Currency currency, const QDate &begins)
{
    if (const std::optional<Problem> amiss = amissWithShape(content))
        return tl::unexpected(*amiss);
    Money headline;
    for (const QuoteOffer &offer : content.offers) {
        if (offer.text.trimmed().isEmpty())
            return failure(Problem::Code::MissingModel);
        const QList<QuoteForm> forms = formsOf(content, offer.id);
        if (forms.isEmpty())
            return failure(Problem::Code::MissingForm);
        for (const QuoteForm &form : forms) {
            const Result<FormFigures> figures = figuresOf(content, offer, form, currency, begins);
            if (!figures)
                return tl::unexpected(figures.error());
            if (!headline.isValid())
                headline = figures->total.gross;
        }
    }
    return headline;
}

QuoteState stateOf(const Quote &quote)
{
    QuoteState state;
    state.status = quote.status;
    state.version = quote.editedVersion;
    state.sentVersion = quote.sentVersion;
    state.agreedVersion = quote.agreedVersion;
    state.expiresAt = quote.expiresAt;
    state.msLeft = quote.msLeft;
    state.extensions = quote.extensions;
    state.viewed = quote.viewed;
    state.deposited = quote.deposited;
    return state;
}

Quote inState(Quote quote, const QuoteState &state)
{
    quote.status = state.status;
    quote.editedVersion = state.version;
    quote.sentVersion = state.sentVersion;
    quote.agreedVersion = state.agreedVersion;
    quote.expiresAt = state.expiresAt;
    quote.msLeft = state.msLeft;
    quote.extensions = state.extensions;
    quote.viewed = state.viewed;
    quote.deposited = state.deposited;
    return quote;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/signquote.h"

#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "domain/dealrows.h"

#include <QJsonObject>
#include <QTimeZone>

namespace Vitrina {

namespace {

/// A day that has begun where the branch is.
Result<void> checkDay(CommandContext &context, const Quote &quote, const QString &day)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != day || date.year() < 2000)
        return failure(Problem::Code::DateInPast);
    VITRINA_LET(branch, context.need<Branch>(quote.branchId));
    const QDateTime there = context.at().toTimeZone(QTimeZone(branch.timeZone.toUtf8()));
    if (date > there.date())
        return failure(Problem::Code::DateTooFar);
    return {};
}

/// The next number of a branch's sales, taken. The branch has a series, as it has a quote.
Result<int> nextSale(CommandContext &context, const BranchId &branch)
{
    VITRINA_LET(series, context.need<QuoteSeries>(branch));
    QuoteSeries after = series;
    ++after.lastSale;
    VITRINA_TRY(context.update(series, after));
    return after.lastSale;
}

Result<void> sellHeld(CommandContext &context, const QuoteId &quote)
{
    const auto held = loadWhere<Reservation>(context.database(),
                                             QStringLiteral("quote_id = ? AND state = 'approved'"),
                                             {quote.toBytes()});
    if (held.empty())
        return failure(Problem::Code::NotFound, {QString::fromLatin1(Reservation::table)});
    VITRINA_LET(reservation, context.need<Reservation>(held.front().id));
    VITRINA_LET(unit, context.need<Unit>(reservation.unitId));
    Reservation completed = reservation;
    completed.state = ReservationState::Completed;
    VITRINA_TRY(context.update(reservation, completed));
    Unit sold = unit;
    sold.state = UnitState::Sold;
    return context.update(unit, sold);
}

} // namespace

Result<void> run(const SignQuote &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    VITRINA_LET(step, stepOf(context, quote, QuoteEvent::Sign));
    VITRINA_TRY(checkDay(context, quote, command.signedOn));
    VITRINA_TRY(sellHeld(context, quote.id));
    VITRINA_LET(number, nextSale(context, quote.branchId));
    Quote after = inState(quote, step.state);
    after.signedOn = command.signedOn;
    after.saleNumber = number;
    VITRINA_TRY(context.update(quote, after));
    return addQuoteEvent(
        context, after, "signed", {},
        {{QStringLiteral("day"), command.signedOn}, {QStringLiteral("sale"), number}});
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/credits.h"

#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"
#include "domain/money.h"
#include "storage/creditqueries.h"

#include <QTimeZone>

namespace Vitrina {

namespace {

/// The day where the branch is.
Result<QDate> todayAt(CommandContext &context, const BranchId &id)
{
    VITRINA_LET(branch, context.need<Branch>(id));
    return context.at().toTimeZone(QTimeZone(branch.timeZone.toUtf8())).date();
}

Problem creditStands(const CreditApplication &application, CreditState to)
{
    return {Problem::Code::CreditStep, {codeOf(application.state), codeOf(to)}};
}

/// What is asked, cleaned and within its limits.
Result<void> ask(CreditApplication &application, const QString &lender, qint64 requestedMinor,
                 const QString &conditions)
{
    VITRINA_LET(name, checkedLine(lender, "lender"));
    VITRINA_LET(text, checkedText(conditions, "conditions"));
    if (name.isEmpty())
        return failure(Problem::Code::MissingLender);
    if (requestedMinor <= 0 || requestedMinor > Money::limit)
        return failure(Problem::Code::AmountOutOfRange, {QStringLiteral("requested")});
    application.lender = name;
    application.requestedMinor = requestedMinor;
    application.conditions = text;
    return {};
}

Result<CreditAnswer> tidied(CreditAnswer answer)
{
    VITRINA_LET(missing, checkedText(answer.missing, "missing"));
    VITRINA_LET(conditions, checkedText(answer.conditions, "conditions"));
    VITRINA_LET(reason, checkedText(answer.reason, "reason"));
    answer.missing = missing;
    answer.conditions = conditions;
    answer.reason = reason;
    return answer;
}

/// In its client's timeline, with the lender and where it stands.
Result<void> addCreditEvent(CommandContext &context, const Quote &quote, const char *event,
                            const CreditApplication &application)
{
    const QString said = application.state == CreditState::Observed ? application.missing
                         : application.state == CreditState::Denied ? application.reason
                                                                    : application.conditions;
    const QString text =
        said.isEmpty() ? application.lender : application.lender + QStringLiteral(": ") + said;
    return addQuoteEvent(context, quote, event, text,
                         {{QStringLiteral("application"), application.id.toString()},
                          {QStringLiteral("lender"), application.lender},
                          {QStringLiteral("state"), codeOf(application.state)}});
}

/// What the timeline calls the arrival at a state (items/quotewords.cpp).
const char *eventOf(CreditState state)
{
    switch (state) {
    case CreditState::ToSend:
        return "credit_opened";
    case CreditState::InStudy:
        return "credit_in_study";
    case CreditState::Observed:
        return "credit_observed";
    case CreditState::Approved:
        return "credit_approved";
    case CreditState::Denied:
        return "credit_denied";
    case CreditState::Disbursed:
        return "credit_disbursed";
    case CreditState::Lapsed:
        break;
    }
    return "credit_lapsed";
}

} // namespace

Result<void> run(const OpenApplication &command, CommandContext &context)
{
    VITRINA_LET(quote, context.need<Quote>(command.quoteId));
    if (quote.status == QuoteStatus::Cancelled)
        return failure(Problem::Code::QuoteStep, {codeOf(quote.status), codeOf(QuoteEvent::Edit)});
    CreditApplication application;
    application.id = command.applicationId;
    application.clientId = quote.clientId;
    application.opportunityId = quote.opportunityId;
    application.quoteId = quote.id;
    application.currency = quote.currency;
    application.createdAt = context.at();
    application.createdBy = context.actor().id;
    VITRINA_TRY(ask(application, command.lender, command.requestedMinor, command.conditions));
    VITRINA_TRY(context.insert(application));
    return addCreditEvent(context, quote, eventOf(application.state), application);
}

Result<void> run(const EditApplication &command, CommandContext &context)
{
    VITRINA_LET(application, context.need<CreditApplication>(command.applicationId));
    if (!isUndecided(application.state))
        return tl::unexpected(creditStands(application, application.state));
    VITRINA_LET(quote, context.need<Quote>(application.quoteId));
    VITRINA_LET(missing, checkedText(command.missing, "missing"));
    if (application.state == CreditState::Observed && missing.isEmpty())
        return failure(Problem::Code::MissingDocuments);
    const bool unsent = application.state == CreditState::ToSend;
    CreditApplication after = application;
    VITRINA_TRY(ask(after, unsent ? command.lender : application.lender, command.requestedMinor,
                    command.conditions));
    after.missing = missing;
    VITRINA_TRY(context.update(application, after));
    return addCreditEvent(context, quote, "credit_edited", after);
}

Result<void> run(const MoveApplication &command, CommandContext &context)
{
    VITRINA_LET(application, context.need<CreditApplication>(command.applicationId));
    if (application.state != command.from)
        return failure(Problem::Code::ChangedSince);
    VITRINA_LET(quote, context.need<Quote>(application.quoteId));
    VITRINA_LET(answer, tidied(command.answer));
    VITRINA_LET(today, todayAt(context, quote.branchId));
    VITRINA_LET(after, moved(application, command.to, answer, today));
    if (!after.sentAt.isValid())
        after.sentAt = context.at();
    if (isUndecided(application.state) && !isUndecided(after.state)) {
        after.decidedAt = context.at();
        after.decidedBy = context.actor().id;
    }
    VITRINA_TRY(context.update(application, after));
    return addCreditEvent(context, quote, eventOf(after.state), after);
}

Result<void> run(const RemoveApplication &command, CommandContext &context)
{
    VITRINA_LET(application, context.need<CreditApplication>(command.applicationId));
    if (application.state != CreditState::ToSend)
        return tl::unexpected(creditStands(application, CreditState::ToSend));
    VITRINA_LET(quote, context.need<Quote>(application.quoteId));
    VITRINA_TRY(context.remove(application));
    return addCreditEvent(context, quote, "credit_removed", application);
}

Result<void> checkMeans(CommandContext &context, const Opportunity &sale, Stage to)
{
    if (sale.stage != Stage::Quoted || to != Stage::Documented)
        return {};
    VITRINA_LET(today, todayAt(context, sale.branchId));
    if (!hasMeansToPay(context.database(), sale.id, today))
        return failure(Problem::Code::CreditMissing);
    return {};
}

} // namespace Vitrina

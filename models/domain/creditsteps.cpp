// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/creditsteps.h"

#include "domain/loanterms.h"
#include "domain/money.h"

#include <algorithm>

namespace Vitrina {

namespace {

using S = CreditState;

constexpr CreditStep steps[] = {
    {S::ToSend, S::InStudy},  {S::InStudy, S::Observed},   {S::InStudy, S::Approved},
    {S::InStudy, S::Denied},  {S::Observed, S::InStudy},   {S::Observed, S::Approved},
    {S::Observed, S::Denied}, {S::Approved, S::Disbursed}, {S::Approved, S::Lapsed},
};

bool isStep(CreditState from, CreditState to)
{
    return std::any_of(std::begin(steps), std::end(steps),
                       [&](const CreditStep &step) { return step.from == from && step.to == to; });
}

Result<void> checkApproval(const CreditAnswer &answer, const QDate &today)
{
    if (answer.approvedMinor <= 0 || answer.approvedMinor > Money::limit)
        return failure(Problem::Code::AmountOutOfRange, {QStringLiteral("approved")});
    if (answer.months < 1 || answer.months > LoanTerms::mostMonths)
        return failure(Problem::Code::MonthsOutOfRange,
                       {QStringLiteral("1"), QString::number(LoanTerms::mostMonths)});
    if (answer.rateMillionths < 0 || answer.rateMillionths > LoanTerms::highestRate.millionths())
        return failure(Problem::Code::RateOutOfRange,
                       {QStringLiteral("0"),
                        QString::number(LoanTerms::highestRate.millionths() / Percent::scale)});
    if (answer.validUntil.isEmpty())
        return {};
    const QDate last = QDate::fromString(answer.validUntil, Qt::ISODate);
    if (!last.isValid() || last.toString(Qt::ISODate) != answer.validUntil || last < today)
        return failure(Problem::Code::DateInPast);
    return {};
}

Result<void> checkAnswer(CreditState to, const CreditAnswer &answer, const QDate &today)
{
    if (to == S::Observed && answer.missing.isEmpty())
        return failure(Problem::Code::MissingDocuments);
    if (to == S::Denied && answer.reason.isEmpty())
        return failure(Problem::Code::MissingReason);
    return to == S::Approved ? checkApproval(answer, today) : Result<void>();
}

} // namespace

std::span<const CreditStep> creditSteps()
{
    return steps;
}

QList<CreditState> creditStatesAfter(CreditState state)
{
    QList<CreditState> reached;
    for (const CreditStep &step : steps) {
        if (step.from == state)
            reached += step.to;
    }
    return reached;
}

bool isUndecided(CreditState state)
{
    return state == S::ToSend || state == S::InStudy || state == S::Observed;
}

CreditState creditStateOn(const CreditApplication &application, const QDate &today)
{
    if (application.state != S::Approved || application.validUntil.isEmpty())
        return application.state;
    return QDate::fromString(application.validUntil, Qt::ISODate) < today ? S::Lapsed : S::Approved;
}

Result<CreditApplication> moved(const CreditApplication &application, CreditState to,
                                const CreditAnswer &answer, const QDate &today)
{
    const bool isOver = creditStateOn(application, today) != application.state;
    if (!isStep(application.state, to) || (isOver && to != S::Lapsed))
        return failure(Problem::Code::CreditStep, {codeOf(application.state), codeOf(to)});
    if (const Result<void> complete = checkAnswer(to, answer, today); !complete)
        return tl::unexpected(complete.error());
    CreditApplication after = application;
    after.state = to;
    if (to == S::InStudy || to == S::Observed)
        after.missing = answer.missing;
    if (to == S::Denied)
        after.reason = answer.reason;
    if (to == S::Approved) {
        after.missing.clear();
        after.conditions = answer.conditions;
        after.approvedMinor = answer.approvedMinor;
        after.months = answer.months;
        after.rateMillionths = answer.rateMillionths;
        after.validUntil = answer.validUntil;
    }
    return after;
}

} // namespace Vitrina

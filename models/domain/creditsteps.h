// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/creditrows.h"
#include "domain/result.h"

#include <QDate>
#include <QList>

#include <span>

namespace Vitrina {

/// What a lender said, as far as the new state needs it.
struct CreditAnswer
{
    QString missing;
    QString conditions;
    qint64 approvedMinor = 0;
    int months = 0;
    qint64 rateMillionths = 0;
    QString validUntil; ///< 2026-12-31, or empty
    QString reason;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("missing", self.missing);
        v("conditions", self.conditions);
        v("approvedMinor", self.approvedMinor);
        v("months", self.months);
        v("rateMillionths", self.rateMillionths);
        v("validUntil", self.validUntil);
        v("reason", self.reason);
    }
};

/// One allowed step of an application (D1). What is not in the table is refused.
struct CreditStep
{
    CreditState from = CreditState::ToSend;
    CreditState to = CreditState::ToSend;
};
std::span<const CreditStep> creditSteps();
/// Where an application may go from @p state.
QList<CreditState> creditStatesAfter(CreditState state);

/// Whether its lender has not answered for good: what is asked may still be corrected.
bool isUndecided(CreditState state);

/// The state that counts on a day where its branch is: an approval whose last day is over has
/// lapsed.
CreditState creditStateOn(const CreditApplication &application, const QDate &today);

/// The application as the step leaves it, without who and when. Refuses with CreditStep what the
/// table does not have, and an approval that has lapsed whatever but lapsing; with
/// MissingDocuments, MissingReason, AmountOutOfRange, MonthsOutOfRange, RateOutOfRange or
/// DateInPast an answer that does not say what the state needs. Any thread.
Result<CreditApplication> moved(const CreditApplication &application, CreditState to,
                                const CreditAnswer &answer, const QDate &today);

} // namespace Vitrina

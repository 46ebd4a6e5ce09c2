// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QDateTime>

namespace Vitrina {

class CommandContext;

/// The contract of a reserved quote was signed: *Completado*, and a numbered sale of the branch
/// (S0.8); the unit is sold. Problems: NotFound, QuoteStep (not reserved), DateTooFar (a day that
/// has not come yet), DateInPast (no day).
struct SignQuote
{
    static constexpr const char *name = "SignQuote";
    static constexpr int argsVersion = 1;
    QuoteId quoteId;
    QString signedOn; ///< the day on the contract, 2026-11-29
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("quoteId", self.quoteId);
        v("signedOn", self.signedOn);
        v("at", self.at);
    }
};
Result<void> run(const SignQuote &command, CommandContext &context);

} // namespace Vitrina

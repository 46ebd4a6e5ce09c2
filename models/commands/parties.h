// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/partyrows.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// Somebody is a party to a quote's deal, or who she is, is corrected (D7); the role stays.
/// Problems: NotFound, ChangedSince, QuoteStep (completed or cancelled), MissingPartyName,
/// BadNationalId, BadEmail, PartyTaken, CompanySpouse, TextTooLong.
struct SaveParty
{
    static constexpr const char *name = "SaveParty";
    static constexpr int argsVersion = 1;
    DealPartyId partyId;
    QuoteId quoteId;
    CommandId seen; ///< the version of the row that is corrected; null: it is a new one
    PartyRole role = PartyRole::Buyer;
    PartyDetails who;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("partyId", self.partyId);
        v("quoteId", self.quoteId);
        v("seen", self.seen);
        v("role", self.role);
        v("who", self.who);
        v("at", self.at);
    }
};
Result<void> run(const SaveParty &command, CommandContext &context);

/// Somebody is no party to the deal any more: her row goes. Problems: NotFound, ChangedSince,
/// QuoteStep, CompanySpouse (the client who buys then is a company, and there is a spouse).
struct RemoveParty
{
    static constexpr const char *name = "RemoveParty";
    static constexpr int argsVersion = 1;
    DealPartyId partyId;
    CommandId seen; ///< the version of the row that goes
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("partyId", self.partyId);
        v("seen", self.seen);
        v("at", self.at);
    }
};
Result<void> run(const RemoveParty &command, CommandContext &context);

} // namespace Vitrina

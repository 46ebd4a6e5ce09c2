// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/parties.h"

#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"
#include "domain/mailaddress.h"
#include "domain/partycheck.h"
#include "storage/partyqueries.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// The quote whose parties may still be others.
Result<Quote> needOpenDeal(CommandContext &context, const QuoteId &id)
{
    VITRINA_LET(quote, context.need<Quote>(id));
    if (!isOpenDeal(quote))
        return failure(Problem::Code::QuoteStep, {codeOf(quote.status), codeOf(QuoteEvent::Edit)});
    return quote;
}

Result<DealParty> needSeen(CommandContext &context, const DealPartyId &id, const CommandId &seen)
{
    VITRINA_LET(party, context.need<DealParty>(id));
    if (party.version != seen)
        return failure(Problem::Code::ChangedSince);
    return party;
}

Result<QString> checkedNumber(const PartyDetails &who, const QString &country)
{
    if (who.idNumber.trimmed().isEmpty())
        return QString();
    VITRINA_LET(id, partyIdFromTyped(who.idNumber, who.idType, country, who.kind));
    return id.number;
}

/// Cleaned, and within its limits.
Result<PartyDetails> tidied(PartyDetails who, const QString &country)
{
    VITRINA_LET(name, checkedLine(who.name, "name"));
    VITRINA_LET(number, checkedNumber(who, country));
    VITRINA_LET(phone, checkedLine(who.phone, "phone"));
    VITRINA_LET(email, checkedLine(who.email, "email"));
    VITRINA_LET(address, checkedLine(who.address, "address"));
    VITRINA_LET(note, checkedText(who.note, "note"));
    if (name.isEmpty())
        return failure(Problem::Code::MissingPartyName);
    if (!email.isEmpty())
        VITRINA_TRY(MailAddress::parse(email));
    return PartyDetails{who.kind, name, who.idType, number, phone, email, address, note};
}

/// Whether the deal's parties agree once @p party is as it says, or gone.
Result<void> checkWith(CommandContext &context, const DealParty &party, bool isGone)
{
    VITRINA_LET(client, context.need<Client>(party.clientId));
    std::vector<DealParty> parties = partiesOf(context.database(), party.quoteId);
    parties.erase(std::remove_if(parties.begin(), parties.end(),
                                 [&party](const DealParty &one) { return one.id == party.id; }),
                  parties.end());
    if (!isGone)
        parties.push_back(party);
    return checkParties(parties, client.kind);
}

Result<void> addPartyEvent(CommandContext &context, const Quote &quote, const char *event,
                           const DealParty &party)
{
    return addQuoteEvent(context, quote, event, party.who.name,
                         {{QStringLiteral("party"), party.id.toString()},
                          {QStringLiteral("role"), codeOf(party.role)}});
}

} // namespace

Result<void> run(const SaveParty &command, CommandContext &context)
{
    VITRINA_LET(quote, needOpenDeal(context, command.quoteId));
    VITRINA_LET(branch, context.need<Branch>(quote.branchId));
    VITRINA_LET(who, tidied(command.who, branch.country));
    if (!command.seen.isNull()) {
        VITRINA_LET(before, needSeen(context, command.partyId, command.seen));
        DealParty after = before;
        after.who = who;
        VITRINA_TRY(checkWith(context, after, false));
        VITRINA_TRY(context.update(before, after));
        return addPartyEvent(context, quote, "party_edited", after);
    }
    DealParty party;
    party.id = command.partyId;
    party.clientId = quote.clientId;
    party.quoteId = quote.id;
    party.role = command.role;
    party.who = who;
    party.createdAt = context.at();
    party.createdBy = context.actor().id;
    VITRINA_TRY(checkWith(context, party, false));
    VITRINA_TRY(context.insert(party));
    return addPartyEvent(context, quote, "party_added", party);
}

Result<void> run(const RemoveParty &command, CommandContext &context)
{
    VITRINA_LET(party, needSeen(context, command.partyId, command.seen));
    VITRINA_LET(quote, needOpenDeal(context, party.quoteId));
    VITRINA_TRY(checkWith(context, party, true));
    VITRINA_TRY(context.remove(party));
    return addPartyEvent(context, quote, "party_removed", party);
}

} // namespace Vitrina

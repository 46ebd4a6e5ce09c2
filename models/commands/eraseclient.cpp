// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/eraseclient.h"

#include "commands/commandsupport.h"
#include "domain/appraisalrows.h"
#include "domain/changerequestrows.h"
#include "domain/creditrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/partyrows.h"
#include "domain/photorows.h"
#include "domain/quoterows.h"
#include "domain/sendingrows.h"

namespace Vitrina {

namespace {

/// Whatever belongs to a client, children before their parents.
template <typename... Entities>
struct BelongsToClient
{
    static Result<void> remove(const ClientId &client, CommandContext &context)
    {
        Result<void> done;
        // Stops at the first that is refused.
        static_cast<void>(((done = removeAll<Entities>(client, context)).has_value() && ...));
        return done;
    }

private:
    template <typename Entity>
    static Result<void> removeAll(const ClientId &client, CommandContext &context)
    {
        const std::vector<Entity> rows = loadWhere<Entity>(
            context.database(), QStringLiteral("client_id = ? ORDER BY id"), {client.toBytes()});
        for (const Entity &row : rows)
            VITRINA_TRY(context.remove(row));
        return {};
    }
};
using All = BelongsToClient<TimelineEntry, DealParty, Photo, Appraisal, DiscountRequest,
                            ChangeRequest, Sending, CreditApplication, Reservation, Deposit,
                            QuoteLink, QuoteItem, QuoteForm, QuoteOffer, QuoteVersion, Quote,
                            FollowUp, Opportunity, Vehicle, Consent, ClientEmail, ClientPhone>;

/// A unit is held for her, or money of hers is here that no signed contract took.
bool hasDeal(CommandContext &context, const ClientId &client)
{
    const QByteArray id = client.toBytes();
    return !loadWhere<Reservation>(context.database(),
                                   QStringLiteral("client_id = ? AND state = 'approved'"), {id})
                .empty() ||
           !loadWhere<Deposit>(
                context.database(),
                QStringLiteral("client_id = ? AND (state = 'unmatched' OR (state = 'held' AND"
                               " (SELECT status FROM quote WHERE quote.id = quote_id)"
                               " <> 'completed'))"),
                {id})
                .empty();
}

} // namespace

Result<void> run(const EraseClient &command, CommandContext &context)
{
    // Erased by somebody else meanwhile: it is done.
    if (!load<Client>(context.database(), command.clientId))
        return {};
    VITRINA_LET(client, context.need<Client>(command.clientId));
    if (hasDeal(context, client.id))
        return failure(Problem::Code::HasDeal);
    VITRINA_TRY(All::remove(client.id, context));
    return context.remove(client);
}

} // namespace Vitrina

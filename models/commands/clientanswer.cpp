// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/clientanswer.h"

#include "commands/commandsupport.h"

namespace Vitrina {

namespace {

bool isHeardAlready(CommandContext &context, const OpportunityId &sale)
{
    return !loadWhere<FollowUp>(
                context.database(),
                QStringLiteral("opportunity_id = ? AND state = 'pending' AND created_by IS NULL"),
                {sale.toBytes()})
                .empty();
}

} // namespace

CatalogueItemId followUpTypeOf(CommandContext &context, const QString &code)
{
    const auto types = loadWhere<CatalogueItem>(
        context.database(),
        QStringLiteral("catalogue = ? AND active = 1 ORDER BY code = ? DESC, position, id LIMIT 1"),
        {codeOf(Catalogue::FollowUpType), code});
    return types.empty() ? CatalogueItemId() : types.front().id;
}

Result<FollowUpId> scheduleClientCall(CommandContext &context, const Quote &quote,
                                      const QString &typeCode, const QString &text)
{
    VITRINA_LET(sale, context.need<Opportunity>(quote.opportunityId));
    if (sale.state != OpportunityState::Open || isHeardAlready(context, sale.id))
        return FollowUpId();
    FollowUp next;
    next.id = context.derivedId<FollowUpId>();
    next.clientId = sale.clientId;
    next.opportunityId = sale.id;
    next.advisorId = sale.advisorId;
    next.typeId = followUpTypeOf(context, typeCode);
    next.dueAt = context.at();
    next.observations = text;
    next.createdAt = context.at();
    VITRINA_TRY(context.insert(next));
    return next.id;
}

} // namespace Vitrina

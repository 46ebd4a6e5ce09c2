// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandsupport.h"

#include <QJsonDocument>

namespace Vitrina {

Result<void> addTimeline(CommandContext &context, TimelineKind kind, const ClientId &client,
                         const OpportunityId &opportunity, const FollowUpId &followUp,
                         const QString &text, const QJsonObject &data)
{
    TimelineEntry entry;
    entry.id = context.nextEntryId();
    entry.clientId = client;
    entry.opportunityId = opportunity;
    entry.followUpId = followUp;
    entry.kind = kind;
    entry.at = context.at();
    entry.staffId = context.author();
    entry.text = text;
    if (!data.isEmpty())
        entry.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    return context.insert(entry);
}

Result<void> addTimeline(CommandContext &context, TimelineKind kind, const FollowUp &followUp,
                         const QString &text, const QJsonObject &data)
{
    return addTimeline(context, kind, followUp.clientId, followUp.opportunityId, followUp.id, text,
                       data);
}

Result<void> needCatalogueItem(CommandContext &context, const CatalogueItemId &id,
                               Catalogue catalogue)
{
    if (id.isNull())
        return {};
    const std::optional<CatalogueItem> item = load<CatalogueItem>(context.database(), id);
    if (!item || item->catalogue != catalogue || !item->active)
        return failure(Problem::Code::UnknownCatalogueItem, {codeOf(catalogue)});
    return {};
}

} // namespace Vitrina

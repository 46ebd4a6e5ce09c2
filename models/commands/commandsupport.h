// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandcontext.h"

#include <QJsonObject>

namespace Vitrina {

/// Writes one entry of a client's timeline; `at` and the author come from the command.
Result<void> addTimeline(CommandContext &context, TimelineKind kind, const ClientId &client,
                         const OpportunityId &opportunity, const FollowUpId &followUp,
                         const QString &text = {}, const QJsonObject &data = {});
/// The same about a follow-up.
Result<void> addTimeline(CommandContext &context, TimelineKind kind, const FollowUp &followUp,
                         const QString &text = {}, const QJsonObject &data = {});

/// Problem UnknownCatalogueItem unless @p id is an active entry of @p catalogue; a null id passes.
Result<void> needCatalogueItem(CommandContext &context, const CatalogueItemId &id,
                               Catalogue catalogue);

} // namespace Vitrina

/// Hands a Problem on to the caller: the `?` of other languages, for functions that answer Result.
#define VITRINA_TRY(expression)                                                                    \
    do {                                                                                           \
        if (auto vitrinaTried = (expression); !vitrinaTried)                                       \
            return tl::unexpected(vitrinaTried.error());                                           \
    } while (false)

/// Declares @p name with the value of a Result, or hands its Problem on.
#define VITRINA_LET(name, expression)                                                              \
    auto name##Result = (expression);                                                              \
    if (!name##Result)                                                                             \
        return tl::unexpected(name##Result.error());                                               \
    auto &name = *name##Result

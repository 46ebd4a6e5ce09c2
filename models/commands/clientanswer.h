// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandcontext.h"
#include "domain/quoterows.h"

namespace Vitrina {

/// A follow-up of the quote's advisor, due at once, because of what the client did; null where the
/// sale is closed, or one of hers waits already. @p typeCode of the catalogue's types, the first of
/// them where there is no such.
Result<FollowUpId> scheduleClientCall(CommandContext &context, const Quote &quote,
                                      const QString &typeCode, const QString &text);

/// The follow-up type of that code, else the catalogue's first.
CatalogueItemId followUpTypeOf(CommandContext &context, const QString &code);

} // namespace Vitrina

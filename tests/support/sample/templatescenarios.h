// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/quotetemplates.h"
#include "sample/scenarios.h"

namespace Vitrina::Testing {

/// A template of what quoteContent() says, of one person or, where @p owner is null, of the branch.
SaveQuoteTemplate templateOf(SampleShowroom &s, const QString &name, const StaffId &owner);
/// As it stands.
QuoteTemplate stored(SampleShowroom &s, const QuoteTemplateId &id);

Prepared saveQuoteTemplate(SampleShowroom &s);
Prepared removeQuoteTemplate(SampleShowroom &s);

} // namespace Vitrina::Testing

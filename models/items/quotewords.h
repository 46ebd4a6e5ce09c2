// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/linkanswer.h"
#include "domain/quoterows.h"
#include "items/cellroles.h"

namespace Vitrina {

/// The words of quotes, in the language of the program.
QString quoteStatusName(QuoteStatus status);
/// Its colours, the same everywhere.
Tone quoteStatusTone(QuoteStatus status);
QString quoteLineKindName(QuoteLineKind kind);
QString quoteFormKindName(QuoteFormKind kind);
QString shareUnitName(ShareUnit unit);
QString loanMethodName(LoanMethod method);
/// What a client said, as it goes on after her name: "has a question".
QString linkAnswerName(LinkAnswer answer);
QString linkChannelName(LinkChannel channel);
/// What happened to a quote, by the code in its timeline entry.
QString quoteEventName(const QString &code);

} // namespace Vitrina

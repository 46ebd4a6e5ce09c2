// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

namespace Vitrina {

/// A link with less than this left is about to expire (X4).
inline constexpr int urgentHours = 12;

/// By the clock, whatever is stored (rule 12).
QuoteStatus statusOf(const QuoteCard &card, const QDateTime &now);
/// Sent or viewed: its 72 hours run.
bool isClocked(QuoteStatus status);
/// May still go to the client as it is edited.
bool canBeSent(QuoteStatus status);
/// Whether less than urgentHours are left.
bool isUrgent(const QuoteCard &card, const QDateTime &now);

/// Its money, without cents.
QString totalText(const QuoteCard &card, const QString &country);
/// What is to know of it now, the most pressing alone: "quedan 9 h".
QString quoteLine(const QuoteCard &card, QuoteStatus status, const TimeWords &words,
                  const QDateTime &now);

} // namespace Vitrina

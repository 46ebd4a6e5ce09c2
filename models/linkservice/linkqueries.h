// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/dealrows.h"
#include "domain/quoterows.h"
#include "links/linkdesk.h"

#include <optional>

namespace Vitrina {

class Database;

/// A link with the quote it belongs to.
struct KeptLink
{
    QuoteLink link;
    Quote quote;
};

/// How it stands at @p now; the same as the hub's link_lives().
LinkStanding standingOf(const KeptLink &kept, const QDateTime &now);

/// The row that a payment becomes, however often its provider tells of it.
DepositId depositOf(const LinkPayment &payment);
AnyCommand paymentOf(const KeptLink &kept, const LinkPayment &payment, const QDateTime &now);

// All throw DatabaseError.

bool isRecorded(Database &database, const LinkPayment &payment);

/// None where no link has this token.
std::optional<KeptLink> findLink(Database &database, const LinkTokenHash &hash);
/// What the link's page shows at @p now: the version that was sent last, or the one agreed upon.
LinkLook lookAtLink(Database &database, const LinkTokenHash &hash, const QDateTime &now);

} // namespace Vitrina

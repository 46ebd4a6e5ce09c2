// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/retryplan.h"

#include <algorithm>

namespace Vitrina {

using namespace std::chrono_literals;

std::optional<RetryPlan> retryPlan(MailFault::Kind kind)
{
    using Kind = MailFault::Kind;
    switch (kind) {
    case Kind::Unreachable: // a laptop away from any network, for days
        return RetryPlan{15s, 10min, 7 * 24h};
    case Kind::Temporary: // grey lists want some minutes, and count those who hammer
        return RetryPlan{2min, 1h, 3 * 24h};
    case Kind::Tls:
    case Kind::Certificate: // the server's keeper mends it, or never
        return RetryPlan{10min, 2h, 24h};
    case Kind::None:
    case Kind::BadAccount:
    case Kind::BadMessage:
    case Kind::Authentication: // a wrong password tried again locks the account
    case Kind::RefusedRecipient:
    case Kind::Refused:
    case Kind::TooLarge:
    case Kind::Unknown:
    case Kind::Cancelled:
    case Kind::QuoteChanged:
    case Kind::QuoteOver:
    case Kind::NoSuchAddress:
    case Kind::MailboxFull:
    case Kind::RefusedByRule:
    case Kind::NotDelivered:
        break;
    }
    return std::nullopt;
}

std::optional<QDateTime> nextTry(MailFault::Kind kind, int tries, const QDateTime &firstTry,
                                 const QDateTime &now)
{
    const auto plan = retryPlan(kind);
    if (!plan)
        return std::nullopt;
    // Twenty doublings are beyond every plan's longest wait.
    const int doublings = std::clamp(tries - 1, 0, 20);
    const auto wait = std::min(plan->longest, plan->first * (1 << doublings));
    const QDateTime next = now.addSecs(wait.count());
    if (next > firstTry.addSecs(plan->patience.count()))
        return std::nullopt;
    return next;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailfault.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Vitrina {

/// How a kind of failure is tried again: after `first`, then twice as long each time up to
/// `longest`, for as long as `patience` since the first try.
struct RetryPlan
{
    std::chrono::seconds first;
    std::chrono::seconds longest;
    std::chrono::seconds patience;
};

/// None where trying again by itself helps nobody: what a person must mend (password, address,
/// size), what she stopped, and what may have been accepted, as the client would get it twice.
std::optional<RetryPlan> retryPlan(MailFault::Kind kind);

/// When to try after the @p tries that were made, the last of which failed as @p kind at @p now.
/// None: no more.
std::optional<QDateTime> nextTry(MailFault::Kind kind, int tries, const QDateTime &firstTry,
                                 const QDateTime &now);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changerequestrows.h"
#include "domain/entities.h"
#include "items/dealprogress.h"

#include <optional>

namespace Vitrina {

/// What is said of a locked quote (S0.3), and what the viewer can do about it now.
struct ChangeProgress
{
    bool isShown = false; ///< the quote is locked
    bool isOpen = false;  ///< a change was asked for and waits for an answer
    QString line;         ///< in words: what was asked and answered

    bool canAsk = false;
    bool canWithdraw = false;
    bool canReject = false;
    bool canChange = false; ///< the quote itself, asked for or not
};

/// @p newest is the quote's newest request.
ChangeProgress changeProgress(const Quote &quote, const std::optional<ChangeRequest> &newest,
                              const StaffMember &viewer, const QDateTime &now,
                              const DealWords &words);

} // namespace Vitrina

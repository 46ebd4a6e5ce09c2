// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "items/timewords.h"
#include "storage/dealqueries.h"

#include <array>
#include <functional>

namespace Vitrina {

class OutboxWatch;

/// How far a quote is on its way to the signature (S0.7), and what the viewer can do about it now.
struct DealProgress
{
    enum Step { Sent, Viewed, Paid, Reserved, Signed };
    static constexpr int steps = 5;

    std::array<bool, steps> reached{};
    std::array<bool, steps>
        provisional{};    ///< of money, hold and signature: the hub has not said so
    bool isShown = false; ///< there is something to tell or to do
    QString line;         ///< in words: what was paid, asked, decided

    bool canPay = false;
    bool canRequest = false;
    bool canWithdraw = false;
    bool canDecide = false; ///< a request of somebody else's, and the viewer may
    bool canSign = false;
    bool canSettle = false; ///< a deposit that the viewer may give back or keep
    DepositId toSettle;
};

/// The name of a step, as a chip has it.
QString dealStepName(DealProgress::Step step);

/// @p country writes the amounts; @p who gives a staff member's name; @p outbox knows what is
/// provisional, nullptr for nothing.
struct DealWords
{
    TimeWords times;
    QString country;
    std::function<QString(const StaffId &)> who;
    const OutboxWatch *outbox = nullptr;
};
DealProgress dealProgress(const Quote &quote, const DealDetail &deal, const StaffMember &viewer,
                          const QDateTime &now, const DealWords &words);

} // namespace Vitrina

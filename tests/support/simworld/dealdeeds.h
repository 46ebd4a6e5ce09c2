// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simworld/dealoracle.h"
#include "simworld/deeds.h"

namespace Vitrina::Testing {

/// A deed about a quote, its money, its unit or its mails, and what the oracle is to know of it.
struct DrawnDeal
{
    AnyCommand command;
    DealDeed deed;
};

/// Something that the person at a laptop could do about a deal on what she sees there; nothing
/// where it does not come to that.
std::optional<DrawnDeal> drawDealDeed(Dice &dice, SyncWorld &world, Laptop &laptop,
                                      const QDateTime &at);

} // namespace Vitrina::Testing

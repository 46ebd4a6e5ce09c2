// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/seeddemonstration.h"
#include "demo/demorandom.h"

namespace Vitrina {

/// The parties to the demonstration's deals (D7): to every fourth quote that was sent, in one pair
/// of roles after the other, so that each can be seen. Their dice are their own.
class DemoParties
{
public:
    explicit DemoParties(quint64 seed);

    void consider(const Quote &quote, SeedDemonstration &out);

private:
    DealParty partyTo(const Quote &quote, PartyRole role);
    QString cedula();
    QString phone();

    DemoRandom m_random;
    int m_sent = 0;  ///< quotes looked at
    int m_noted = 0; ///< of which there are parties
};

} // namespace Vitrina

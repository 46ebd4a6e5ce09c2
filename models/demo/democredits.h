// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/seeddemonstration.h"
#include "demo/demorandom.h"
#include "domain/quotecontent.h"

namespace Vitrina {

/// What lenders are asked for the demonstration's quotes (D1): of every third that was sent, in one
/// state after the other, so that each can be seen. Its dice are its own.
class DemoCredits
{
public:
    DemoCredits(quint64 seed, QDateTime now);

    void consider(const Quote &quote, const QuoteContent &content, SeedDemonstration &out);

private:
    CreditApplication applicationFor(const Quote &quote, const QuoteForm &form, CreditState state);
    void approve(CreditApplication &application, const QuoteForm &form);

    DemoRandom m_random;
    QDateTime m_now;
    int m_sent = 0;    ///< quotes looked at
    int m_applied = 0; ///< applications made
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/credits.h"
#include "sample/scenarioparts.h"

/// How credits come to be applied for (D1): each with as much in it as the command can write.
namespace Vitrina::Testing {

/// 4000.00 of a bank for that quote; not opened yet.
OpenApplication applicationOf(SampleShowroom &s, const CreateQuote &quote,
                              const QString &lender = QStringLiteral("Banco del Valle"));
/// The step of an application from where it stands, with the answer that the state needs.
MoveApplication stepTo(SampleShowroom &s, const CreditApplicationId &id, CreditState to);
/// The same, taken by Ana through all that lie before: an application of the quote in that state.
CreditApplicationId applied(SampleShowroom &s, const CreateQuote &quote, CreditState state,
                            const QString &lender = QStringLiteral("Banco del Valle"));

Prepared openApplication(SampleShowroom &s);
Prepared editApplication(SampleShowroom &s);
Prepared moveApplication(SampleShowroom &s);
Prepared removeApplication(SampleShowroom &s);

} // namespace Vitrina::Testing

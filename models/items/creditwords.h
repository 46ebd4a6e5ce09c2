// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/creditrows.h"
#include "items/cellroles.h"

namespace Vitrina {

/// The words of credit applications (D1), in the language of the program.
QString creditStateName(CreditState state);
/// What is done to bring an application there: the label of a choice.
QString creditStepName(CreditState to);
/// An application's colours, the same everywhere.
Tone creditTone(CreditState state);

/// What one line says of an application beside its state: lender, amounts, what is missing.
/// @p country how amounts are written; @p state as it counts today.
QString creditLine(const CreditApplication &application, CreditState state, const QString &country);
/// The note of a follow-up about it: lender and state, and what is missing.
QString creditNote(const CreditApplication &application, CreditState state);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/stock.h"
#include "domain/entities.h"

namespace Vitrina {

// What two people make of one unit, or of one branch's payments, at a time (rule 4).

UnitForm formOf(const Unit &unit);
/// As it would be kept; what cannot be kept as it was typed.
UnitForm formOf(const SaveUnit &command);
PaymentsForm paymentsOf(const Branch &branch);
/// The same.
PaymentsForm formOf(const SavePayments &command);

/// The command with what stands now wherever it is as it was seen; ChangedSince where both hands
/// changed one field. One that saw nothing stays as it is.
Result<SaveUnit> mergedWith(SaveUnit command, const Unit &now);
Result<SavePayments> mergedWith(SavePayments command, const Branch &now);

/// The same to be written over what somebody else changed, which counts as seen.
SaveUnit correctedOver(SaveUnit command, const Unit &now);
SavePayments correctedOver(SavePayments command, const Branch &now);

} // namespace Vitrina

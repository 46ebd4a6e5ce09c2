// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/registercontact.h"
#include "items/replicareader.h"

namespace Vitrina {

/// A number as typed in the branch's country, ready for a command. What is no number is kept as it
/// was typed, without a number to dial.
PhoneEntry phoneEntry(const ClientPhoneId &id, const QString &typed, const ReplicaReader &reader);

/// As the branch's country writes numbers; what is none, as it was typed.
QString phoneShown(const QString &typed, const ReplicaReader &reader);

/// What to say quietly below a number that cannot be dialled; empty where all is well, and while
/// it is still too short to tell.
QString phoneWarning(const QString &typed, const ReplicaReader &reader);

} // namespace Vitrina

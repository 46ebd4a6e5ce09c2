// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace Vitrina {

/// Why a command no longer makes sense on the new base, as it is kept and told to the hub.
QString conflictCode(Problem::Code code);
/// The problem of a kept code, for the screen; DatabaseError for one that only the hub knows.
Problem::Code problemOfConflict(const QString &code);

} // namespace Vitrina

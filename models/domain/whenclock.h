// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whenphrase.h"
#include "domain/whentokens.h"

namespace Vitrina {

/// Reads a time of day at a place of a phrase and moves @p at behind it: 10:55, 9.30, 9h30, 1055,
/// 9 am, 4 de la tarde, 9 y media, mediodía. Nothing, and @p at as it was, for what may be anything
/// else, a bare 9 included. The hour may be one that does not exist.
std::optional<SaidWhen::Clock> readClock(const WhenTokens &tokens, size_t &at);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

namespace Vitrina {

/// The quotes of these clients, and those whose number was typed ("31", "#31"), without those that
/// were cancelled; by number first, then the newest first, @p most of them (X5).
std::vector<QuoteCard> findQuotes(ReplicaReader &reader, const QString &typed,
                                  const std::vector<ClientId> &clients, size_t most);

} // namespace Vitrina

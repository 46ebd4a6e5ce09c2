// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "storage/pendingqueries.h"

#include <QSet>

#include <optional>

namespace Vitrina {

/// What a command means for a list of pending follow-ups.
struct PendingChange
{
    QSet<quint32> touched;           ///< follow-ups that changed or are pending no longer
    std::vector<PendingRow> present; ///< how those of them are now that belong in the list
    ClientTexts texts;               ///< of their clients
};

/// Reads again what a command touched, as far as it is of these advisors. Nothing where that is
/// more than is worth it, or cannot be told: everything must then be read anew. Throws
/// DatabaseError.
std::optional<PendingChange> readPendingChange(ReplicaReader &reader, const Receipt &receipt,
                                               const std::vector<StaffId> &advisors);

} // namespace Vitrina

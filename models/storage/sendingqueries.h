// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sendingrows.h"

#include <vector>

namespace Vitrina {

class Database;

// All of these throw DatabaseError.

/// The mails of a quote, the newest first.
std::vector<Sending> sendingsOf(Database &database, const QuoteId &quote);
/// What waits to be sent by that computer for that author, the oldest first.
std::vector<Sending> waitingSendings(Database &database, const DeviceId &sender,
                                     const StaffId &author);

/// What that computer has sent for that author since then and has not come back, the oldest first.
std::vector<Sending> sentSince(Database &database, const DeviceId &sender, const StaffId &author,
                               const QDateTime &since);

} // namespace Vitrina

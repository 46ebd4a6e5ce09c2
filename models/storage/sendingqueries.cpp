// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sendingqueries.h"

#include "storage/database.h"
#include "storage/rows.h"

namespace Vitrina {

std::vector<Sending> sendingsOf(Database &database, const QuoteId &quote)
{
    return loadWhere<Sending>(database,
                              QStringLiteral("quote_id = ? ORDER BY created_at DESC, id DESC"),
                              {quote.toBytes()});
}

std::vector<Sending> waitingSendings(Database &database, const DeviceId &sender,
                                     const StaffId &author)
{
    return loadWhere<Sending>(database,
                              QStringLiteral("state = 'waiting' AND sender = ? AND created_by = ?"
                                             " ORDER BY created_at, id"),
                              {sender.toBytes(), author.toBytes()});
}

std::vector<Sending> sentSince(Database &database, const DeviceId &sender, const StaffId &author,
                               const QDateTime &since)
{
    return loadWhere<Sending>(database,
                              QStringLiteral("state = 'sent' AND sender = ? AND created_by = ?"
                                             " AND sent_at >= ? ORDER BY sent_at, id"),
                              {sender.toBytes(), author.toBytes(), since.toMSecsSinceEpoch()});
}

} // namespace Vitrina

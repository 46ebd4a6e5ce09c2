// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/quotelifecycle.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace Vitrina {

class Database;

/// One pending follow-up as the table's index holds it: numbers only, 40 bytes. All but the instant
/// are rowids (storage/directory.h resolves them).
struct PendingRow
{
    qint64 dueAt = 0; ///< milliseconds since 1970 UTC
    quint32 followUp = 0;
    quint32 client = 0;
    quint32 model = 0;
    quint32 advisor = 0;
    quint16 type = 0;
    quint16 quality = 0;
    quint16 source = 0;
    quint16 attempt = 0;

    friend bool operator<(const PendingRow &a, const PendingRow &b)
    {
        return a.dueAt != b.dueAt ? a.dueAt < b.dueAt : a.followUp < b.followUp;
    }
};

/// What is known of the quote of a pending follow-up's sale. Of several it is the first of
/// quotesOfSale().
struct PendingQuote
{
    int number = 0;                          ///< 0: there is none
    QuoteStatus status = QuoteStatus::Draft; ///< as stored: see statusAt()
    QDateTime expiresAt;
};

/// The search text of clients, end to end: what a key press is matched against without a query.
struct ClientTexts
{
    std::vector<quint32> clients; ///< ascending rowids
    std::vector<quint32> ends;    ///< where each one's text ends in `words`
    QByteArray words;             ///< UTF-8
};

/// The pending follow-ups of some advisors (rowids), in the order of their due date. Empty: of all.
/// Throws DatabaseError.
std::vector<PendingRow> loadPending(Database &database, const std::vector<qint64> &advisors);
/// The pending follow-ups of some clients, or the one follow-up, as they stand now.
std::vector<PendingRow> loadPendingOfClient(Database &database, const ClientId &client);
std::vector<PendingRow> loadPendingOfFollowUp(Database &database, const FollowUpId &followUp);
std::vector<PendingRow> loadPendingOfOpportunity(Database &database,
                                                 const OpportunityId &opportunity);

/// By the rowid of a follow-up.
PendingQuote quoteOfPending(Database &database, qint64 followUp);

/// The search texts of the clients of @p rows.
ClientTexts loadClientTexts(Database &database, const std::vector<PendingRow> &rows);

} // namespace Vitrina

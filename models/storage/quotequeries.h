// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/quotecontent.h"

#include <optional>
#include <set>
#include <vector>

namespace Vitrina {

class Database;

/// A quote as a card or a row of a table shows it.
struct QuoteCard
{
    QuoteId id;
    QString client; ///< her name, or her phone where she has none
    StaffId advisorId;
    StaffId preferredAgentId;
    int number = 0;
    QuoteStatus status = QuoteStatus::Draft; ///< as stored: see statusAt()
    QString title;
    qint64 totalMinor = 0;
    QString currency;
    QDateTime expiresAt;
    QDateTime editedAt;
    QDateTime createdAt;
    bool hasUnsentChanges = false; ///< since it was sent
    bool isExtensionAsked = false;
    QDateTime seenAt;                ///< by the client, for the last time
    bool isDeposited = false;        ///< paid, and not signed yet or more
    bool isReservationAsked = false; ///< and not decided
    bool isChangeAsked = false;      ///< of what is locked, and not answered
    bool isDiscountAsked = false;    ///< of what it says now, and not answered
    bool isAppraisalAsked = false;   ///< of a trade-in of its sale, and not answered
    bool owesDeposit = false;        ///< money of hers that counts for nothing any more (S1.10)

    friend bool operator==(const QuoteCard &, const QuoteCard &) = default;
};

/// What a client did through a link, as the timeline has it.
struct LinkVisit
{
    QuoteId quoteId;
    StaffId advisorId;
    BranchId branchId;
    QString client; ///< her name, or her phone where she has none
    int number = 0;
    QString answer; ///< the code of a LinkAnswer; empty: she looked, or paid
    QString event;  ///< of the quote, as the timeline has it
    QDateTime at;
    QString lender; ///< whose answer it is; else empty
    StaffId by;     ///< who of the staff did it; null: a client
};

/// A quote's page.
struct QuoteDetail
{
    Quote quote;
    Client client;
    std::vector<ClientPhone> phones;
    std::vector<ClientEmail> emails;
    std::vector<QuoteVersion> versions; ///< the newest first
    QuoteContent content;               ///< of the newest
};

// All of these throw DatabaseError.

/// Every quote but those that were cancelled, the newest number first.
std::vector<QuoteCard> quoteCards(Database &database);
/// One of them; none where it was cancelled or is not there.
std::optional<QuoteCard> quoteCard(Database &database, const QuoteId &id);
/// Whose cards show something of a row of quote, client, quote_link, reservation or a request;
/// of other tables, none.
std::vector<QuoteId> quotesShowing(Database &database, const QString &table, const QByteArray &row);
/// The quotes that a row is a part of: their own, their contents, and what is asked, paid, held and
/// sent for them; of other tables, none.
std::vector<QuoteId> quotesHolding(Database &database, const QString &table, const QByteArray &row);
/// Those that offer one of these models, as they are edited.
std::set<QuoteId> quotesOffering(Database &database, const std::vector<VehicleModelId> &models);
std::optional<QuoteDetail> loadQuoteDetail(Database &database, const QuoteId &id);
/// The quotes of a sale, the newest first, those that were cancelled last.
std::vector<Quote> quotesOfSale(Database &database, const OpportunityId &opportunity);

/// What happened to quotes, of those entries of the timeline (ids, 16 bytes each).
std::vector<LinkVisit> linkVisits(Database &database, const QList<QByteArray> &entries);

/// What a version of a quote says; what belongs to an offer in the order of offers.
QuoteContent contentOf(Database &database, const QuoteVersion &version);

} // namespace Vitrina

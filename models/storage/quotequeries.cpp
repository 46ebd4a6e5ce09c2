// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/quotequeries.h"

#include "domain/appraisalrows.h"
#include "domain/changerequestrows.h"
#include "domain/creditrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/partyrows.h"
#include "domain/sendingrows.h"
#include "storage/database.h"
#include "storage/rows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Vitrina {

namespace {

template <typename Row>
QList<Row> listOf(const std::vector<Row> &rows)
{
    return {rows.begin(), rows.end()};
}

template <typename Row>
QList<Row> rowsOfOffers(Database &database, const QuoteVersionId &version)
{
    return listOf(loadWhere<Row>(
        database,
        QStringLiteral(
            "offer_id IN (SELECT o.id FROM quote_offer o WHERE o.quote_version_id = ?)"
            " ORDER BY (SELECT o.position FROM quote_offer o WHERE o.id = offer_id), position, id"),
        {version.toBytes()}));
}

constexpr char cardColumns[] =
    "SELECT q.id, coalesce(nullif(trim(c.name || ' ' || c.surname), ''),"
    "       (SELECT p.typed FROM client_phone p WHERE p.client_id = c.id ORDER BY p.position"
    "         LIMIT 1), ''),"
    "       q.advisor_id, c.preferred_agent_id, q.number, q.status, q.title, q.total_minor,"
    "       q.currency, q.expires_at, q.edited_at, q.created_at,"
    "       q.sent_version > 0 AND q.edited_version > q.sent_version,"
    "       q.extension_asked_at IS NOT NULL, q.deposited,"
    "       EXISTS (SELECT 1 FROM reservation r WHERE r.quote_id = q.id AND r.state = "
    "'requested'),"
    "       EXISTS (SELECT 1 FROM change_request h WHERE h.quote_id = q.id AND h.state = 'open'),"
    "       EXISTS (SELECT 1 FROM discount_request d WHERE d.quote_id = q.id AND"
    "        d.content_version = q.content_version AND d.state = 'requested'),"
    "       EXISTS (SELECT 1 FROM appraisal a WHERE a.opportunity_id = q.opportunity_id AND"
    "        a.state = 'requested'),"
    // Held for a quote that was cancelled, or come for one that could not take it.
    "       EXISTS (SELECT 1 FROM deposit m WHERE m.quote_id = q.id AND (m.state = 'unmatched' OR"
    "        (m.state = 'held' AND q.status = 'cancelled'))) AS owed, ";

QuoteCard cardOf(const Rows &rows)
{
    QuoteCard card;
    int column = 0;
    const auto read = [&](auto &member) { Column::read(rows.value(column++), member); };
    read(card.id);
    read(card.client);
    read(card.advisorId);
    read(card.preferredAgentId);
    read(card.number);
    read(card.status);
    read(card.title);
    read(card.totalMinor);
    read(card.currency);
    read(card.expiresAt);
    read(card.editedAt);
    read(card.createdAt);
    read(card.hasUnsentChanges);
    read(card.isExtensionAsked);
    read(card.isDeposited);
    read(card.isReservationAsked);
    read(card.isChangeAsked);
    read(card.isDiscountAsked);
    read(card.isAppraisalAsked);
    read(card.owesDeposit);
    read(card.seenAt);
    return card;
}

/// Which quotes a row of another table has to do with.
struct QuoteLookup
{
    const char *table;
    const char *statement; ///< their ids, by the row's
    bool isOnCard;         ///< a card shows something of it
    bool isOfQuote;        ///< it is a part of the quote
};

constexpr QuoteLookup quoteLookups[] = {
    {Client::table, "SELECT q.id FROM quote q WHERE q.client_id = ?", true, false},
    {QuoteVersion::table, "SELECT v.quote_id FROM quote_version v WHERE v.id = ?", false, true},
    {QuoteOffer::table,
     "SELECT v.quote_id FROM quote_offer o JOIN quote_version v ON v.id = o.quote_version_id"
     " WHERE o.id = ?",
     false, true},
    {QuoteItem::table,
     "SELECT v.quote_id FROM quote_item i JOIN quote_offer o ON o.id = i.offer_id"
     "  JOIN quote_version v ON v.id = o.quote_version_id WHERE i.id = ?",
     false, true},
    {QuoteForm::table,
     "SELECT v.quote_id FROM quote_form f JOIN quote_offer o ON o.id = f.offer_id"
     "  JOIN quote_version v ON v.id = o.quote_version_id WHERE f.id = ?",
     false, true},
    {QuoteLink::table, "SELECT l.quote_id FROM quote_link l WHERE l.id = ?", true, true},
    {Reservation::table, "SELECT r.quote_id FROM reservation r WHERE r.id = ?", true, true},
    {Deposit::table, "SELECT d.quote_id FROM deposit d WHERE d.id = ?", true, true},
    {ChangeRequest::table, "SELECT h.quote_id FROM change_request h WHERE h.id = ?", true, true},
    {DiscountRequest::table, "SELECT d.quote_id FROM discount_request d WHERE d.id = ?", true,
     true},
    {CreditApplication::table, "SELECT a.quote_id FROM credit_application a WHERE a.id = ?", false,
     true},
    {DealParty::table, "SELECT p.quote_id FROM deal_party p WHERE p.id = ?", false, true},
    {Sending::table, "SELECT s.quote_id FROM sending s WHERE s.id = ?", false, true},
    {Appraisal::table,
     "SELECT q.id FROM quote q JOIN appraisal a ON a.opportunity_id = q.opportunity_id"
     " WHERE a.id = ?",
     true, true},
};

std::vector<QuoteId> quotesBy(Database &database, const QString &table, const QByteArray &row,
                              bool QuoteLookup::*isMeant)
{
    if (table == QLatin1StringView(Quote::table))
        return {QuoteId::fromBytes(row)};
    std::vector<QuoteId> ids;
    for (const QuoteLookup &lookup : quoteLookups) {
        if (!(lookup.*isMeant) || table != QLatin1StringView(lookup.table))
            continue;
        Rows rows = database.query(QLatin1StringView(lookup.statement), {row});
        while (rows.next())
            ids.push_back(QuoteId::fromBytes(rows.value(0).toByteArray()));
    }
    return ids;
}

} // namespace

std::vector<QuoteCard> quoteCards(Database &database)
{
    std::vector<QuoteCard> cards;
    Rows rows = database.query(
        QLatin1StringView(cardColumns) +
        QStringLiteral("seen.at FROM quote q JOIN client c ON c.id = q.client_id"
                       "  LEFT JOIN (SELECT quote_id, max(seen_at) AS at FROM quote_link"
                       "              WHERE seen_at IS NOT NULL GROUP BY quote_id) seen ON "
                       "seen.quote_id = q.id"
                       " WHERE q.status <> 'cancelled' OR owed ORDER BY q.number DESC, q.id"));
    while (rows.next())
        cards.push_back(cardOf(rows));
    return cards;
}

std::optional<QuoteCard> quoteCard(Database &database, const QuoteId &id)
{
    Rows rows = database.query(
        QLatin1StringView(cardColumns) +
            QStringLiteral("(SELECT max(l.seen_at) FROM quote_link l WHERE l.quote_id = q.id)"
                           " FROM quote q JOIN client c ON c.id = q.client_id"
                           " WHERE q.id = ? AND (q.status <> 'cancelled' OR owed)"),
        {id.toBytes()});
    return rows.next() ? std::optional(cardOf(rows)) : std::nullopt;
}

std::vector<QuoteId> quotesShowing(Database &database, const QString &table, const QByteArray &row)
{
    return quotesBy(database, table, row, &QuoteLookup::isOnCard);
}

std::vector<QuoteId> quotesHolding(Database &database, const QString &table, const QByteArray &row)
{
    return quotesBy(database, table, row, &QuoteLookup::isOfQuote);
}

std::set<QuoteId> quotesOffering(Database &database, const std::vector<VehicleModelId> &models)
{
    QJsonArray wanted;
    for (const VehicleModelId &model : models)
        wanted.append(QString::fromLatin1(model.toBytes().toHex().toUpper()));
    Rows rows = database.query(
        QStringLiteral("SELECT q.id FROM quote_offer o"
                       "  JOIN quote_version v ON v.id = o.quote_version_id"
                       "  JOIN quote q ON q.id = v.quote_id AND q.edited_version = v.number"
                       " WHERE hex(o.model_id) IN (SELECT value FROM json_each(?))"),
        {QString::fromUtf8(QJsonDocument(wanted).toJson(QJsonDocument::Compact))});
    std::set<QuoteId> ids;
    while (rows.next())
        ids.insert(QuoteId::fromBytes(rows.value(0).toByteArray()));
    return ids;
}

std::optional<QuoteDetail> loadQuoteDetail(Database &database, const QuoteId &id)
{
    const std::optional<Quote> quote = load<Quote>(database, id);
    const std::optional<Client> client =
        quote ? load<Client>(database, quote->clientId) : std::nullopt;
    if (!client)
        return std::nullopt;
    QuoteDetail detail;
    detail.quote = *quote;
    detail.client = *client;
    const auto ofClient = QStringLiteral("client_id = ? ORDER BY position, id");
    detail.phones = loadWhere<ClientPhone>(database, ofClient, {client->id.toBytes()});
    detail.emails = loadWhere<ClientEmail>(database, ofClient, {client->id.toBytes()});
    detail.versions = loadWhere<QuoteVersion>(
        database, QStringLiteral("quote_id = ? ORDER BY number DESC"), {id.toBytes()});
    if (!detail.versions.empty())
        detail.content = contentOf(database, detail.versions.front());
    return detail;
}

std::vector<Quote> quotesOfSale(Database &database, const OpportunityId &opportunity)
{
    return loadWhere<Quote>(
        database, QStringLiteral("opportunity_id = ? ORDER BY status = 'cancelled', number DESC"),
        {opportunity.toBytes()});
}

std::vector<LinkVisit> linkVisits(Database &database, const QList<QByteArray> &entries)
{
    static const auto sql =
        QStringLiteral("SELECT q.id, q.advisor_id, q.branch_id, coalesce(nullif(trim(c.name || ' ' "
                       "|| c.surname), ''),"
                       "       (SELECT p.typed FROM client_phone p WHERE p.client_id = c.id"
                       "         ORDER BY p.position LIMIT 1), ''),"
                       "       q.number, coalesce(json_extract(t.data, '$.answer'), ''),"
                       "       coalesce(json_extract(t.data, '$.event'), ''), t.at,"
                       "       coalesce(json_extract(t.data, '$.lender'), ''), t.staff_id"
                       "  FROM timeline_entry t"
                       "  JOIN quote q ON q.client_id = t.client_id"
                       "   AND lower(hex(q.id)) = replace(json_extract(t.data, '$.quote'), '-', '')"
                       "  JOIN client c ON c.id = t.client_id"
                       " WHERE t.id = ? AND t.kind = 'quote'");
    std::vector<LinkVisit> visits;
    for (const QByteArray &entry : entries) {
        Rows rows = database.query(sql, {entry});
        while (rows.next()) {
            LinkVisit visit;
            int column = 0;
            const auto read = [&](auto &member) { Column::read(rows.value(column++), member); };
            read(visit.quoteId);
            read(visit.advisorId);
            read(visit.branchId);
            read(visit.client);
            read(visit.number);
            read(visit.answer);
            read(visit.event);
            read(visit.at);
            read(visit.lender);
            read(visit.by);
            visits.push_back(visit);
        }
    }
    return visits;
}

QuoteContent contentOf(Database &database, const QuoteVersion &version)
{
    QuoteContent content;
    content.note = version.note;
    content.taxName = version.taxName;
    content.taxMillionths = version.taxMillionths;
    content.offers = listOf(loadWhere<QuoteOffer>(
        database, QStringLiteral("quote_version_id = ? ORDER BY position, id"),
        {version.id.toBytes()}));
    content.items = rowsOfOffers<QuoteItem>(database, version.id);
    content.forms = rowsOfOffers<QuoteForm>(database, version.id);
    return content;
}

} // namespace Vitrina

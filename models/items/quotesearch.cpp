// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quotesearch.h"

#include "storage/quotequeries.h"
#include "storage/rows.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// 0 where something else was typed.
int numberIn(QString typed)
{
    typed = typed.trimmed();
    if (typed.startsWith(u'#'))
        typed.remove(0, 1);
    return typed.toInt();
}

std::vector<Quote> candidates(Database &database, int number, const std::vector<ClientId> &clients)
{
    std::vector<Quote> found;
    if (number > 0)
        found = loadWhere<Quote>(
            database,
            QStringLiteral("number = ? AND status <> 'cancelled' ORDER BY created_at DESC"),
            {number});
    for (const ClientId &client : clients) {
        const std::vector<Quote> hers = loadWhere<Quote>(
            database,
            QStringLiteral("client_id = ? AND status <> 'cancelled' ORDER BY created_at DESC"),
            {client.toBytes()});
        found.insert(found.end(), hers.begin(), hers.end());
    }
    return found;
}

} // namespace

std::vector<QuoteCard> findQuotes(ReplicaReader &reader, const QString &typed,
                                  const std::vector<ClientId> &clients, size_t most)
{
    const std::vector<Quote> all =
        reader.guarded([&] { return candidates(reader.database(), numberIn(typed), clients); });
    std::vector<QuoteCard> cards;
    for (const Quote &quote : all) {
        const bool isThere = std::any_of(
            cards.begin(), cards.end(), [&](const QuoteCard &card) { return card.id == quote.id; });
        if (cards.size() == most)
            break;
        if (const auto card = isThere ? std::nullopt : reader.quoteCard(quote.id))
            cards.push_back(*card);
    }
    return cards;
}

} // namespace Vitrina

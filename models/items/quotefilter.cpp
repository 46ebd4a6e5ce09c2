// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quotefilter.h"

#include "domain/searchable.h"
#include "domain/text.h"
#include "items/wordmatch.h"
#include "storage/quotequeries.h"

#include <algorithm>

namespace Vitrina {

QuoteSieve::QuoteSieve(const QuoteFilter &filter)
    : m_words(searchWords(filter.search))
    , m_advisors(filter.advisors)
    , m_madeFrom(filter.madeFrom)
    , m_madeBefore(filter.madeBefore)
{
    std::sort(m_advisors.begin(), m_advisors.end());
}

bool QuoteSieve::takes(const QuoteCard &card) const
{
    return isOfAdvisor(card) && isOfTime(card) && hasWords(card);
}

bool QuoteSieve::isOfAdvisor(const QuoteCard &card) const
{
    return m_advisors.empty() ||
           std::binary_search(m_advisors.begin(), m_advisors.end(), card.advisorId);
}

bool QuoteSieve::isOfTime(const QuoteCard &card) const
{
    return (!m_madeFrom.isValid() || card.createdAt >= m_madeFrom) &&
           (!m_madeBefore.isValid() || card.createdAt < m_madeBefore);
}

/// Whether every word typed begins one of the card's.
bool QuoteSieve::hasWords(const QuoteCard &card) const
{
    if (m_words.isEmpty())
        return true;
    const QStringList words =
        searchableWords(card.client + u' ' + card.title + u' ' + QString::number(card.number));
    return allBeginOneOf(m_words, words);
}

} // namespace Vitrina

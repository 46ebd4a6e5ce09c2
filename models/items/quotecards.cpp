// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quotecards.h"

#include "items/outboxwatch.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// More changes than these, and all is told at once.
constexpr size_t mostTold = 50;

} // namespace

QuoteCardsModel::QuoteCardsModel(ReplicaReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
{
}

void QuoteCardsModel::setCards(std::vector<QuoteCard> cards)
{
    const auto [firstOld, firstNew] =
        std::mismatch(m_cards.begin(), m_cards.end(), cards.begin(), cards.end());
    const auto [lastOld, lastNew] = std::mismatch(m_cards.rbegin(), std::reverse_iterator(firstOld),
                                                  cards.rbegin(), std::reverse_iterator(firstNew));
    const auto removed = size_t(lastOld.base() - firstOld);
    const auto added = size_t(lastNew.base() - firstNew);
    if (removed == 0 && added == 0)
        return;
    if (removed > mostTold || added > mostTold) {
        beginResetModel();
        m_cards = std::move(cards);
        endResetModel();
        return;
    }
    replace(size_t(firstOld - m_cards.begin()), removed, {firstNew, lastNew.base()});
}

void QuoteCardsModel::replace(size_t first, size_t count, std::vector<QuoteCard> cards)
{
    const auto place = m_cards.begin() + qptrdiff(first);
    const bool areSame =
        std::equal(place, place + qptrdiff(count), cards.begin(), cards.end(),
                   [](const QuoteCard &a, const QuoteCard &b) { return a.id == b.id; });
    if (areSame) {
        std::move(cards.begin(), cards.end(), place);
        tellChanged(first, count);
        return;
    }
    if (count > 0) {
        beginRemoveRows({}, int(first), int(first + count) - 1);
        m_cards.erase(place, place + qptrdiff(count));
        endRemoveRows();
    }
    if (!cards.empty()) {
        beginInsertRows({}, int(first), int(first + cards.size()) - 1);
        m_cards.insert(m_cards.begin() + qptrdiff(first), cards.begin(), cards.end());
        endInsertRows();
    }
}

void QuoteCardsModel::tellChanged(size_t first, size_t count)
{
    Q_EMIT dataChanged(index(int(first), 0), index(int(first + count) - 1, columnCount() - 1));
}

void QuoteCardsModel::follow(const OutboxWatch &outbox)
{
    m_outbox = &outbox;
    connect(&outbox, &OutboxWatch::provisionalChanged, this, &QuoteCardsModel::onProvisional);
    tellTime();
}

/// The hub took what is shown already, or it is here alone so far: nothing is read anew.
void QuoteCardsModel::onProvisional(const ProvisionalChange &changed)
{
    if (changed.quotes.isEmpty())
        return;
    for (size_t row = 0; row < m_cards.size(); ++row) {
        if (changed.quotes.contains(m_cards[row].id))
            tellChanged(row, 1);
    }
}

bool QuoteCardsModel::isProvisional(const QuoteCard &card) const
{
    return m_outbox && m_outbox->isProvisional(card.id);
}

bool QuoteCardsModel::isNumberProvisional(const QuoteCard &card) const
{
    return m_outbox && m_outbox->isNumberProvisional(card.id);
}

void QuoteCardsModel::tellTime()
{
    if (!m_cards.empty())
        tellChanged(0, m_cards.size());
}

int QuoteCardsModel::rowOf(const QuoteId &id) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&id](const QuoteCard &card) { return card.id == id; });
    return found == m_cards.end() ? -1 : int(found - m_cards.begin());
}

QuoteId QuoteCardsModel::idAt(int row) const
{
    return row >= 0 && row < int(m_cards.size()) ? m_cards[size_t(row)].id : QuoteId();
}

int QuoteCardsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

} // namespace Vitrina

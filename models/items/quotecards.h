// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QAbstractTableModel>

namespace Vitrina {

class OutboxWatch;
struct ProvisionalChange;

/// Cards of quotes in the order in which they are given, a row each.
class QuoteCardsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit QuoteCardsModel(ReplicaReader &reader, QObject *parent = nullptr);

    /// Tells what differs where that is a few rows together, so that a view keeps its place.
    void setCards(std::vector<QuoteCard> cards);
    /// What is left of the hours has changed.
    void tellTime();
    int rowOf(const QuoteId &id) const; ///< -1 where it is not here
    QuoteId idAt(int row) const;

    /// Whose provisional quotes are marked.
    void follow(const OutboxWatch &outbox);

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    ReplicaReader &reader() const { return m_reader; }
    const std::vector<QuoteCard> &cards() const { return m_cards; }
    bool isProvisional(const QuoteCard &card) const;
    bool isNumberProvisional(const QuoteCard &card) const;

private:
    void replace(size_t first, size_t count, std::vector<QuoteCard> cards);
    void tellChanged(size_t first, size_t count);
    void onProvisional(const ProvisionalChange &changed);

    ReplicaReader &m_reader;
    const OutboxWatch *m_outbox = nullptr;
    std::vector<QuoteCard> m_cards;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/quotecards.h"

namespace Vitrina {

class QuoteBoard;

/// What a board shows as one table, in an order of its own.
class QuoteTableModel : public QuoteCardsModel
{
    Q_OBJECT

public:
    enum Column { Number, Client, Models, Status, Line, Total, Made, Advisor, ColumnCount };

    /// @p board outlives this.
    QuoteTableModel(ReplicaReader &reader, QuoteBoard &board, QObject *parent = nullptr);

    /// Costs nothing while it is not looked at.
    void setFollowing(bool following);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void followBoard();
    void arrange(std::vector<QuoteCard> &cards) const;
    QuoteStatus statusOf(const QuoteCard &card) const;
    QString text(const QuoteCard &card, int column) const;
    QString toldText(const QuoteCard &card, int column) const;
    bool isMarked(const QuoteCard &card, int column) const;
    bool isUrgentNow(const QuoteCard &card) const;

    QuoteBoard &m_board;
    int m_column = Number;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    bool m_following = false;
};

} // namespace Vitrina

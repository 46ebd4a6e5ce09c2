// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/boardmove.h"

#include <QWidget>

#include <array>

class QLabel;
class QLayout;

namespace Vitrina {

class ChipLabel;
class QuoteColumnView;

/// The board: a column of cards for each status, with count and sum. Arrows move between cards and
/// columns, Enter opens, a card is dragged where the rules allow.
class QuoteColumns : public QWidget
{
    Q_OBJECT

public:
    QuoteColumns(ReplicaReader &reader, QuoteBoard &board, QWidget *parent = nullptr);

    QuoteId current() const { return m_current; }
    /// Wherever it stands; nothing is told of it.
    void setCurrent(const QuoteId &quote);
    /// The keyboard to the current card, or the first.
    /// @returns whether there is one.
    bool focusCurrent();

Q_SIGNALS:
    void currentChanged(const Vitrina::QuoteId &quote);
    void opened(const Vitrina::QuoteId &quote);
    void moveAsked(const Vitrina::QuoteId &quote, Vitrina::BoardMove move);
    void menuAsked(const Vitrina::QuoteId &quote, const QPoint &globally);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Column
    {
        QWidget *whole = nullptr;
        QLayout *head = nullptr;
        ChipLabel *chip = nullptr;
        QLabel *count = nullptr;
        QLabel *sum = nullptr;
        QuoteColumnView *list = nullptr;
    };
    static constexpr int columnCount = int(QuoteBoard::statuses.size());

    Column buildColumn(int index);
    QuoteColumnView *buildList(int index, QWidget *parent);
    void fill();
    void shareHeads();
    void keepCurrent();
    void moveColumn(int from, int by);
    void openCurrent(QuoteColumnView *list);
    void beginDrag(const QuoteId &quote);
    int columnOf(const QuoteId &quote) const; ///< -1 where it is not shown

    ReplicaReader &m_reader;
    QuoteBoard &m_board;
    std::array<Column, columnCount> m_columns;
    QuoteId m_current;
    bool m_keeping = false; ///< the lists are being told, and tell nothing
};

} // namespace Vitrina

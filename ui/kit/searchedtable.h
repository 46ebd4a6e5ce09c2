// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include <functional>

class QAbstractItemModel;
class QLineEdit;
class QTableView;

namespace Vitrina {

class EmptyState;
class Theme;

/// A table that a search field beside it narrows, or in its place why there is nothing in it. When
/// the rows come anew what was chosen stays chosen, and where it is not among them the first is.
class SearchedTable : public QStackedWidget
{
    Q_OBJECT

public:
    struct Rows
    {
        QAbstractItemModel *model; ///< outlives this
        /// The row of what was chosen last; -1 where it is not shown.
        std::function<int()> placeOfChosen;
        /// Says that nothing is like what was typed; or else that there is nothing yet.
        std::function<void(EmptyState &state)> presentEmpty;
    };

    /// @p search is of the same window, which @p parent is in.
    SearchedTable(QLineEdit *search, const Theme &theme, QWidget *parent);

    /// From then on it shows these. Once.
    void begin(Rows rows);
    QTableView *table() const { return m_table; }
    int currentRow() const;

Q_SIGNALS:
    /// Another row is chosen, or none.
    void chosen();
    /// Enter in the field or the table, or a double click.
    void entered();
    /// The button that presentEmpty() offered.
    void actionTriggered();

private:
    void onReset();

    Rows m_rows = {};
    QTableView *m_table;
    EmptyState *m_empty;
};

} // namespace Vitrina

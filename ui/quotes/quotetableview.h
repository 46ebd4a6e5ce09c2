// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/quotetablemodel.h"

#include <QTableView>

namespace Vitrina {

class Theme;

/// The board's quotes as a table, sorted by any column. Enter opens, Ctrl+C copies the row.
class QuoteTableView : public QTableView
{
    Q_OBJECT

public:
    QuoteTableView(QuoteTableModel &model, const Theme &theme, QWidget *parent = nullptr);

    /// Whose a quote is matters only where there are several.
    void showAdvisor(bool shown) { setColumnHidden(QuoteTableModel::Advisor, !shown); }
    /// Wherever it stands; nothing is told of it.
    void setCurrent(const QuoteId &quote);
    /// The keyboard to the current row, or the first.
    /// @returns whether there is one.
    bool focusCurrent();
    void keyboardSearch(const QString &) override {} // letters are actions here, not a search

Q_SIGNALS:
    void currentChosen(const Vitrina::QuoteId &quote);
    void opened(const Vitrina::QuoteId &quote);
    void menuAsked(const Vitrina::QuoteId &quote, const QPoint &globally);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void arrangeColumns();
    void openAt(const QModelIndex &index);
    void keepCurrent();

    QuoteTableModel &m_model;
    QuoteId m_current;
    bool m_keeping = false; ///< the table is being told, and tells nothing
};

} // namespace Vitrina

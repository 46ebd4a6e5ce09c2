// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QTimer>

#include <utility>

namespace Vitrina {

class Preferences;
class Theme;

/// The table of Mis Seguimientos: whole rows, keys of one letter instead of a search by typing,
/// columns that are chosen, moved and remembered. F4 and the panel belong to the page.
class FollowUpTableView : public QTableView
{
    Q_OBJECT

public:
    FollowUpTableView(Preferences &preferences, const Theme &theme, QWidget *parent = nullptr);
    ~FollowUpTableView() override;

    void setModel(QAbstractItemModel *model) override;
    void keyboardSearch(const QString &) override {} // letters are actions here, not a search
    /// Whose a row is matters only where there are several; the person may still hide it.
    void showAdvisor(bool shown);
    /// What it needs so that no column is out of sight; 0 where the person has chosen the widths.
    int tightWidth() const;
    /// What it needs so that nothing is cut and the quote is there; 0 as above.
    int easyWidth() const;

Q_SIGNALS:
    /// Enter or a double click on a follow-up.
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    /// Home and End lead to the first and the last row; no key stops at a heading.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void recallColumns();
    void rememberColumns();
    void writeColumns();
    void shareWidth();
    bool yields(int column) const;
    void yieldColumns();
    void placeQuote();
    void followIndicator(int column, Qt::SortOrder order);
    void showColumn(int column, bool shown);
    void chooseColumns(const QPoint &position);

    Preferences &m_preferences;
    bool m_widthsChosen = false; ///< by the person: no longer shared out by the program
    bool m_arranging = false;
    std::pair<int, Qt::SortOrder> m_sorted; ///< the column that the list is sorted by
    QTimer m_writing; ///< what is remembered is written when the hand rests, not within a click
};

} // namespace Vitrina

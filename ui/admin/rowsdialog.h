// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAbstractItemModel;
class QBoxLayout;
class QHeaderView;
class QLabel;
class QTableView;

namespace Vitrina {

class Button;
class EmptyState;
class SearchedTable;
class SearchField;
class Theme;

/// What dialogs over the company's rows have in common: a search, the table that it narrows or why
/// there is nothing in it, and buttons, of which one makes a new row (Ctrl+N) and one changes the
/// row that is chosen (Enter). What is chosen stays chosen, and what was just saved is seen.
class RowsDialog : public QDialog
{
    Q_OBJECT

protected:
    struct Face
    {
        QString rows; ///< names of objects begin with it: "staff"
        QString row;  ///< and those of the buttons end with it: "Member"
        QString title;
        QString search; ///< what one may type
        QString fresh;  ///< the button for a new row
        QSize size;
    };
    enum class Side { Left, Right };

    RowsDialog(const Face &face, const Theme &theme, QWidget *parent);

    /// Shows the rows, when all is built; they outlive this or are its child.
    void begin(QAbstractItemModel *model);
    /// One more, at the end of its side.
    Button *addButton(const QString &text, const QString &name, Side side);
    /// The one that is chosen was saved, and will be among the rows.
    void await();

    SearchField *search() const { return m_search; }
    QTableView *table() const;
    QLabel *note() const { return m_note; }
    Button *editButton() const { return m_edit; }

    virtual void arrangeColumns(QHeaderView &header) = 0;
    /// Where what is chosen stands, -1 where it is not shown.
    virtual int placeOfChosen() const = 0;
    /// Whether it is among the rows, shown or not.
    virtual bool hasChosen() const = 0;
    virtual void onCurrentChanged() = 0;
    virtual void editCurrent() = 0;
    virtual void addNew() = 0;
    /// Nothing is shown, as nothing is like what was typed; or else as there is nothing yet.
    virtual void presentEmpty(EmptyState &state) = 0;

private:
    QLayout *buildTop(const Face &face);
    QLayout *buildButtons(const Face &face);
    void reveal();

    bool m_isAwaited = false; ///< was saved, and is not yet read
    SearchField *m_search = nullptr;
    SearchedTable *m_rows = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QLabel *m_note = nullptr;
    Button *m_new = nullptr;
    Button *m_edit = nullptr;
    Button *m_close = nullptr;
};

} // namespace Vitrina

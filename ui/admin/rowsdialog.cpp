// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/rowsdialog.h"

#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/searchedtable.h"
#include "kit/searchfield.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace Vitrina {

namespace {
constexpr int rowsSearchWidth = 280; // pixels
} // namespace

RowsDialog::RowsDialog(const Face &face, const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(face.rows + QStringLiteral("Dialog"));
    setWindowTitle(face.title);
    resize(face.size);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addLayout(buildTop(face));
    m_rows = new SearchedTable(m_search, theme, this);
    table()->setObjectName(face.rows + QStringLiteral("Table"));
    table()->setAccessibleName(face.title);
    column->addWidget(m_rows, 1);
    column->addLayout(buildButtons(face));
    connect(m_rows, &SearchedTable::entered, this, [this] { editCurrent(); });
    connect(m_rows, &SearchedTable::chosen, this, [this] { onCurrentChanged(); });
    connect(m_rows, &SearchedTable::actionTriggered, this, [this] { addNew(); });
    connect(m_edit, &QPushButton::clicked, this, [this] { editCurrent(); });
    connect(m_new, &QPushButton::clicked, this, [this] { addNew(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, m_new,
            &QPushButton::click);
}

QLayout *RowsDialog::buildTop(const Face &face)
{
    auto *row = new QHBoxLayout;
    row->addWidget(plainLabel(face.title, this, "title"));
    row->addStretch(1);
    m_search = new SearchField(face.search, this);
    m_search->setObjectName(face.rows + QStringLiteral("SearchEdit"));
    m_search->setFixedWidth(rowsSearchWidth);
    row->addWidget(m_search);
    return row;
}

QLayout *RowsDialog::buildButtons(const Face &face)
{
    m_buttons = new QHBoxLayout;
    m_note = plainLabel({}, this, "dim");
    m_note->setObjectName(face.rows + QStringLiteral("NoteLabel"));
    m_buttons->addWidget(m_note, 1);
    m_new = addButton(face.fresh, QStringLiteral("new%1Button").arg(face.row), Side::Left);
    m_new->setHint(QKeySequence(QKeySequence::New).toString(QKeySequence::PortableText));
    m_edit = addButton(tr("Edit…"), QStringLiteral("edit%1Button").arg(face.row), Side::Left);
    m_edit->setHint(tr("Enter"));
    m_close = addButton(tr("Close"), QStringLiteral("closeButton"), Side::Right);
    return m_buttons;
}

Button *RowsDialog::addButton(const QString &text, const QString &name, Side side)
{
    auto *button = new Button(text, Button::Role::Normal, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    // Closing stays the last.
    const int place = side == Side::Left ? m_buttons->indexOf(m_note)
                      : m_close          ? m_buttons->indexOf(m_close)
                                         : m_buttons->count();
    m_buttons->insertWidget(place, button);
    return button;
}

void RowsDialog::begin(QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::modelReset, this, &RowsDialog::reveal);
    m_rows->begin({model, [this] { return placeOfChosen(); },
                   [this](EmptyState &state) { presentEmpty(state); }});
    arrangeColumns(*table()->horizontalHeader());
    m_search->setFocus();
}

void RowsDialog::await()
{
    m_isAwaited = true;
    reveal(); // it is here already, unless the list is still being read
    if (const int place = placeOfChosen(); place >= 0)
        table()->selectRow(place);
    table()->setFocus();
}

QTableView *RowsDialog::table() const
{
    return m_rows->table();
}

/// What was just saved is seen, whatever was searched for.
void RowsDialog::reveal()
{
    if (!m_isAwaited || !hasChosen())
        return;
    m_isAwaited = false;
    if (placeOfChosen() < 0)
        m_search->clear();
}

} // namespace Vitrina

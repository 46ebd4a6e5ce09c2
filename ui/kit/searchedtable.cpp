// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/searchedtable.h"

#include "kit/emptystate.h"
#include "kit/tablelook.h"
#include "kit/tablesearch.h"

#include <QAbstractItemModel>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>

namespace Vitrina {

SearchedTable::SearchedTable(QLineEdit *search, const Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
{
    dressTable(m_table, theme);
    addWidget(m_table);
    addWidget(m_empty);
    connect(new TableSearch(search, m_table), &TableSearch::entered, this, &SearchedTable::entered);
    connect(m_empty, &EmptyState::actionTriggered, this, &SearchedTable::actionTriggered);
}

void SearchedTable::begin(Rows rows)
{
    m_rows = std::move(rows);
    m_table->setModel(m_rows.model);
    connect(m_rows.model, &QAbstractItemModel::modelReset, this, &SearchedTable::onReset);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SearchedTable::chosen);
    onReset();
}

int SearchedTable::currentRow() const
{
    return m_table->currentIndex().row();
}

void SearchedTable::onReset()
{
    if (m_rows.model->rowCount() > 0) {
        setCurrentWidget(m_table);
        m_table->selectRow(std::max(0, m_rows.placeOfChosen()));
        return;
    }
    m_rows.presentEmpty(*m_empty);
    setCurrentWidget(m_empty);
    Q_EMIT chosen();
}

} // namespace Vitrina

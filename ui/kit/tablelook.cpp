// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tablelook.h"

#include "kit/celldelegate.h"
#include "kit/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace Vitrina {

CellDelegate *dressTable(QTableView *table, const Theme &theme)
{
    auto *delegate = new CellDelegate(table);
    table->setItemDelegate(delegate);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);

    QHeaderView *rows = table->verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(20);
    rows->setDefaultSectionSize(theme.rowHeight());
    QObject::connect(&theme, &Theme::changed, table,
                     [rows, &theme] { rows->setDefaultSectionSize(theme.rowHeight()); });

    QHeaderView *columns = table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionsMovable(true);
    columns->setFixedHeight(28);
    return delegate;
}

} // namespace Vitrina

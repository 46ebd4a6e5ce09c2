// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quotetableview.h"

#include "items/cellroles.h"
#include "kit/celldelegate.h"
#include "kit/tablelook.h"
#include "kit/viewhelp.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace Vitrina {

namespace {

struct QuoteColumnWidth
{
    QuoteTableModel::Column column;
    int pixels; ///< 0: shares what is left
};

constexpr QuoteColumnWidth quoteWidths[] = {
    {QuoteTableModel::Number, 64},  {QuoteTableModel::Client, 0},    {QuoteTableModel::Models, 0},
    {QuoteTableModel::Status, 130}, {QuoteTableModel::Line, 190},    {QuoteTableModel::Total, 96},
    {QuoteTableModel::Made, 130},   {QuoteTableModel::Advisor, 120},
};

} // namespace

QuoteTableView::QuoteTableView(QuoteTableModel &model, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("quoteTable"));
    setAccessibleName(tr("Quotes"));
    dressTable(this, theme)->setEmphasisedWhenSelected({QuoteTableModel::Client});
    horizontalHeader()->setSortIndicator(QuoteTableModel::Number, Qt::DescendingOrder);
    setModel(&model);
    setSortingEnabled(true);
    arrangeColumns();
    connect(this, &QTableView::doubleClicked, this, &QuoteTableView::openAt);
    connect(&model, &QAbstractItemModel::modelReset, this, &QuoteTableView::keepCurrent);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &QuoteTableView::keepCurrent);
}

void QuoteTableView::arrangeColumns()
{
    horizontalHeader()->setMinimumSectionSize(56);
    for (const QuoteColumnWidth &width : quoteWidths) {
        if (width.pixels > 0)
            setColumnWidth(width.column, width.pixels);
        else
            horizontalHeader()->setSectionResizeMode(width.column, QHeaderView::Stretch);
    }
}

void QuoteTableView::setCurrent(const QuoteId &quote)
{
    m_current = quote;
    keepCurrent();
}

/// One row is the current one, wherever it has moved to.
void QuoteTableView::keepCurrent()
{
    const QScopedValueRollback<bool> keeping(m_keeping, true);
    const int row = m_model.rowOf(m_current);
    const int column = std::max(currentIndex().column(), 0);
    setCurrentIndex(row >= 0 ? m_model.index(row, column) : QModelIndex());
}

bool QuoteTableView::focusCurrent()
{
    if (m_model.rowCount() == 0)
        return false;
    if (!currentIndex().isValid())
        setCurrentIndex(m_model.index(0, 0));
    setFocus(Qt::OtherFocusReason);
    return true;
}

void QuoteTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_keeping || !current.isValid())
        return;
    m_current = m_model.idAt(current.row());
    Q_EMIT currentChosen(m_current);
}

void QuoteTableView::openAt(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT opened(m_model.idAt(index.row()));
}

void QuoteTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(selectedRowsText(*this));
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openAt(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void QuoteTableView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (at.isValid())
        Q_EMIT menuAsked(m_model.idAt(at.row()), event->globalPos());
}

bool QuoteTableView::viewportEvent(QEvent *event)
{
    return showPlainTip(this, event) || QTableView::viewportEvent(event);
}

} // namespace Vitrina

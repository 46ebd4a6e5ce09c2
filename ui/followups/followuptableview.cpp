// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/followuptableview.h"

#include "items/followuptablemodel.h"
#include "kit/celldelegate.h"
#include "kit/preferences.h"
#include "kit/tablelook.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace Vitrina {

namespace {

/// How the width is shared out until the person drags a border; client, model and due date are
/// never cut.
struct ColumnWidth
{
    FollowUpTableModel::Column column;
    int least;  ///< pixels
    int weight; ///< share of what is left
    bool shown;
};

constexpr ColumnWidth widths[] = {
    {FollowUpTableModel::Due, 128, 0, true},      {FollowUpTableModel::Client, 160, 4, true},
    {FollowUpTableModel::Type, 100, 0, true},     {FollowUpTableModel::Model, 140, 3, true},
    {FollowUpTableModel::Quality, 86, 0, true},   {FollowUpTableModel::Source, 104, 1, true},
    {FollowUpTableModel::Advisor, 110, 1, false}, {FollowUpTableModel::Attempts, 82, 0, true},
};

const auto headerKey = QStringLiteral("followups/header");

} // namespace

FollowUpTableView::FollowUpTableView(Preferences &preferences, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("followUpTable"));
    setAccessibleName(tr("Pending follow-ups"));
    CellDelegate *cells = dressTable(this, theme);
    cells->setEmphasisedWhenSelected({FollowUpTableModel::Client, FollowUpTableModel::Due});
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &FollowUpTableView::chooseColumns);
    connect(this, &QTableView::doubleClicked, this, &FollowUpTableView::opened);
}

void FollowUpTableView::setModel(QAbstractItemModel *model)
{
    horizontalHeader()->setSortIndicator(FollowUpTableModel::Due, Qt::AscendingOrder);
    QTableView::setModel(model);
    recallColumns();
    const auto remember = [this] { rememberColumns(); };
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, remember);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, remember);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (m_arranging)
            return;
        m_widthsChosen = true;
        rememberColumns();
    });
}

void FollowUpTableView::recallColumns()
{
    const QScopedValueRollback arranging(m_arranging, true);
    const QByteArray kept = m_preferences.value(headerKey).toByteArray();
    if (!kept.isEmpty() && horizontalHeader()->restoreState(kept)) {
        m_widthsChosen = m_preferences.value(headerKey + QStringLiteral("-widths"), false).toBool();
        return;
    }
    for (const ColumnWidth &width : widths)
        setColumnHidden(width.column, !width.shown);
}

void FollowUpTableView::rememberColumns()
{
    if (m_arranging)
        return;
    m_preferences.setValue(headerKey, horizontalHeader()->saveState());
    m_preferences.setValue(headerKey + QStringLiteral("-widths"), m_widthsChosen);
}

void FollowUpTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_widthsChosen)
        shareWidth();
}

void FollowUpTableView::shareWidth()
{
    if (!model())
        return;
    const QScopedValueRollback arranging(m_arranging, true);
    int least = 0;
    int weights = 0;
    for (const ColumnWidth &width : widths) {
        if (!isColumnHidden(width.column)) {
            least += width.least;
            weights += width.weight;
        }
    }
    const int spare = qMax(0, viewport()->width() - least);
    for (const ColumnWidth &width : widths) {
        if (!isColumnHidden(width.column))
            setColumnWidth(width.column,
                           width.least + (weights ? spare * width.weight / weights : 0));
    }
}

void FollowUpTableView::chooseColumns(const QPoint &position)
{
    QMenu menu(this);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // Without the client, or without the due date, a row says nothing.
        action->setEnabled(column != FollowUpTableModel::Client &&
                           column != FollowUpTableModel::Due);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            if (!m_widthsChosen)
                shareWidth();
            rememberColumns();
        });
    }
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

void FollowUpTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void FollowUpTableView::copyRows()
{
    QStringList lines;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells += row.siblingAtColumn(column).data().toString();
        }
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace Vitrina

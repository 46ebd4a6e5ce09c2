// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/viewhelp.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QTableView>
#include <QToolTip>

namespace Vitrina {

QString plainTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<span>%1</span>")
        .arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

bool showPlainTip(QAbstractItemView *view, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(),
                       plainTip(view->indexAt(help->pos()).data(Qt::ToolTipRole).toString()),
                       view->viewport());
    return true;
}

QString selectedRowsText(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    QStringList lines;
    const QModelIndexList rows = table.selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!table.isColumnHidden(column))
                cells += row.siblingAtColumn(column).data().toString();
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStyledItemDelegate>

namespace Vitrina {

/// Paints the cells of every table from the roles of items/cellroles.h, without the style sheet, so
/// that a full page costs well under a frame. Use with dressTable().
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Columns (of the model) that turn semibold in the current row.
    void setEmphasisedWhenSelected(const QList<int> &columns) { m_emphasised = columns; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QList<int> m_emphasised;
};

} // namespace Vitrina

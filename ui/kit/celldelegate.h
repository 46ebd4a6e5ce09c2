// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QList>
#include <QStaticText>
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
    struct TextKey
    {
        QString text;
        int width;
        int pixelSize;
        int weight;
        bool underline;

        bool operator==(const TextKey &) const = default;
        friend size_t qHash(const TextKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, key.pixelSize, key.weight, key.underline);
        }
    };

    void paintText(QPainter *painter, const QRect &room, const QString &text,
                   bool rightAligned) const;

    QList<int> m_emphasised;
    mutable QCache<TextKey, QStaticText> m_texts{2000};
};

} // namespace Vitrina

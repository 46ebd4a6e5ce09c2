// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/twolinedelegate.h"

#include "kit/palette.h"

#include <QPainter>

namespace Vitrina {

namespace {
constexpr int margin = 10;
constexpr int padding = 4;
} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &t = paintTokens();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, t.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, t.window);
    const QRect room = option.rect.adjusted(margin, padding, -margin, -padding);
    const int half = room.height() / 2;
    const auto line = [&](const QString &text, const QFont &font, const QColor &colour, int top) {
        painter->setFont(font);
        painter->setPen(colour);
        const QRect where(room.left(), room.top() + top, room.width(), half);
        painter->drawText(where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    line(index.data(Qt::DisplayRole).toString(), strong, t.text, 0);
    line(index.data(SecondLine).toString(), option.font, t.dim, half);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, 2 * option.fontMetrics.lineSpacing() + 2 * padding + 4};
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quotecarddelegate.h"

#include "items/quoteboard.h"
#include "kit/figures.h"
#include "kit/palette.h"
#include "kit/waitingmark.h"

#include <QListView>
#include <QPainter>
#include <QtMath>

namespace Vitrina {

namespace {

constexpr int gap = 8; // between cards
constexpr int padding = 10;
constexpr int lineHeight = 20;
constexpr int barHeight = 3;
constexpr int cardHeight = 2 * padding + 4 * lineHeight + barHeight;
constexpr qreal corner = 6;
constexpr int figureGap = 8;

void drawElided(QPainter *painter, const QRect &room, const QString &text)
{
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

/// A figure at the right that is never cut; the room that is left of it.
QRect drawFigure(QPainter *painter, const QRect &line, const QString &figure, const QFont &font,
                 const QColor &colour)
{
    painter->setFont(font);
    painter->setPen(colour);
    drawFigures(painter, line, Qt::AlignRight, figure);
    return line.adjusted(0, 0, -qCeil(figuresWidth(figure, font)) - figureGap, 0);
}

void drawText(QPainter *painter, const QRect &room, const QString &text, const QFont &font,
              const QColor &colour)
{
    painter->setFont(font);
    painter->setPen(colour);
    drawElided(painter, room, text);
}

/// A number that may still become another is slanted.
QFont numberFont(const QFont &font, const QModelIndex &index)
{
    QFont made = font;
    made.setItalic(index.data(QuoteRole::NumberProvisional).toBool());
    return made;
}

void drawBar(QPainter *painter, const QRect &track, double left, const QColor &colour,
             const Tokens &t)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.line);
    painter->drawRoundedRect(track, 1.5, 1.5);
    QRect rest = track;
    rest.setWidth(std::max(int(track.width() * left), 2));
    painter->setBrush(colour);
    painter->drawRoundedRect(rest, 1.5, 1.5);
}

} // namespace

QRect QuoteCardDelegate::boxOf(const QRect &row)
{
    return row.adjusted(0, 0, 0, -gap);
}

void QuoteCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens &t = paintTokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool urgent = index.data(QuoteRole::Urgent).toBool();
    const double left = index.data(QuoteRole::Left).toDouble();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = boxOf(option.rect);
    painter->setPen(QPen(selected ? t.accent : t.line, selected ? 2 : 1));
    painter->setBrush(t.panel);
    painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), corner, corner);

    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    QRect line(box.left() + padding, box.top() + padding - 1, box.width() - 2 * padding,
               lineHeight);
    // Whom and what it is about has a line each: a column is narrow where a screen is.
    QRect room = line;
    if (index.data(QuoteRole::Provisional).toBool())
        paintWaitingMark(painter, room);
    drawText(painter, room, index.data().toString(), bold, t.text);
    line.translate(0, lineHeight);
    drawText(painter, line, index.data(QuoteRole::Title).toString(), option.font, t.text);
    line.translate(0, lineHeight);
    room = drawFigure(painter, line, index.data(QuoteRole::Total).toString(), option.font, t.text);
    painter->setFont(numberFont(option.font, index));
    painter->setPen(t.dim);
    drawFigures(painter, room, Qt::AlignLeft, index.data(QuoteRole::Number).toString());
    line.translate(0, lineHeight);
    drawText(painter, line, index.data(QuoteRole::Line).toString(), urgent ? bold : option.font,
             urgent ? t.danger.text : t.dim);
    if (left >= 0) {
        const QRect track(line.left(), line.bottom() + 3, line.width(), barHeight);
        drawBar(painter, track, left, urgent ? t.danger.text : t.accent, t);
    }
    painter->restore();
}

QSize QuoteCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return {view ? view->viewport()->width() : 180, cardHeight + gap};
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quotecarddelegate.h"

#include "items/quoteboard.h"
#include "kit/figures.h"
#include "kit/palette.h"

#include <QListView>
#include <QPainter>

namespace Vitrina {

namespace {

constexpr int gap = 8; // between cards
constexpr int padding = 10;
constexpr int lineHeight = 21;
constexpr int barHeight = 3;
constexpr int cardHeight = 2 * padding + 3 * lineHeight + barHeight + 2;
constexpr qreal corner = 6;

void drawElided(QPainter *painter, const QRect &room, const QString &text)
{
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

/// Text at the left, a figure at the right that is never cut.
void drawLine(QPainter *painter, const QRect &line, const QString &text, const QString &figure,
              const QFont &textFont, const QFont &figureFont, const QColor &textColour,
              const QColor &figureColour)
{
    const int width = qRound(figuresWidth(figure, figureFont));
    painter->setFont(figureFont);
    painter->setPen(figureColour);
    drawFigures(painter, line, Qt::AlignRight, figure);
    painter->setFont(textFont);
    painter->setPen(textColour);
    drawElided(painter, line.adjusted(0, 0, -width - 8, 0), text);
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
    drawLine(painter, line, index.data().toString(), index.data(QuoteRole::Number).toString(), bold,
             option.font, t.text, t.dim);
    line.translate(0, lineHeight);
    drawLine(painter, line, index.data(QuoteRole::Title).toString(),
             index.data(QuoteRole::Total).toString(), option.font, option.font, t.text, t.text);
    line.translate(0, lineHeight);
    painter->setFont(urgent ? bold : option.font);
    painter->setPen(urgent ? t.danger.text : t.dim);
    drawElided(painter, line, index.data(QuoteRole::Line).toString());
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

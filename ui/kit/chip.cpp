// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/chip.h"

#include "kit/palette.h"

#include <QFontMetrics>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <array>

namespace Vitrina {

namespace {

constexpr int side = 9;    // of the mark
constexpr int gap = 4;     // between mark and word
constexpr int padding = 8; // at both ends

QFont chipFont(QFont font)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(font.pixelSize() - 1);
    else
        font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

int markWidth(const ChipMark &mark)
{
    return mark.kind == ChipMark::None ? 0 : side + gap;
}

// Each glyph is lines in a square of 8 by 8.
QPainterPath makeGlyph(Tone tone)
{
    QPainterPath p;
    switch (tone) {
    case Tone::Neutral: // an empty ring: nothing happened yet
        p.addEllipse(QRectF(1.5, 1.5, 5, 5));
        break;
    case Tone::Sent: // an arrow leaving
        p.moveTo(1.5, 6.5);
        p.lineTo(6.5, 1.5);
        p.moveTo(2.5, 1.5);
        p.lineTo(6.5, 1.5);
        p.lineTo(6.5, 5.5);
        break;
    case Tone::Viewed: // an eye
        p.moveTo(0.5, 4);
        p.quadTo(4, -0.5, 7.5, 4);
        p.quadTo(4, 8.5, 0.5, 4);
        p.addEllipse(QPointF(4, 4), 0.9, 0.9);
        break;
    case Tone::Reserved: // a padlock
        p.addRect(QRectF(1.5, 4, 5, 3));
        p.moveTo(2.5, 4);
        p.lineTo(2.5, 2.5);
        p.quadTo(4, 0, 5.5, 2.5);
        p.lineTo(5.5, 4);
        break;
    case Tone::Done: // a tick
        p.moveTo(1, 4.5);
        p.lineTo(3, 6.5);
        p.lineTo(7, 1.8);
        break;
    case Tone::Danger: // a cross
        p.moveTo(1.5, 1.5);
        p.lineTo(6.5, 6.5);
        p.moveTo(6.5, 1.5);
        p.lineTo(1.5, 6.5);
        break;
    case Tone::Accent: // a lozenge
        p.moveTo(4, 1);
        p.lineTo(7, 4);
        p.lineTo(4, 7);
        p.lineTo(1, 4);
        p.closeSubpath();
        break;
    }
    return p;
}

const QPainterPath &glyph(Tone tone)
{
    static const std::array<QPainterPath, 7> glyphs = {
        makeGlyph(Tone::Neutral),  makeGlyph(Tone::Sent), makeGlyph(Tone::Viewed),
        makeGlyph(Tone::Reserved), makeGlyph(Tone::Done), makeGlyph(Tone::Danger),
        makeGlyph(Tone::Accent)};
    return glyphs[static_cast<std::size_t>(tone)];
}

/// What is not yet at the shared database, in 8 px.
void paintClock(QPainter *painter, const QRectF &square, const QColor &colour)
{
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5));
    const QPointF middle = square.center();
    painter->drawPolyline(QPolygonF{middle - QPointF(0, 2.2), middle, middle + QPointF(1.7, 0.9)});
}

void paintMark(QPainter *painter, const QRectF &square, Tone tone, const ChipMark &mark,
               const Tokens &t, const QColor &colour)
{
    if (mark.kind == ChipMark::Glyph) {
        paintToneGlyph(painter, square, tone, colour);
    } else if (mark.kind == ChipMark::Waiting) {
        paintClock(painter, square, colour);
    } else if (mark.kind == ChipMark::Dot) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark.dot == Dot::None ? colour : t.dot(mark.dot));
        painter->drawEllipse(square);
    }
}

} // namespace

void paintToneGlyph(QPainter *painter, const QRectF &square, Tone tone, const QColor &colour)
{
    const QTransform before = painter->transform();
    painter->translate(square.topLeft());
    painter->scale(square.width() / 8, square.height() / 8);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(glyph(tone));
    painter->setTransform(before);
}

QSize chipSizeHint(const QFont &font, const QString &text, ChipMark mark)
{
    const QFontMetrics metrics(chipFont(font));
    return {2 * padding + markWidth(mark) + metrics.horizontalAdvance(text) + 1,
            metrics.height() + 3};
}

namespace {

void drawChip(QPainter *painter, const QRect &box, int wantedWidth, const QString &text, Tone tone,
              const Tokens &t, ChipMark mark)
{
    const TonePair pair = t.tone(tone);

    const QFont before = painter->font();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tone == Tone::Neutral ? QPen(t.line, 1) : QPen(Qt::NoPen));
    painter->setBrush(pair.ground);
    const QRectF outline = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    const QRectF square(box.left() + padding, box.top() + (box.height() - side) / 2.0, side, side);
    paintMark(painter, square, tone, mark, t, pair.text);

    painter->setFont(chipFont(before));
    painter->setPen(pair.text);
    const QRect words = box.adjusted(padding + markWidth(mark), 0, -padding + 2, 0);
    const QString shown =
        wantedWidth <= box.width()
            ? text
            : painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width());
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter->restore();
}

/// A table draws the same few chips on every page, and their curves are what costs: on screens they
/// are drawn once.
QPixmap cachedChip(const QFont &font, int width, qreal ratio, const QString &text, Tone tone,
                   const Tokens &t, ChipMark mark)
{
    const QString key = QStringLiteral("chip/%1/%2/%3/%4/%5/%6/%7/%8")
                            .arg(static_cast<int>(tone))
                            .arg(static_cast<int>(mark.kind))
                            .arg(static_cast<int>(mark.dot))
                            .arg(t.dark)
                            .arg(width)
                            .arg(ratio)
                            .arg(font.pixelSize())
                            .arg(text);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QSize wanted = chipSizeHint(font, text, mark);
    const QRect box(0, 0, std::min(wanted.width(), width), wanted.height());
    pixmap = QPixmap((QSizeF(box.size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setFont(font);
    drawChip(&painter, box, wanted.width(), text, tone, t, mark);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintChip(QPainter *painter, const QRect &rect, const QString &text, Tone tone, bool dark,
               ChipMark mark)
{
    const Tokens &t = tokens(dark ? ThemeMode::Dark : ThemeMode::Light);
    if (rect.width() <= 0)
        return;
    if (painter->paintEngine()->type() == QPaintEngine::Raster) {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPixmap chip = cachedChip(painter->font(), rect.width(), ratio, text, tone, t, mark);
        const int height = qRound(chip.height() / ratio);
        painter->drawPixmap(rect.left(), rect.top() + (rect.height() - height) / 2, chip);
        return;
    }
    const QSize wanted = chipSizeHint(painter->font(), text, mark);
    const QRect box(rect.left(), rect.top() + (rect.height() - wanted.height()) / 2,
                    std::min(wanted.width(), rect.width()), wanted.height());
    drawChip(painter, box, wanted.width(), text, tone, t, mark);
}

ChipLabel::ChipLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChipLabel::setChip(const QString &text, Tone tone, ChipMark mark)
{
    m_text = text;
    m_tone = tone;
    m_mark = mark;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return chipSizeHint(font(), m_text, m_mark);
}

QSize ChipLabel::minimumSizeHint() const
{
    return {2 * padding + markWidth(m_mark) + 16, sizeHint().height()};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_text, m_tone, paintTokens().dark, m_mark);
}

} // namespace Vitrina

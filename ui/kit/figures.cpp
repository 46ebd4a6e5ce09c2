// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/figures.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QRawFont>

#include <algorithm>

namespace Vitrina {

namespace {

/// Empty when the font lacks a character: then the caller lets Qt find another font.
struct Placed
{
    QVector<quint32> glyphs;
    QVector<QPointF> positions;
    qreal width = 0;
};

struct Face
{
    QRawFont raw;
    qreal digit = 0;                 ///< the widest digit's advance
    QHash<QString, Placed> placings; ///< asking a raw font for advances loads each glyph anew
};

/// Making a QRawFont is slow and a table uses two or three fonts.
Face &faceOf(const QFont &font)
{
    thread_local QHash<QString, Face> faces;
    const QString key = font.key();
    auto it = faces.find(key);
    if (it == faces.end()) {
        if (faces.size() > 32)
            faces.clear();
        Face face;
        face.raw = QRawFont::fromFont(font);
        const auto glyphs = face.raw.glyphIndexesForString(QStringLiteral("0123456789"));
        for (const QPointF &advance : face.raw.advancesForGlyphIndexes(glyphs))
            face.digit = std::max(face.digit, advance.x());
        it = faces.insert(key, face);
    }
    return *it;
}

Placed placedAnew(const Face &face, const QString &text)
{
    Placed placed;
    placed.glyphs = face.raw.glyphIndexesForString(text);
    if (placed.glyphs.size() != text.size() || placed.glyphs.contains(0U)) {
        placed.glyphs.clear();
        return placed;
    }
    const QVector<QPointF> advances =
        face.raw.advancesForGlyphIndexes(placed.glyphs, QRawFont::KernedAdvances);
    placed.positions.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= u'0' && text[i] <= u'9';
        const qreal step = digit ? face.digit : advances[i].x();
        placed.positions.append({placed.width + (step - advances[i].x()) / 2, 0});
        placed.width += step;
    }
    return placed;
}

const Placed &place(Face &face, const QString &text)
{
    auto it = face.placings.constFind(text);
    if (it == face.placings.constEnd()) {
        if (face.placings.size() > 4000)
            face.placings.clear();
        it = face.placings.insert(text, placedAnew(face, text));
    }
    return *it;
}

} // namespace

qreal figuresWidth(const QString &text, const QFont &font)
{
    const Placed &placed = place(faceOf(font), text);
    return placed.glyphs.isEmpty() ? QFontMetricsF(font).horizontalAdvance(text) : placed.width;
}

void drawFigures(QPainter *painter, const QRectF &rect, Qt::Alignment alignment,
                 const QString &text)
{
    Face &face = faceOf(painter->font());
    const Placed &placed = place(face, text);
    if (placed.glyphs.isEmpty()) {
        painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        return;
    }
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - placed.width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - placed.width / 2;
    const qreal base = rect.top() + (rect.height() + face.raw.ascent() - face.raw.descent()) / 2;
    QGlyphRun run;
    run.setRawFont(face.raw);
    run.setGlyphIndexes(placed.glyphs);
    run.setPositions(placed.positions);
    painter->drawGlyphRun(QPointF(x, std::floor(base)), run);
}

} // namespace Vitrina

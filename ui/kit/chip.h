// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/cellroles.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace Vitrina {

/// The mark before the word of a chip; a status is never told by colour alone (ui.md).
struct ChipMark
{
    enum Kind { None, Glyph, Dot, Waiting } kind = Glyph; ///< Waiting: a clock
    Vitrina::Dot dot = Vitrina::Dot::None;                ///< colour when kind is Dot
};

/// Draws a chip of chipSizeHint()'s height at the left of rect, vertically centred; elides to fit.
/// Colours come from the palette's mode. The painter's font is used one pixel smaller.
void paintChip(QPainter *painter, const QRect &rect, const QString &text, Tone tone, bool dark,
               ChipMark mark = {});

/// @param font the body font, as passed to the painter.
QSize chipSizeHint(const QFont &font, const QString &text, ChipMark mark = {});

/// Draws the glyph of a tone (pencil-dash, arrow, eye, padlock, tick, cross) in a square of 8 px.
void paintToneGlyph(QPainter *painter, const QRectF &square, Tone tone, const QColor &colour);

/// A chip as a widget.
class ChipLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ChipLabel(QWidget *parent = nullptr);

    void setChip(const QString &text, Tone tone, ChipMark mark = {});
    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
    ChipMark m_mark;
};

} // namespace Vitrina

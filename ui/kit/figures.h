// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QPainter;
class QFont;

namespace Vitrina {

/// Figures of one width. Inter's own (feature "tnum") cannot be asked for before Qt 6.7, and its
/// default "1" is narrow, so numbers would not stand in columns: digits are placed one by one, each
/// centred in the width of the widest. Text the font cannot write by itself is drawn as usual.

/// @returns the width in pixels that drawFigures() takes.
qreal figuresWidth(const QString &text, const QFont &font);

/// Draws with the painter's font and pen, vertically centred; no eliding.
void drawFigures(QPainter *painter, const QRectF &rect, Qt::Alignment alignment,
                 const QString &text);

} // namespace Vitrina

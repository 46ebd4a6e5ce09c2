// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QPainter;
class QRectF;

namespace Vitrina {

/// A QR code as its modules, with a fifth of it to spare for smudges (level M). Any thread.
class QrCode
{
public:
    static constexpr int quietZone = 4; ///< modules of white around it, as readers want

    QrCode() = default;
    /// Of nothing, or of more than a code can hold (some 2,300 bytes): empty.
    static QrCode of(const QByteArray &text);

    bool isEmpty() const { return m_side == 0; }
    int side() const { return m_side; } ///< modules, without the quiet zone
    bool isDark(int row, int column) const
    {
        return m_dark.at(qsizetype(row) * m_side + column) != 0;
    }

    /// As one filled shape, black on white, the quiet zone within @p square.
    void paint(QPainter &painter, const QRectF &square) const;

private:
    int m_side = 0;
    QByteArray m_dark; ///< a byte a module, row by row
};

} // namespace Vitrina

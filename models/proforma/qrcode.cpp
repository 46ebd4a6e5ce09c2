// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/qrcode.h"

#include <QPainter>
#include <QPainterPath>

#include <memory>
#include <qrencode.h>

namespace Vitrina {

QrCode QrCode::of(const QByteArray &text)
{
    QrCode code;
    if (text.isEmpty())
        return code;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(int(text.size()), reinterpret_cast<const unsigned char *>(text.data()), 0,
                          QR_ECLEVEL_M),
        QRcode_free);
    if (!made)
        return code;
    code.m_side = made->width;
    for (int i = 0; i < made->width * made->width; ++i)
        code.m_dark += char(made->data[i] & 1);
    return code;
}

void QrCode::paint(QPainter &painter, const QRectF &square) const
{
    if (isEmpty())
        return;
    const qreal module = square.width() / (m_side + 2 * quietZone);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int row = 0; row < m_side; ++row) {
        for (int from = 0; from < m_side; ++from) {
            int to = from;
            while (to < m_side && isDark(row, to))
                ++to;
            if (to > from)
                path.addRect(square.x() + (quietZone + from) * module,
                             square.y() + (quietZone + row) * module, (to - from) * module, module);
            from = to;
        }
    }
    painter.fillRect(square, Qt::white);
    painter.fillPath(path, Qt::black);
}

} // namespace Vitrina

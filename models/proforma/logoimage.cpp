// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/logoimage.h"

#include "domain/logo.h"

#include <QBuffer>
#include <QImageReader>

namespace Vitrina {

namespace {

constexpr QSize finest(660, 192); // three times the room on the paper: as fine as it is printed
constexpr int mostSide = 4096;    // a small file may claim to be a huge picture
constexpr int smallest = 80;

} // namespace

QImage logoImage(const QString &base64)
{
    const QByteArray png = QByteArray::fromBase64(base64.toLatin1());
    QBuffer buffer;
    buffer.setData(png);
    QImageReader reader(&buffer, "PNG");
    if (reader.size().width() > mostSide || reader.size().height() > mostSide)
        return {};
    return reader.read();
}

QString logoOf(const QImage &picture)
{
    for (QSize room = finest; room.width() >= smallest; room *= 0.75) {
        QImage small = picture;
        if (small.width() > room.width() || small.height() > room.height())
            small = picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        if (!small.save(&buffer, "PNG"))
            return {};
        if (const std::optional<QString> logo = checkedLogo(QString::fromLatin1(png.toBase64())))
            return *logo;
    }
    return {};
}

} // namespace Vitrina

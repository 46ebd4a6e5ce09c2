// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photointake.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr qint64 mostFileBytes = qint64(50) * 1024 * 1024;
constexpr qint64 mostDots = 100'000'000;
constexpr int keptSide = 1920;
constexpr int keptQuality = 85;
constexpr int thumbnailSides[] = {320, 240, 160};
constexpr int thumbnailQuality = 75;

// Drawings have no size of their own, and may name other files.
const QByteArrayList drawings{"svg", "svgz", "pdf"};

QByteArray jpegOf(const QImage &picture, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return picture.save(&buffer, "JPEG", quality) ? bytes : QByteArray();
}

QSize fitting(const QSize &size, int side)
{
    if (size.width() <= side && size.height() <= side)
        return size;
    return size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

/// Painted anew: neither words, profile nor clear places of the original are left in it.
QImage painted(const QImage &picture, int side)
{
    QImage scaled = picture;
    if (scaled.colorSpace().isValid() && scaled.colorSpace() != QColorSpace(QColorSpace::SRgb))
        scaled.convertToColorSpace(QColorSpace::SRgb);
    const QSize size = fitting(scaled.size(), side);
    if (size != scaled.size())
        scaled = scaled.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(1);
    QImage anew(size, QImage::Format_RGB32);
    anew.fill(Qt::white);
    QPainter(&anew).drawImage(0, 0, scaled);
    return anew;
}

QByteArray thumbnailOf(const QImage &picture)
{
    QByteArray bytes;
    for (const int side : thumbnailSides) {
        bytes = jpegOf(painted(picture, side), thumbnailQuality);
        if (bytes.size() <= PictureFacts::mostThumbnailBytes)
            break;
    }
    return bytes;
}

bool isHuge(const QSize &size)
{
    return qint64(size.width()) * size.height() > mostDots;
}

} // namespace

Result<TakenPhoto> takePhoto(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Problem::Code::FileUnreadable, {path});
    if (file.size() > mostFileBytes)
        return failure(Problem::Code::PhotoTooLarge);
    return takePhoto(file.read(mostFileBytes));
}

Result<TakenPhoto> takePhoto(const QByteArray &file)
{
    if (file.size() > mostFileBytes)
        return failure(Problem::Code::PhotoTooLarge);
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (!reader.canRead() || drawings.contains(reader.format()))
        return failure(Problem::Code::BadPhoto);
    // What it claims to be, before anything of that size is held.
    const QSize size = reader.size();
    if (size.isValid() && isHuge(size))
        return failure(Problem::Code::PhotoTooLarge);
    // A camera's is made smaller while it is read: twice as fine, and smooth from there.
    if (size.isValid() && reader.format() == "jpeg")
        reader.setScaledSize(fitting(size, 2 * keptSide));
    const QImage picture = reader.read();
    if (picture.isNull()) {
        const qint64 held = qint64(size.width()) * size.height() * 4;
        return failure(held > qint64(QImageReader::allocationLimit()) * 1024 * 1024
                           ? Problem::Code::PhotoTooLarge
                           : Problem::Code::BadPhoto);
    }
    return takePhoto(picture);
}

Result<TakenPhoto> takePhoto(const QImage &picture)
{
    if (picture.isNull())
        return failure(Problem::Code::BadPhoto);
    if (isHuge(picture.size()))
        return failure(Problem::Code::PhotoTooLarge);
    const QImage kept = painted(picture, keptSide);
    TakenPhoto taken;
    taken.bytes = jpegOf(kept, keptQuality);
    taken.facts.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(taken.bytes, QCryptographicHash::Sha256).toHex());
    taken.facts.size = int(taken.bytes.size());
    taken.facts.width = kept.width();
    taken.facts.height = kept.height();
    taken.facts.thumbnail = QString::fromLatin1(thumbnailOf(kept).toBase64());
    if (taken.bytes.isEmpty() || taken.facts.thumbnail.isEmpty())
        return failure(Problem::Code::BadPhoto); // there is nothing here that writes JPEG
    return taken;
}

QString photoFilePatterns()
{
    QStringList patterns;
    for (const QByteArray &format : QImageReader::supportedImageFormats()) {
        if (!drawings.contains(format))
            patterns += QStringLiteral("*.") + QString::fromLatin1(format);
    }
    return patterns.join(u' ');
}

} // namespace Vitrina

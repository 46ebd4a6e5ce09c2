// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photorows.h"
#include "domain/result.h"

#include <QImage>

namespace Vitrina {

/// A picture as it is kept: a JPEG that was written here, upright, of at most 1920 pixels a side,
/// with nothing in it of what the camera noted (where it was taken, above all).
struct TakenPhoto
{
    QByteArray bytes;
    PictureFacts facts;
};

/// From whatever Qt reads. Any thread. Problems: FileUnreadable {file}, BadPhoto (no picture, or a
/// drawing), PhotoTooLarge (over 50 MB, or more dots than can be held).
Result<TakenPhoto> takePhoto(const QString &path);
Result<TakenPhoto> takePhoto(const QByteArray &file);
/// From the clipboard.
Result<TakenPhoto> takePhoto(const QImage &picture);

/// What can be chosen in a file dialog: "*.jpg *.png …".
QString photoFilePatterns();

} // namespace Vitrina

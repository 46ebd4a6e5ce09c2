// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Vitrina {

/// What a picture is, without its bytes, which are kept under the name that they give themselves
/// (sync.md 26).
struct PictureFacts
{
    static constexpr int mostBytes = 20 * 1024 * 1024; ///< of a picture that is kept
    static constexpr int mostThumbnailBytes = 32 * 1024;
    static constexpr int mostPixels = 20'000; ///< along a side

    QString sha256; ///< of the bytes: 64 hexadecimal digits
    int size = 0;   ///< bytes
    int width = 0;  ///< pixels
    int height = 0;
    QString thumbnail; ///< a JPEG in base64

    QByteArray thumbnailBytes() const { return QByteArray::fromBase64(thumbnail.toLatin1()); }

    friend bool operator==(const PictureFacts &, const PictureFacts &) = default;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("sha256", self.sha256);
        v("size", self.size);
        v("width", self.width);
        v("height", self.height);
        v("thumbnail", self.thumbnail);
    }
};

/// A photograph of a vehicle that a client gives in (D6).
struct Photo
{
    static constexpr const char *table = "photo";
    static constexpr int mostOfAnAppraisal = 20;
    PhotoId id;
    ClientId clientId;
    AppraisalId appraisalId;
    PictureFacts picture;
    QDateTime createdAt;
    StaffId createdBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("appraisal_id", self.appraisalId);
        v("sha256", self.picture.sha256);
        v("size", self.picture.size);
        v("width", self.picture.width);
        v("height", self.picture.height);
        v("thumbnail", self.picture.thumbnail);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("row_version", self.version);
    }
};

} // namespace Vitrina

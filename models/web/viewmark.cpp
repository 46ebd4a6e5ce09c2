// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/viewmark.h"

#include "web/httprequest.h"
#include "web/rawbytes.h"

#include <sodium.h>

#include <QtEndian>

namespace Vitrina {

namespace {

constexpr qsizetype momentBytes = 8;
constexpr qsizetype randomBytes = 8;
constexpr qsizetype signedBytes = momentBytes + randomBytes;
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Browsers say by several names that nobody has asked to see the page yet.
bool isPrefetch(const HttpRequest &request)
{
    for (const QByteArrayView name : {"sec-purpose", "purpose", "x-purpose", "x-moz"}) {
        const QByteArray value = request.header(name).toByteArray().toLower();
        if (value.contains("prefetch") || value.contains("prerender") || value.contains("preview"))
            return true;
    }
    return false;
}

bool isFromOtherSite(const HttpRequest &request)
{
    return request.hasHeader("sec-fetch-site") && request.header("sec-fetch-site") != "same-origin";
}

} // namespace

ViewMark::ViewMark()
    : m_key(crypto_auth_hmacsha256_KEYBYTES, Qt::Uninitialized)
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used on this computer");
    crypto_auth_hmacsha256_keygen(rawBytes(m_key));
}

ViewMark::~ViewMark()
{
    sodium_memzero(m_key.data(), std::size_t(m_key.size()));
}

QByteArray ViewMark::markFor(const LinkTokenHash &link, const QDateTime &now) const
{
    QByteArray mark(signedBytes, Qt::Uninitialized);
    qToBigEndian<qint64>(now.toMSecsSinceEpoch(), mark.data());
    randombytes_buf(mark.data() + momentBytes, std::size_t(randomBytes));
    mark += sign(link, mark);
    return mark.toBase64(encoding);
}

Viewer ViewMark::judge(const HttpRequest &request, const LinkTokenHash &link,
                       const QDateTime &now) const
{
    if (request.isReading())
        return Viewer::NotAPost;
    if (const Viewer viewer = pageViewer(request); viewer != Viewer::Person)
        return viewer;
    if (isFromOtherSite(request))
        return Viewer::OtherSite;
    const auto decoded = QByteArray::fromBase64Encoding(
        formField(request.body, field), encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray &mark = decoded.decoded;
    if (!decoded || mark.size() != signedBytes + qsizetype(crypto_auth_hmacsha256_BYTES))
        return Viewer::NoMark;
    const QByteArray expected = sign(link, QByteArrayView(mark).first(signedBytes));
    if (sodium_memcmp(expected.data(), mark.data() + signedBytes, crypto_auth_hmacsha256_BYTES))
        return Viewer::NoMark;
    const qint64 age = now.toMSecsSinceEpoch() - qFromBigEndian<qint64>(mark.data());
    constexpr qint64 longest = qint64(markDays) * 24 * 60 * 60 * 1000;
    return age > longest ? Viewer::StaleMark : Viewer::Person;
}

QByteArray ViewMark::sign(const LinkTokenHash &link, QByteArrayView signedPart) const
{
    const QByteArray text = link.bytes + signedPart.toByteArray();
    QByteArray signature(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256(rawBytes(signature), rawBytes(QByteArrayView(text)),
                           static_cast<unsigned long long>(text.size()),
                           rawBytes(QByteArrayView(m_key)));
    return signature;
}

Viewer pageViewer(const HttpRequest &request)
{
    if (request.method == HttpRequest::Method::Head)
        return Viewer::NotAPost;
    if (!formField(request.query, previewField).isNull())
        return Viewer::OwnPreview;
    if (isPrefetch(request))
        return Viewer::Prefetch;
    return isRobot(request.header("user-agent")) ? Viewer::Robot : Viewer::Person;
}

} // namespace Vitrina

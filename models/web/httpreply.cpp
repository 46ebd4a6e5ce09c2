// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httpreply.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr QByteArrayView alwaysSet = "X-Content-Type-Options: nosniff\r\n"
                                     "X-Frame-Options: DENY\r\n"
                                     "Referrer-Policy: no-referrer\r\n"
                                     "Cache-Control: no-store\r\n"
                                     "Cross-Origin-Opener-Policy: same-origin\r\n"
                                     "Cross-Origin-Resource-Policy: same-origin\r\n"
                                     "X-Robots-Tag: noindex, nofollow\r\n";

QByteArray hashSource(QByteArrayView content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(content);
    return " 'sha256-" + hash.result().toBase64() + '\'';
}

bool isPlainValue(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

bool isOwnPath(QByteArrayView path)
{
    const auto harmless = [](char c) { return c > 0x20 && c < 0x7f && c != '\\'; };
    return path.startsWith('/') && !path.startsWith("//") &&
           std::all_of(path.begin(), path.end(), harmless);
}

/// For programs that read no UTF-8 names: what is not plain becomes '_'.
QByteArray plainFileName(const QString &name)
{
    QByteArray plain;
    for (const QChar c : name) {
        const bool fits = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
                          (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' || c == u' ';
        plain += fits ? char(c.unicode()) : '_';
    }
    return plain;
}

} // namespace

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 303:
        return "See Other";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

HttpReply::HttpReply(int status, QByteArray contentType, QByteArray body)
    : m_status(status)
    , m_contentType(isPlainValue(contentType) ? std::move(contentType)
                                              : QByteArray("application/octet-stream"))
    , m_body(std::move(body))
{
}

HttpReply HttpReply::html(int status, QByteArray utf8)
{
    return {status, "text/html; charset=utf-8", std::move(utf8)};
}

HttpReply HttpReply::text(int status, QByteArray utf8)
{
    return {status, "text/plain; charset=utf-8", std::move(utf8)};
}

HttpReply HttpReply::json(int status, QByteArray utf8)
{
    return {status, "application/json", std::move(utf8)};
}

HttpReply HttpReply::noContent()
{
    return {204, QByteArray(), QByteArray()};
}

HttpReply HttpReply::seeOther(QByteArrayView path)
{
    HttpReply reply(303, QByteArray(), QByteArray());
    reply.m_extra += "Location: " + (isOwnPath(path) ? path.toByteArray() : "/") + "\r\n";
    return reply;
}

HttpReply HttpReply::refusal(int status)
{
    HttpReply reply = text(status, reasonPhrase(status) + '\n');
    if (status == 405)
        reply.m_extra += "Allow: GET, HEAD, POST\r\n";
    return reply;
}

HttpReply &HttpReply::allowStyle(QByteArrayView content)
{
    m_styles += hashSource(content);
    return *this;
}

HttpReply &HttpReply::allowScript(QByteArrayView content)
{
    m_scripts += hashSource(content);
    return *this;
}

HttpReply &HttpReply::allowImages()
{
    m_images = true;
    return *this;
}

HttpReply &HttpReply::asDownload(const QString &fileName)
{
    m_extra += "Content-Disposition: attachment; filename=\"" + plainFileName(fileName) +
               "\"; filename*=UTF-8''" + fileName.toUtf8().toPercentEncoding() + "\r\n";
    return *this;
}

HttpReply &HttpReply::retryAfter(int seconds)
{
    m_extra += "Retry-After: " + QByteArray::number(seconds) + "\r\n";
    return *this;
}

HttpReply HttpReply::with(int status, QByteArray body) const
{
    HttpReply reply = *this;
    reply.m_status = status;
    reply.m_body = std::move(body);
    return reply;
}

QByteArray HttpReply::contentSecurityPolicy() const
{
    QByteArray policy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                        "form-action 'self'";
    if (!m_styles.isEmpty())
        policy += "; style-src" + m_styles;
    if (!m_scripts.isEmpty())
        policy += "; script-src" + m_scripts + "; connect-src 'self'";
    if (m_images)
        policy += "; img-src 'self' data:";
    return policy;
}

QByteArray HttpReply::wire(const Wire &how) const
{
    QByteArray bytes;
    bytes.reserve(800 + m_extra.size() + m_body.size());
    bytes += "HTTP/1.1 " + QByteArray::number(m_status) + ' ' + reasonPhrase(m_status) + "\r\n";
    bytes.append(alwaysSet.data(), alwaysSet.size());
    bytes += "Content-Security-Policy: " + contentSecurityPolicy() + "\r\n";
    bytes += m_extra;
    if (!m_contentType.isEmpty())
        bytes += "Content-Type: " + m_contentType + "\r\n";
    if (m_status != 204)
        bytes += "Content-Length: " + QByteArray::number(m_body.size()) + "\r\n";
    if (!how.keepAlive)
        bytes += "Connection: close\r\n";
    else if (how.isOld)
        bytes += "Connection: keep-alive\r\n";
    bytes += "\r\n";
    if (how.withBody && m_status != 204)
        bytes += m_body;
    return bytes;
}

} // namespace Vitrina

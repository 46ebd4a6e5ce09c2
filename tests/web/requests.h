// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/httpparser.h"

#include <QByteArrayList>

namespace Vitrina::Testing {

/// The one request that @p bytes are. For tests that need a request and no parser.
inline HttpRequest requestOf(QByteArrayView bytes)
{
    HttpParser parser;
    parser.feed(bytes);
    const HttpParser::Next next = parser.next();
    const auto *request = std::get_if<HttpRequest>(&next);
    if (!request)
        qFatal("the test's own request is none");
    return *request;
}

inline QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: q.example\r\n" + headers + "\r\n";
}

inline QByteArray post(const QByteArray &target, const QByteArray &body,
                       const QByteArray &headers = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: q.example\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace Vitrina::Testing

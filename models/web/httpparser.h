// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/httprequest.h"

#include <variant>

namespace Vitrina {

/// Bytes become requests, strictly. Whatever two readers of HTTP/1.1 could take for different
/// things is refused rather than guessed: a proxy stands in front of us, and where it and we would
/// disagree on where a request ends, one client's bytes become another's request.
///
/// Refused are thus: line ends other than CRLF, control characters, folded lines, spaces before a
/// colon, no Host or two, Content-Length twice or other than plain digits, any Transfer-Encoding,
/// a body to GET or HEAD, Expect, a target that is no path. Memory stays below headBytes +
/// bodyBytes + what one feed() brings, time is linear however the bytes are cut.
///
/// Knows no socket, so that it can be fuzzed (tests/fuzz). Any one thread.
class HttpParser
{
public:
    struct Limits
    {
        qsizetype headBytes = 16 * 1024; ///< request line, headers and the empty line
        qsizetype bodyBytes = 64 * 1024;
        int headers = 100;
    };
    struct NeedsMore
    {
    };
    /// The status to answer with, 4xx or 5xx; nothing that follows can be trusted.
    struct Refusal
    {
        int status = 400;
    };
    using Next = std::variant<NeedsMore, HttpRequest, Refusal>;

    HttpParser() = default;
    explicit HttpParser(const Limits &limits)
        : m_limits(limits)
    {
    }

    void feed(QByteArrayView bytes);
    /// The next request in the order they came in. After a refusal, always that refusal.
    Next next();
    /// Whether a request has begun and is not whole.
    bool isMidway() const { return m_buffer.size() > m_start; }

private:
    enum class Scan { Midway, Whole, Bad };

    QByteArrayView waiting() const { return QByteArrayView(m_buffer).sliced(m_start); }
    Scan scanHead();
    int tooLong() const;
    Next refuse(int status);
    Next takeRequest();
    /// 0, or the status of a refusal; these read m_request.m_head.
    int readHead();
    int readRequestLine(QByteArrayView line);
    int readTarget(QByteArrayView target);
    int readHeader(char *line, qsizetype size);
    int readFraming();
    void readConnection();

    Limits m_limits;
    QByteArray m_buffer;
    qsizetype m_start = 0;    ///< of the request that is being read, in m_buffer
    qsizetype m_scanned = 0;  ///< of its head, from m_start
    qsizetype m_lineSize = 0; ///< of the line the scan is in
    bool m_headRead = false;
    qsizetype m_bodySize = 0;
    HttpRequest m_request;
    int m_refusal = 0;
};

} // namespace Vitrina

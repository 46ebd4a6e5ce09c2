// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httpparser.h"

#include "domain/asciidigit.h"

#include <QList>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int badRequest = 400;

bool isTokenChar(char c)
{
    return isAsciiDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// The size a Content-Length says: -1 where it is no plain number, @p most + 1 where it is larger.
qsizetype bodySize(QByteArrayView digits, qsizetype most)
{
    const bool plain = !digits.isEmpty() &&
                       std::all_of(digits.begin(), digits.end(), isAsciiDigit) &&
                       (digits.size() == 1 || digits.front() != '0');
    if (!plain)
        return -1;
    qsizetype size = 0;
    for (const char digit : digits) {
        size = size * 10 + (digit - '0');
        if (size > most)
            return most + 1;
    }
    return size;
}

} // namespace

void HttpParser::feed(QByteArrayView bytes)
{
    if (m_refusal)
        return;
    if (m_start == m_buffer.size()) {
        m_buffer.resize(0);
        m_start = 0;
    } else if (m_start > m_buffer.size() / 2) {
        m_buffer.remove(0, m_start);
        m_start = 0;
    }
    m_buffer.append(bytes.data(), bytes.size());
}

HttpParser::Next HttpParser::next()
{
    if (m_refusal)
        return Refusal{m_refusal};
    if (!m_headRead) {
        switch (scanHead()) {
        case Scan::Midway:
            return tooLong() ? refuse(tooLong()) : Next(NeedsMore{});
        case Scan::Bad:
            return refuse(badRequest);
        case Scan::Whole:
            break;
        }
        m_request = HttpRequest();
        m_request.m_head = waiting().first(m_scanned).toByteArray();
        if (const int status = readHead())
            return refuse(status);
        m_headRead = true;
    }
    return waiting().size() < m_scanned + m_bodySize ? Next(NeedsMore{}) : takeRequest();
}

/// Goes on where it stopped, up to the empty line. A byte that can be in no head is refused at
/// once, without waiting for the rest.
HttpParser::Scan HttpParser::scanHead()
{
    const QByteArrayView bytes = waiting();
    const qsizetype end = std::min(bytes.size(), m_limits.headBytes);
    for (; m_scanned < end; ++m_scanned) {
        const char c = bytes[m_scanned];
        const bool afterReturn = m_scanned > 0 && bytes[m_scanned - 1] == '\r';
        if (afterReturn != (c == '\n') || (isControl(c) && c != '\r' && c != '\n'))
            return Scan::Bad;
        if (c == '\n') {
            // A request cannot begin with an empty line: m_scanned is 1 there.
            if (m_lineSize == 0) {
                ++m_scanned;
                return m_scanned == 2 ? Scan::Bad : Scan::Whole;
            }
            m_lineSize = 0;
        } else if (c != '\r') {
            ++m_lineSize;
        }
    }
    return Scan::Midway;
}

int HttpParser::tooLong() const
{
    if (m_scanned < m_limits.headBytes)
        return 0;
    return waiting().first(m_scanned).contains('\n') ? 431 : 414;
}

HttpParser::Next HttpParser::refuse(int status)
{
    m_refusal = status;
    m_buffer = QByteArray();
    m_start = 0;
    return Refusal{status};
}

HttpParser::Next HttpParser::takeRequest()
{
    HttpRequest request = std::move(m_request);
    if (m_bodySize > 0)
        request.body = waiting().sliced(m_scanned, m_bodySize).toByteArray();
    m_start += m_scanned + m_bodySize;
    m_scanned = m_lineSize = m_bodySize = 0;
    m_headRead = false;
    if (m_start == m_buffer.size()) {
        m_start = 0;
        // Room that one large body needed is not kept for a connection that then sits idle.
        if (m_buffer.capacity() > 2 * m_limits.headBytes)
            m_buffer = QByteArray();
        else
            m_buffer.resize(0);
    }
    return request;
}

int HttpParser::readHead()
{
    char *const head = m_request.m_head.data();
    qsizetype at = 0;
    int status = 0;
    for (bool first = true; !status; first = false) {
        const qsizetype end = m_request.m_head.indexOf("\r\n", at);
        if (end == at)
            break;
        status = first ? readRequestLine({head, end}) : readHeader(head + at, end - at);
        at = end + 2;
    }
    return status ? status : readFraming();
}

int HttpParser::readRequestLine(QByteArrayView line)
{
    const qsizetype one = line.indexOf(' ');
    const qsizetype two = line.lastIndexOf(' ');
    if (one <= 0 || two == one || !isToken(line.first(one)))
        return badRequest;
    const QByteArrayView method = line.first(one);
    const QByteArrayView version = line.sliced(two + 1);
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isAsciiDigit(version[5]) ||
        version[6] != '.' || !isAsciiDigit(version[7]))
        return badRequest;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return 505;
    m_request.isOld = version == "HTTP/1.0";
    if (const int status = readTarget(line.sliced(one + 1, two - one - 1)))
        return status;
    if (method == "GET")
        m_request.method = HttpRequest::Method::Get;
    else if (method == "HEAD")
        m_request.method = HttpRequest::Method::Head;
    else if (method == "POST")
        m_request.method = HttpRequest::Method::Post;
    else
        return 405;
    return 0;
}

int HttpParser::readTarget(QByteArrayView target)
{
    const auto visible = [](char c) { return c > 0x20 && c < 0x7f && c != '#'; };
    if (!target.startsWith('/') || !std::all_of(target.begin(), target.end(), visible))
        return badRequest;
    const qsizetype mark = target.indexOf('?');
    m_request.path = (mark < 0 ? target : target.first(mark)).toByteArray();
    if (mark >= 0)
        m_request.query = target.sliced(mark + 1).toByteArray();
    return 0;
}

int HttpParser::readHeader(char *line, qsizetype size)
{
    const QByteArrayView whole(line, size);
    const qsizetype colon = whole.indexOf(':');
    if (colon <= 0 || !isToken(whole.first(colon)))
        return badRequest;
    if (int(m_request.m_headers.size()) >= m_limits.headers)
        return 431;
    std::transform(line, line + colon, line, lower);
    m_request.m_headers.emplace_back(whole.first(colon), whole.sliced(colon + 1).trimmed());
    return 0;
}

int HttpParser::readFraming()
{
    const auto count = [this](QByteArrayView name) {
        return std::count_if(m_request.m_headers.begin(), m_request.m_headers.end(),
                             [name](const auto &header) { return header.first == name; });
    };
    const auto lengths = count("content-length");
    const auto hosts = count("host");
    if (lengths > 1 || hosts > 1 || (hosts == 0 && !m_request.isOld))
        return badRequest;
    if (count("transfer-encoding") > 0)
        return lengths > 0 ? badRequest : 411;
    if (lengths == 0 && !m_request.isReading())
        return 411;
    if (lengths > 0)
        m_bodySize = bodySize(m_request.header("content-length"), m_limits.bodyBytes);
    if (m_bodySize < 0 || (m_bodySize > 0 && m_request.isReading()))
        return badRequest;
    if (m_bodySize > m_limits.bodyBytes)
        return 413;
    if (count("expect") > 0)
        return 417;
    readConnection();
    return 0;
}

void HttpParser::readConnection()
{
    m_request.keepAlive = !m_request.isOld;
    for (const auto &[name, value] : m_request.m_headers) {
        if (name != "connection")
            continue;
        const auto words = value.toByteArray().toLower().split(',');
        for (const QByteArray &word : words) {
            if (word.trimmed() == "close") {
                m_request.keepAlive = false;
                return;
            }
            if (word.trimmed() == "keep-alive")
                m_request.keepAlive = true;
        }
    }
}

} // namespace Vitrina

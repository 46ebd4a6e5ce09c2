// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httpconnection.h"

#include <QPointer>

#include <sys/socket.h>

namespace Vitrina {

HttpConnection::HttpConnection(qintptr descriptor, const HttpHandler &handler,
                               const HttpLimits &limits, HttpCounts &counts, QObject *parent)
    : QObject(parent)
    , m_handler(handler)
    , m_limits(limits)
    , m_counts(counts)
    , m_parser(limits.parser)
    , m_readBy(limits.request)
{
    m_socket.setReadBufferSize(m_limits.readBuffer);
    connect(&m_socket, &QTcpSocket::readyRead, this, &HttpConnection::advance);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::onSent);
    // Queued: a socket may find its client gone in the middle of a write of ours.
    connect(&m_socket, &QTcpSocket::disconnected, this, &HttpConnection::abort,
            Qt::QueuedConnection);
    if (!m_socket.setSocketDescriptor(descriptor))
        QMetaObject::invokeMethod(this, &HttpConnection::abort, Qt::QueuedConnection);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void HttpConnection::checkTime()
{
    if (m_busy)
        return;
    if (m_socket.bytesToWrite() > 0) {
        // The time for a request does not run while its sender is still taking a reply.
        if (m_sentBy.hasExpired())
            abort();
    } else if (m_readBy.hasExpired()) {
        if (m_state == State::Serving && m_parser.isMidway()) {
            ++m_counts.late;
            sendLast(HttpReply::refusal(408));
        } else {
            abort();
        }
    }
}

void HttpConnection::turnAway(const HttpReply &reply)
{
    sendLast(reply);
}

void HttpConnection::advance()
{
    if (m_state == State::Draining)
        drain();
    if (m_busy)
        return;
    m_busy = true;
    const QPointer<HttpConnection> alive(this);
    while (m_state == State::Serving && m_socket.bytesToWrite() <= m_limits.unsent) {
        const HttpParser::Next next = m_parser.next();
        if (const auto *request = std::get_if<HttpRequest>(&next)) {
            answer(*request);
            if (!alive)
                return;
        } else if (const auto *refusal = std::get_if<HttpParser::Refusal>(&next)) {
            ++m_counts.refused;
            sendLast(HttpReply::refusal(refusal->status));
        } else if (!readMore()) {
            break;
        }
    }
    m_busy = false;
    if (m_state == State::Serving) {
        m_socket.flush();
        limitSending();
    }
}

bool HttpConnection::readMore()
{
    const QByteArray bytes = m_socket.read(m_limits.readBuffer);
    if (bytes.isEmpty())
        return false;
    // From the first byte on a request has its time, however slowly the others come.
    if (!m_parser.isMidway())
        m_readBy.setRemainingTime(m_limits.request);
    m_parser.feed(bytes);
    return true;
}

void HttpConnection::answer(const HttpRequest &request)
{
    ++m_counts.requests;
    const QPointer<HttpConnection> alive(this);
    const HttpReply reply = handled(request);
    if (!alive || m_state != State::Serving)
        return;
    m_readBy.setRemainingTime(m_limits.request);
    m_socket.write(reply.wire({.withBody = request.method != HttpRequest::Method::Head,
                               .keepAlive = request.keepAlive,
                               .isOld = request.isOld}));
    if (!request.keepAlive) {
        m_state = State::LastReply;
        m_socket.flush();
        onSent();
    }
}

HttpReply HttpConnection::handled(const HttpRequest &request)
{
    try {
        return m_handler(request);
    } catch (const std::exception &) {
        // What it says may hold a client's data: neither to the client nor to a log (rule 15).
        ++m_counts.failed;
        return HttpReply::refusal(500);
    }
}

void HttpConnection::sendLast(const HttpReply &reply)
{
    m_state = State::LastReply;
    m_socket.write(reply.wire({.keepAlive = false}));
    m_socket.flush();
    onSent();
}

void HttpConnection::onSent()
{
    const bool allSent = m_socket.bytesToWrite() == 0;
    if (allSent && m_state == State::LastReply) {
        beginDraining();
    } else if (m_state == State::Serving) {
        if (allSent && !m_parser.isMidway())
            m_readBy.setRemainingTime(m_limits.request);
        advance();
    }
    limitSending();
}

/// Closing while the client still sends would make the kernel reset the connection, and the reply
/// be lost on its way: our half is closed, and what comes is thrown away until the client goes.
void HttpConnection::beginDraining()
{
    m_state = State::Draining;
    m_readBy.setRemainingTime(m_limits.drain);
    ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR);
    drain();
}

void HttpConnection::drain()
{
    for (;;) {
        const QByteArray thrownAway = m_socket.read(m_limits.readBuffer);
        m_drained += thrownAway.size();
        if (m_drained > m_limits.drained)
            abort();
        if (thrownAway.isEmpty() || m_state == State::Gone)
            return;
    }
}

void HttpConnection::abort()
{
    if (m_state == State::Gone)
        return;
    m_state = State::Gone;
    m_socket.abort();
    Q_EMIT gone(this);
}

void HttpConnection::limitSending()
{
    if (m_socket.bytesToWrite() == 0)
        m_sentBy = QDeadlineTimer(QDeadlineTimer::Forever);
    else if (m_sentBy.isForever())
        m_sentBy.setRemainingTime(m_limits.reply);
}

} // namespace Vitrina

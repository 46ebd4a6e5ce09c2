// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httplistener.h"

#include <QTimerEvent>

#include <unistd.h>

#include <algorithm>

namespace Vitrina {

namespace {

/// How many are told that there are too many, before further ones are dropped without a word.
constexpr int turnedAwayAtOnce = 16;
constexpr int backlog = 128;

int millisecondsBetweenChecks(const HttpLimits &limits)
{
    const auto shortest = std::min({limits.request, limits.reply, limits.drain});
    return int(std::clamp<qint64>(shortest.count() / 4, 5, 500));
}

} // namespace

HttpListener::HttpListener(HttpHandler handler, const HttpLimits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_handler(std::move(handler))
    , m_limits(limits)
{
    setListenBacklogSize(backlog);
}

HttpListener::~HttpListener()
{
    for (HttpConnection *connection : m_connections) {
        connection->disconnect(this);
        delete connection;
    }
}

bool HttpListener::listenOnLoopback(quint16 port)
{
    return listen(QHostAddress::LocalHost, port);
}

void HttpListener::incomingConnection(qintptr descriptor)
{
    ++m_counts.connections;
    const bool tooMany = openSockets() >= m_limits.sockets;
    m_counts.turnedAway += tooMany;
    if (openSockets() >= m_limits.sockets + turnedAwayAtOnce) {
        ::close(int(descriptor));
        return;
    }
    auto *connection = new HttpConnection(descriptor, m_handler, m_limits, m_counts, this);
    connect(connection, &HttpConnection::gone, this, &HttpListener::forget);
    m_connections.push_back(connection);
    if (!m_timer.isActive())
        m_timer.start(millisecondsBetweenChecks(m_limits), this);
    if (tooMany)
        connection->turnAway(HttpReply::refusal(503).retryAfter(1));
}

void HttpListener::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QTcpServer::timerEvent(event);
        return;
    }
    const auto connections = m_connections;
    for (HttpConnection *connection : connections)
        connection->checkTime();
}

void HttpListener::forget(HttpConnection *connection)
{
    std::erase(m_connections, connection);
    connection->deleteLater();
    if (m_connections.empty())
        m_timer.stop();
}

} // namespace Vitrina

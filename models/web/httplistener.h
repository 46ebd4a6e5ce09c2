// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/httpconnection.h"

#include <QBasicTimer>
#include <QTcpServer>

#include <vector>

namespace Vitrina {

/// The HTTP/1.0 and 1.1 side of the link service: plain, on loopback, behind Caddy or nginx.
///
/// Not QHttpServer, as first planned. Qt 6.4's has no limits: lines and bodies grow without end,
/// half-open requests stay, it loses its place at an odd Content-Length, lets CR and LF into
/// headers. A filter in front of it would have to find where each request ends, that is, be a
/// strict parser itself, and then there are two readers who may disagree on it: the very thing
/// that request smuggling lives on. So the strict parser (HttpParser) is the only one.
///
/// At most HttpLimits::sockets connections at once, one more is answered 503. One thread, with an
/// event loop; handlers run in it. Errors of listening are QTcpServer's errorString(). Nothing is
/// logged here.
class HttpListener : public QTcpServer
{
    Q_OBJECT

public:
    explicit HttpListener(HttpHandler handler, const HttpLimits &limits = {},
                          QObject *parent = nullptr);
    ~HttpListener() override;

    /// Nobody off this computer reaches it; @p port 0 takes any that is free.
    bool listenOnLoopback(quint16 port = 0);
    int openSockets() const { return int(m_connections.size()); }
    const HttpCounts &counts() const { return m_counts; }

protected:
    void incomingConnection(qintptr descriptor) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void forget(HttpConnection *connection);

    const HttpHandler m_handler;
    const HttpLimits m_limits;
    HttpCounts m_counts;
    std::vector<HttpConnection *> m_connections;
    QBasicTimer m_timer;
};

} // namespace Vitrina

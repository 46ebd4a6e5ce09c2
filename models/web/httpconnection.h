// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/httpparser.h"
#include "web/httpreply.h"

#include <QDeadlineTimer>
#include <QTcpSocket>

#include <chrono>
#include <functional>

namespace Vitrina {

/// Answers one request, at once and in the listener's thread: a handler that came back later would
/// find its client gone. What it throws becomes a 500.
using HttpHandler = std::function<HttpReply(const HttpRequest &)>;

struct HttpLimits
{
    HttpParser::Limits parser;
    int sockets = 64;
    qint64 readBuffer = 32 * 1024; ///< bytes a socket holds that nobody has looked at
    qint64 unsent = 256 * 1024;    ///< bytes of replies, above which no request is looked at
    qint64 drained = 1024 * 1024;  ///< bytes thrown away behind a last reply
    std::chrono::milliseconds request{5000}; ///< for a whole request, and between two
    std::chrono::milliseconds reply{30000};  ///< for the client to take what it asked for
    std::chrono::milliseconds drain{2000};   ///< for the client to go, behind a last reply
};

/// What has come to pass since the listener began; for HttpListener::counts().
struct HttpCounts
{
    quint64 connections = 0;
    quint64 turnedAway = 0; ///< because HttpLimits::sockets were open
    quint64 requests = 0;   ///< that reached the handler
    quint64 refused = 0;    ///< that the parser refused
    quint64 late = 0;       ///< requests that were not whole in time
    quint64 failed = 0;     ///< of which the handler threw
};

/// One client's connection: requests in their order, replies in the same. Made by HttpListener, in
/// its thread; says gone() once, when there is nothing left of it.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(qintptr descriptor, const HttpHandler &handler, const HttpLimits &limits,
                   HttpCounts &counts, QObject *parent);

    /// Looks at the deadlines; called by the listener every now and then.
    void checkTime();
    /// One reply and no request: for a client too many.
    void turnAway(const HttpReply &reply);

Q_SIGNALS:
    void gone(Vitrina::HttpConnection *connection);

private:
    enum class State { Serving, LastReply, Draining, Gone };

    void advance();
    bool readMore();
    void answer(const HttpRequest &request);
    HttpReply handled(const HttpRequest &request);
    void sendLast(const HttpReply &reply);
    void onSent();
    void beginDraining();
    void drain();
    void abort();
    void limitSending();

    const HttpHandler &m_handler;
    const HttpLimits &m_limits;
    HttpCounts &m_counts;
    QTcpSocket m_socket;
    HttpParser m_parser;
    State m_state = State::Serving;
    bool m_busy = false; ///< a handler that runs an event loop must not be entered again
    qint64 m_drained = 0;
    QDeadlineTimer m_readBy;
    QDeadlineTimer m_sentBy{QDeadlineTimer::Forever};
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailserver/scriptedimap.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace Vitrina::Testing {

namespace {

constexpr int glanceMilliseconds = 50;

} // namespace

ScriptedImap::ScriptedImap(QList<Step> steps)
    : m_steps(std::move(steps))
    , m_thread([this](const std::stop_token &stop) { serve(stop); })
{
    m_isListening.wait(false);
}

ScriptedImap::~ScriptedImap()
{
    m_thread.request_stop();
}

void ScriptedImap::serve(const std::stop_token &stop)
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    m_port = server.serverPort();
    m_isListening = true;
    m_isListening.notify_all();
    while (!stop.stop_requested() && !server.waitForNewConnection(glanceMilliseconds)) {
    }
    const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    if (!socket)
        return;
    bool isGoingOn = answer(*socket, "hello");
    while (!stop.stop_requested() && socket->state() == QTcpSocket::ConnectedState) {
        if (!socket->canReadLine())
            socket->waitForReadyRead(glanceMilliseconds);
        while (isGoingOn && socket->canReadLine())
            isGoingOn = answer(*socket, socket->readLine());
    }
}

bool ScriptedImap::answer(QTcpSocket &socket, const QByteArray &line)
{
    const QByteArray tag = line == "hello" ? "*" : line.split(' ').first();
    for (const Step &step : std::as_const(m_steps)) {
        if (!line.contains(step.asked))
            continue;
        socket.write(QByteArray(step.said).replace("@T", tag));
        socket.waitForBytesWritten();
        if (step.then == Then::GoOn)
            return true;
        if (step.then == Then::HangUp)
            socket.abort();
        m_isOver = true;
        return false;
    }
    socket.write(line.contains("CAPABILITY") ? "* CAPABILITY IMAP4rev1\r\n" : "");
    socket.write(line.contains("EXAMINE") ? "* OK [UIDVALIDITY 7]\r\n" : "");
    socket.write(tag + " OK\r\n");
    return true;
}

} // namespace Vitrina::Testing

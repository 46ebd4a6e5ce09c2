// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace Vitrina::Testing {

/// The way to a server, which can be cut: nothing answers there then.
class Cable : public QObject
{
public:
    explicit Cable(int port)
        : m_port(port)
    {
        connect(&m_door, &QTcpServer::newConnection, this, &Cable::join);
        if (!m_door.listen(QHostAddress::LocalHost))
            qFatal("no cable");
        m_number = m_door.serverPort();
    }
    int port() const { return m_number; }
    /// Nobody else comes in; who is connected stays so.
    void shut() { m_door.close(); }
    void cut()
    {
        shut();
        for (QTcpSocket *end : findChildren<QTcpSocket *>())
            end->abort();
    }
    void plugIn()
    {
        if (!m_door.listen(QHostAddress::LocalHost, quint16(m_number)))
            qFatal("the cable does not fit any more");
    }

private:
    void join()
    {
        while (QTcpSocket *near = m_door.nextPendingConnection()) {
            auto *far = new QTcpSocket(this);
            near->setParent(this);
            pass(near, far);
            pass(far, near);
            far->connectToHost(QHostAddress::LocalHost, quint16(m_port));
        }
    }
    static void pass(QTcpSocket *from, QTcpSocket *to)
    {
        connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
        connect(to, &QTcpSocket::connected, to, [from, to] { to->write(from->readAll()); });
        connect(from, &QTcpSocket::disconnected, to, [from, to] {
            from->deleteLater();
            to->disconnectFromHost();
        });
    }

    int m_port;
    int m_number = 0;
    QTcpServer m_door;
};

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outside/plainhttp.h"

#include <QTcpSocket>

namespace Vitrina::Testing {

namespace {

QByteArray firstLines(const QByteArray &method, const QString &path)
{
    return method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
}

QByteArray contentOf(const char *type, const QByteArray &content)
{
    return QByteArray("Content-Type: ") + type +
           "\r\nContent-Length: " + QByteArray::number(content.size()) + "\r\n";
}

} // namespace

HttpAnswer ask(int port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(port));
    if (!socket.waitForConnected(10'000))
        return {};
    socket.write(request);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20'000)) {
    }
    const QByteArray all = socket.readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    return {all.mid(9, 3).toInt(), all.left(end + 4), all.mid(end + 4)};
}

QByteArray httpRequest(const QByteArray &method, const QString &path, const QString &agent,
                       const QByteArray &form)
{
    QByteArray text = firstLines(method, path) + "User-Agent: " + agent.toUtf8() + "\r\n";
    if (method == "POST")
        text += contentOf("application/x-www-form-urlencoded", form);
    return text + "\r\n" + form;
}

QByteArray jsonRequest(const QString &path, const QByteArray &json, const QByteArray &header)
{
    return firstLines("POST", path) + contentOf("application/json", json) + header + "\r\n\r\n" +
           json;
}

} // namespace Vitrina::Testing

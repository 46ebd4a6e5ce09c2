// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailserver/mailserver.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace Vitrina::Testing {

MailServer::MailServer(const QJsonObject &settings)
{
    const QByteArray argument = QJsonDocument(settings).toJson(QJsonDocument::Compact);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(VITRINA_PYTHON),
                    {QStringLiteral(VITRINA_SMTP_SERVER), QString::fromUtf8(argument)});
    m_port = quint16(next().value(QStringLiteral("port")).toInt());
}

MailServer::~MailServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished();
}

QJsonObject MailServer::next(int milliseconds)
{
    QElapsedTimer waiting;
    waiting.start();
    while (!m_process.canReadLine()) {
        const int left = milliseconds - int(waiting.elapsed());
        if (left <= 0 || (!m_process.waitForReadyRead(left) && !m_process.canReadLine()))
            qFatal("the mail server says nothing (python3-aiosmtpd is in .cmake/packages.txt)");
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

bool MailServer::endsInSilence()
{
    m_process.closeWriteChannel();
    return m_process.waitForFinished() && m_process.readAllStandardOutput().isEmpty();
}

} // namespace Vitrina::Testing

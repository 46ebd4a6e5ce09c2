// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outside/serviceprocess.h"

#include <QFile>
#include <QRegularExpression>

namespace Vitrina::Testing {

ServiceProcess::ServiceProcess(const PostgresServer &server, const QString &database,
                               const Secrets &secrets, const QString &way)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("VITRINA_PASSWORD"), secrets.password);
    m_process.setProcessEnvironment(environment);
    m_process.setReadChannel(QProcess::StandardError);
    m_process.start(
        QStringLiteral(VITRINA_SERVICE),
        arguments(QStringLiteral("postgresql://links@127.0.0.1:%1/%2").arg(server.port()).arg(way),
                  database, secrets.paymentSecret));
    static const QRegularExpression listening(QStringLiteral("127\\.0\\.0\\.1:(\\d+)"));
    QRegularExpressionMatch match;
    while (!match.hasMatch() && m_process.waitForReadyRead(20'000))
        match = listening.match(log());
    m_port = match.captured(1).toInt();
    if (m_port == 0)
        qFatal("the service does not listen: %s", qPrintable(log()));
}

ServiceProcess::~ServiceProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

QStringList ServiceProcess::arguments(const QString &address, const QString &database,
                                      const QByteArray &paymentSecret) const
{
    QStringList all{QStringLiteral("--server"),   address,
                    QStringLiteral("--database"), database,
                    QStringLiteral("--port"),     QStringLiteral("0")};
    if (!paymentSecret.isEmpty()) {
        QFile file(m_folder.filePath(QStringLiteral("payments.secret")));
        if (!file.open(QIODevice::WriteOnly) || file.write(paymentSecret) < 0 ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            qFatal("no secret: %s", qPrintable(file.errorString()));
        all += {QStringLiteral("--payment-secret-file"), file.fileName()};
    }
    return all;
}

QString ServiceProcess::log()
{
    m_log += QString::fromUtf8(m_process.readAllStandardError());
    return m_log;
}

HttpAnswer ServiceProcess::get(const QString &path, const QString &agent) const
{
    return ask(m_port, httpRequest("GET", path, agent));
}

int ServiceProcess::end()
{
    m_process.terminate();
    return m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit
               ? m_process.exitCode()
               : -1;
}

} // namespace Vitrina::Testing

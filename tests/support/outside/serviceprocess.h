// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outside/plainhttp.h"
#include "postgres/postgresserver.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Vitrina::Testing {

/// vitrina-service as it is installed, on a port that it chose, with the login "links". Stops the
/// test program where it does not listen; killed at its end.
class ServiceProcess
{
public:
    struct Secrets
    {
        QString password;              ///< of its login
        QByteArray paymentSecret = {}; ///< none: it takes no payments
    };
    /// @p way says more of how the server is reached: "?sslmode=…".
    ServiceProcess(const PostgresServer &server, const QString &database, const Secrets &secrets,
                   const QString &way = {});
    ~ServiceProcess();

    int port() const { return m_port; }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// What it said so far.
    QString log();
    HttpAnswer get(const QString &path, const QString &agent = phoneAgent) const;
    /// Its exit status; -1 where it does not end properly.
    int end();

private:
    QStringList arguments(const QString &address, const QString &database,
                          const QByteArray &paymentSecret) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_log;
    int m_port = 0;
};

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificate/testcertificate.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace Vitrina::Testing {

/// An SMTP server in a process of its own; smtpserver.py says what it can be told. It accepts as
/// soon as this is constructed, and ends with it.
class MailServer
{
public:
    explicit MailServer(const QJsonObject &settings);
    ~MailServer();
    MailServer(const MailServer &) = delete;
    MailServer &operator=(const MailServer &) = delete;

    quint16 port() const { return m_port; }
    /// The next thing that it tells; ends the program where none comes for @p milliseconds.
    QJsonObject next(int milliseconds = 20'000);
    /// The mail that it accepted; empty where it told of something else first.
    QJsonObject mail() { return next().value(QStringLiteral("mail")).toObject(); }
    /// Closes it; whether it had nothing more to tell.
    bool endsInSilence();

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace Vitrina::Testing

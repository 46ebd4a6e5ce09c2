// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailserver/mailserver.h"

#include <QDateTime>

namespace Vitrina::Testing {

/// Dovecot in a folder of its own with one mailbox, that of ana@autocentro.ec, over TLS from the
/// first byte on one port and STARTTLS on another. Listens as soon as this is constructed and ends
/// with it; runs as nobody where the tests are root's.
class ImapServer
{
public:
    /// Ends the program where Dovecot cannot be run (.cmake/packages.txt).
    explicit ImapServer(const TestCertificate &certificate);
    /// With a certificate and a key in PEM files.
    ImapServer(const QString &certificate, const QString &key);
    ~ImapServer();
    ImapServer(const ImapServer &) = delete;
    ImapServer &operator=(const ImapServer &) = delete;

    static QString user() { return QStringLiteral("ana@autocentro.ec"); }
    static QString password() { return QStringLiteral("clave de Ana ñ"); }
    quint16 tlsPort() const { return m_tlsPort; }
    quint16 startTlsPort() const { return m_startTlsPort; }

    /// A mail that is delivered, and was at that time.
    void deliver(const QByteArray &mail, const QDateTime &at = QDateTime::currentDateTimeUtc());
    /// The box anew: its UIDs are no longer what they were.
    void renumber();
    /// The mails as they lie there, with their flags: "new/1.mail", "cur/1.mail:2,S" where read.
    QStringList mails() const;

private:
    QByteArray configuration() const;
    void write(const QString &name, const QByteArray &contents) const;
    void start();
    void stop();
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_tlsPort;
    quint16 m_startTlsPort;
    int m_delivered = 0;
};

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailserver/imapserver.h"

#include "postgres/unprivileged.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>

#include <grp.h>
#include <pwd.h>

namespace Vitrina::Testing {

namespace {

constexpr int patienceMilliseconds = 60'000;

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

} // namespace

ImapServer::ImapServer(const TestCertificate &certificate)
    : ImapServer(certificate.certificate(), certificate.key())
{
}

ImapServer::ImapServer(const QString &certificate, const QString &key)
    : m_folder(QDir::tempPath() + QStringLiteral("/vitrina-imap-XXXXXX"))
    , m_tlsPort(quint16(freePort()))
    , m_startTlsPort(quint16(freePort()))
{
    const Unprivileged who;
    who.own(m_folder.path());
    for (const char *name : {"run", "mail", "mail/new", "mail/cur", "mail/tmp"}) {
        QDir().mkpath(path(QLatin1StringView(name)));
        who.own(path(QLatin1StringView(name)));
    }
    write(QStringLiteral("server.crt"), contentsOf(certificate));
    write(QStringLiteral("server.key"), contentsOf(key));
    write(QStringLiteral("users"), user().toUtf8() + ":{PLAIN}" + password().toUtf8() + "::::::\n");
    write(QStringLiteral("dovecot.conf"), configuration());
    start();
}

ImapServer::~ImapServer()
{
    stop();
}

QByteArray ImapServer::configuration() const
{
    const Unprivileged who;
    QByteArray text = R"(base_dir = @folder@/run
state_dir = @folder@/run
log_path = @folder@/log
protocols = imap
listen = 127.0.0.1
default_internal_user = @user@
default_internal_group = @group@
default_login_user = @user@
ssl = yes
ssl_cert = <@folder@/server.crt
ssl_key = <@folder@/server.key
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_failure_delay = 0
mail_location = maildir:@folder@/mail
first_valid_uid = 1
passdb {
  driver = passwd-file
  args = @folder@/users
}
userdb {
  driver = static
  args = uid=@uid@ gid=@gid@ home=@folder@ allow_all_users=yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = @starttls@
  }
  inet_listener imaps {
    port = @tls@
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
)";
    text.replace("@folder@", m_folder.path().toUtf8());
    text.replace("@user@", getpwuid(who.user)->pw_name);
    text.replace("@group@", getgrgid(who.group)->gr_name);
    text.replace("@uid@", QByteArray::number(who.user));
    text.replace("@gid@", QByteArray::number(who.group));
    text.replace("@tls@", QByteArray::number(m_tlsPort));
    text.replace("@starttls@", QByteArray::number(m_startTlsPort));
    return text;
}

void ImapServer::write(const QString &name, const QByteArray &contents) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("%s cannot be written", qPrintable(name));
    file.close();
    Unprivileged().own(path(name));
}

void ImapServer::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    runUnprivileged(m_process);
    m_process.start(QStringLiteral(VITRINA_DOVECOT), {QStringLiteral("-F"), QStringLiteral("-c"),
                                                      path(QStringLiteral("dovecot.conf"))});
    QElapsedTimer waiting;
    waiting.start();
    for (QTcpSocket socket; socket.state() != QTcpSocket::ConnectedState;) {
        if (m_process.state() == QProcess::NotRunning || waiting.hasExpired(patienceMilliseconds))
            qFatal("Dovecot does not run (dovecot-imapd is in .cmake/packages.txt): %s",
                   contentsOf(path(QStringLiteral("log"))).constData());
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_tlsPort);
        socket.waitForConnected(200);
    }
}

void ImapServer::stop()
{
    // Asked to end it gives those of its processes that have just begun some seconds; they end by
    // themselves when it is gone, and until then they answer in its place.
    m_process.kill();
    m_process.waitForFinished();
    QElapsedTimer waiting;
    waiting.start();
    for (QTcpSocket socket; !waiting.hasExpired(patienceMilliseconds); socket.abort()) {
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_tlsPort);
        if (!socket.waitForConnected(200))
            return;
    }
    qFatal("Dovecot does not end");
}

void ImapServer::deliver(const QByteArray &mail, const QDateTime &at)
{
    const QString name = QStringLiteral("mail/%1.mail").arg(++m_delivered);
    write(name, mail);
    QFile file(path(name));
    if (!file.open(QIODevice::ReadWrite) ||
        !file.setFileTime(at, QFileDevice::FileModificationTime))
        qFatal("a mail cannot be dated");
    file.close();
    if (!file.rename(path(QStringLiteral("mail/new/%1.mail").arg(m_delivered))))
        qFatal("a mail cannot be delivered");
}

void ImapServer::renumber()
{
    stop();
    QDir mail(path(QStringLiteral("mail")));
    const QStringList indexes = mail.entryList({QStringLiteral("dovecot*")}, QDir::Files);
    for (const QString &name : indexes)
        mail.remove(name);
    // Another than any that was: they are of the clock's seconds.
    write(QStringLiteral("mail/dovecot-uidlist"),
          "3 V424242 N1 G0123456789abcdef0123456789abcdef\n");
    start();
}

QStringList ImapServer::mails() const
{
    QStringList names;
    for (const char *folder : {"new", "cur"}) {
        const QDir here(path(QStringLiteral("mail/") + QLatin1StringView(folder)));
        const QStringList files = here.entryList(QDir::Files, QDir::Name);
        for (const QString &file : files)
            names += QLatin1StringView(folder) + u'/' + file;
    }
    return names;
}

} // namespace Vitrina::Testing

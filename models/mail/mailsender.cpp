// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailsender.h"

#include "mail/smtptransfer.h"

#include <QRegularExpression>
#include <QUrl>

#include <mutex>

namespace Vitrina {

namespace {

bool isThisComputer(const QString &host)
{
    static const QRegularExpression loopback(
        QStringLiteral("\\A(localhost|::1|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\z"));
    return loopback.match(host).hasMatch();
}

/// A name or an address, and nothing that would be read as another part of a URL.
bool isHost(const QString &host)
{
    static const QRegularExpression name(
        QStringLiteral("\\A([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|[0-9a-f:]{2,39})\\z"));
    return name.match(host).hasMatch();
}

QString asciiHost(const QString &typed)
{
    const QString host = typed.trimmed().toLower();
    return host.contains(u':') ? host : QString::fromLatin1(QUrl::toAce(host));
}

bool isUsable(const MailAccount &account)
{
    return isHost(account.host) && account.port != 0 && !account.user.contains(QChar()) &&
           !account.password.bytes().contains('\0') &&
           (account.security != MailAccount::Security::None || isThisComputer(account.host));
}

void startCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace

MailSender::MailSender(MailAccount account)
    : MailSender(std::move(account), Options{})
{
}

MailSender::MailSender(MailAccount account, Options options)
    : m_account(std::move(account))
    , m_options(std::move(options))
{
    m_account.host = asciiHost(m_account.host);
    startCurl();
}

MailResult MailSender::send(const MailMessage &message, const std::stop_token &stop) const
{
    if (!isUsable(m_account))
        return tl::unexpected(MailFault{MailFault::Kind::BadAccount, 0, {}});
    if (!isSendable(message))
        return tl::unexpected(MailFault{MailFault::Kind::BadMessage, 0, {}});
    if (stop.stop_requested())
        return tl::unexpected(MailFault{MailFault::Kind::Cancelled, 0, {}});
    return SmtpTransfer(m_account, message, m_options, stop).run();
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailaccount.h"

#include <QRegularExpression>
#include <QUrl>

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

} // namespace

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

} // namespace Vitrina

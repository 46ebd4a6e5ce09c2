// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailsender.h"
#include "mailserver/mailserver.h"

#include <QTimeZone>

namespace Vitrina::Testing {

inline MailMessage sampleMessage()
{
    MailMessage message;
    message.from = MailAddress::parse(u"ventas@autocentro.ec", u"Autocentro").value();
    message.to = MailAddress::parse(u"maria@example.ec").value();
    message.subject = QStringLiteral("Su cotización");
    message.text = QStringLiteral("Buenos días.\nAquí está su cotización.");
    message.messageId = "<0190-1@autocentro.ec>";
    message.date = QDateTime(QDate(2026, 3, 2), QTime(10, 55), QTimeZone::utc());
    return message;
}

inline MailAccount openAccount(const MailServer &server)
{
    MailAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = server.port();
    account.security = MailAccount::Security::None;
    return account;
}

inline QJsonObject openServer(const QJsonObject &fault = {})
{
    return {{QStringLiteral("tls"), QStringLiteral("none")}, {QStringLiteral("fault"), fault}};
}

} // namespace Vitrina::Testing

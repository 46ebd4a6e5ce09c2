// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mailaddress.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace Vitrina {

struct MailAttachment
{
    QString name;
    QByteArray type; ///< "application/pdf"; what is none goes as application/octet-stream
    QByteArray bytes;
};

/// A mail for one person: with several, "sent" would have several answers (S0.11). Texts may hold
/// anything; they become one line in a header, and lose control characters in a body.
struct MailMessage
{
    MailAddress from;
    MailAddress to;
    MailAddress replyTo; ///< may be empty
    QString subject;
    QString text;
    QString html; ///< may be empty; what it quotes of people was escaped by who wrote it
    QList<MailAttachment> attachments;
    QByteArray messageId; ///< "<left@right>"; the same at every try, so that receivers know doubles
    QDateTime date;
    bool isAutomatic = false; ///< nobody pressed a key for it: holiday replies stay away (RFC 3834)
};

/// Whether it has all that a server wants.
bool isSendable(const MailMessage &message);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailmessage.h"

#include <QRegularExpression>

namespace Vitrina {

bool isSendable(const MailMessage &message)
{
    static const QRegularExpression messageId(
        QStringLiteral("\\A<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+>\\z"));
    constexpr qsizetype longestMessageId = 250;
    return !message.from.isEmpty() && !message.to.isEmpty() && message.date.isValid() &&
           message.messageId.size() <= longestMessageId &&
           messageId.match(QString::fromLatin1(message.messageId)).hasMatch();
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mailtrouble.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Vitrina {

/// What a mail server says of a mail that it had taken and could not deliver (RFC 3464).
struct MailBounce
{
    QList<QByteArray> ids;                           ///< of the mails it may be about, "left@right"
    MailTrouble trouble = MailTrouble::NotDelivered; ///< one that isBounce()
    QString text;                                    ///< as MailFault::text

    friend bool operator==(const MailBounce &, const MailBounce &) = default;
};

/// Whether a mail with such headers is a report of what became of another. Any thread, as below.
bool isDeliveryReport(const QByteArray &headers);

/// What @p mail says; none where it is no such report, where nothing has failed for good, and where
/// it names no mail.
std::optional<MailBounce> readBounce(const QByteArray &mail);

/// What a status such as "5.1.1" means (RFC 3463).
MailTrouble troubleOfStatus(const QByteArray &status);

} // namespace Vitrina

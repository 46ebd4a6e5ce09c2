// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace Vitrina {

/// Why a mail was not sent.
struct MailFault
{
    enum class Kind {
        BadAccount,       ///< no such host can be, or no TLS off this computer; nothing was tried
        BadMessage,       ///< lacks a sender, a receiver, a date or an id; nothing was tried
        Unreachable,      ///< no server, or it went away or fell silent before it had the message
        Tls,              ///< encryption is not offered, or did not come about
        Certificate,      ///< expired, for another name, or of an unknown authority
        Authentication,   ///< user or password
        RefusedRecipient, ///< for good (5xx)
        Refused,          ///< for good (5xx): the sender, or the message itself
        TooLarge,
        Temporary, ///< the server says to come back later (4xx)
        Unknown,   ///< the message was handed over and no answer came: it may have been accepted
        Cancelled,
    };

    Kind kind = Kind::Unreachable;
    int code = 0; ///< of the server's reply; 0 where it gave none
    /// What the server or libcurl said: one line of at most 300 characters without controls, in
    /// whatever language. It may name the receiver, so it is for screens and not for logs.
    QString text;
};

} // namespace Vitrina

Q_DECLARE_METATYPE(Vitrina::MailFault::Kind)

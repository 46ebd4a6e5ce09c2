// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mailtrouble.h"

#include <QMetaType>
#include <QString>

namespace Vitrina {

/// Why a mail was not sent.
struct MailFault
{
    using Kind = MailTrouble;

    Kind kind = Kind::Unreachable;
    int code = 0; ///< of the server's reply; 0 where it gave none
    /// What the server or libcurl said: one line of at most 300 characters without controls, in
    /// whatever language. It may name the receiver, so it is for screens and not for logs.
    QString text;

    friend bool operator==(const MailFault &, const MailFault &) = default;
};

} // namespace Vitrina

Q_DECLARE_METATYPE(Vitrina::MailTrouble)

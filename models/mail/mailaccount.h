// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/mailsettings.h"
#include "access/secret.h"

#include <QString>

namespace Vitrina {

/// A mail server as somebody is known to it: the one that takes what she sends, or the one that
/// keeps what she receives. The password is in no log and in no text of a MailFault.
struct MailAccount
{
    using Security = MailSecurity;

    QString host; ///< a name or an address
    quint16 port = 465;
    Security security = Security::Implicit;
    QString user; ///< empty: the server asks nobody who he is
    Secret password;
};

/// A host as it stands in a URL.
QString asciiHost(const QString &typed);
/// Whether there can be such a server, and nothing is told it in the open but on this computer.
/// The host as asciiHost() has it.
bool isUsable(const MailAccount &account);

} // namespace Vitrina

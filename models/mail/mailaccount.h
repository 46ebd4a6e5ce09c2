// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/mailsettings.h"
#include "access/secret.h"

#include <QString>

namespace Vitrina {

/// The mail server that takes what somebody sends. The password is in no log and in no text of a
/// MailFault.
struct MailAccount
{
    using Security = MailSecurity;

    QString host; ///< a name or an address
    quint16 port = 465;
    Security security = Security::Implicit;
    QString user; ///< empty: the server asks nobody who he is
    Secret password;
};

} // namespace Vitrina

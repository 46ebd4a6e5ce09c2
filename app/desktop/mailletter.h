// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/mailsettings.h"
#include "domain/sendingrows.h"
#include "mail/mailmessage.h"

namespace Vitrina {

/// A mail as it leaves: what its author wrote, as text and as HTML, with the link in its place. In
/// the language of the program where a word is ours. Every try is the same message to receivers.
/// @p link may be empty where the words have no place for one.
MailMessage letterOf(const Sending &sending, const QString &link, const MailSettings &from,
                     const QDateTime &now);

} // namespace Vitrina

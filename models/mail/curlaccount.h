// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailaccount.h"
#include "mail/mailfault.h"

#include <curl/curl.h>

namespace Vitrina {

/// Has libcurl ready for any number of threads.
void startCurl();

/// "imaps://[::1]:993" of @p scheme "imap".
QByteArray curlUrlOf(const MailAccount &account, const QByteArray &scheme);

/// Tells @p handle who asks, and that nothing is told to a server that cannot prove itself.
/// @p authorities is a PEM file; empty: those of the system.
void useAccount(CURL *handle, const MailAccount &account, const QString &authorities);

/// What @p code says of the way to a server.
MailFault::Kind troubleOnTheWay(CURLcode code);

} // namespace Vitrina

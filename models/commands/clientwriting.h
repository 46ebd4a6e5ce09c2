// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/registercontact.h"

namespace Vitrina {

/// Puts what was typed about a client into her row, checked and cleaned. A name or a phone is
/// required.
Result<void> fillIn(Client &client, const ClientDetails &details);

/// The rows for the phones or mails of a new client, checked and cleaned.
Result<QList<ClientPhone>> phoneRows(const ClientId &client, const QList<PhoneEntry> &phones);
Result<QList<ClientEmail>> emailRows(const ClientId &client, const QList<EmailEntry> &emails);
/// Makes a client's phones or mails exactly those given.
Result<void> replacePhones(CommandContext &context, const ClientId &client,
                           const QList<PhoneEntry> &phones);
Result<void> replaceEmails(CommandContext &context, const ClientId &client,
                           const QList<EmailEntry> &emails);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/registercontact.h"

namespace Vitrina {

struct ClientDetail;

/// What a form of the client shows.
ClientForm formOf(const ClientDetail &detail);

/// What comes of a form that began with @p seen and was left as @p mine, where the client stands as
/// in @p now: each field is whose hand changed it. ChangedSince where both changed one, to
/// something else each. Phones and mails are fields of their own; those that either added stay.
Result<ClientForm> mergedForm(const ClientForm &seen, const ClientForm &mine,
                              const ClientForm &now);

/// What takes back a correction that made @p mine of @p seen, where the client stands as in @p now:
/// what it changed is as it was, the rest as somebody else may have corrected it before or since.
ClientForm takenBack(const ClientForm &seen, const ClientForm &mine, const ClientForm &now);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"

#include <QString>

namespace Vitrina {

/// What happened on the way to a shared database and what to do about it, in the user's words.
QString hubFaultText(HubFault fault, const QString &server);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

// What a new login on a shared database has to be; the hub itself looks at the name again.

constexpr int shortestPassword = 8;

/// Small letters, digits, '_', '.' and '-'; a letter first, and no reserved one.
bool isLoginName(const QString &login);
/// What PostgreSQL or Vitrina keeps for itself: postgres, public, none, pg_… and vitrina_….
bool isReservedLogin(const QString &login);

} // namespace Vitrina

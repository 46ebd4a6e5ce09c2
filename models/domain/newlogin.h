// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

// What a new login on a shared database has to be; the hub itself looks at the name again.

constexpr int shortestPassword = 8;

/// Small letters, digits, '_', '.' and '-'; a letter first, and not pg_ or vitrina_.
bool isLoginName(const QString &login);

} // namespace Vitrina

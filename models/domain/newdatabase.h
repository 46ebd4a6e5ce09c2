// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace Vitrina {

/// Whether a company may be founded in a database of that name: not in one that PostgreSQL brings
/// along and every administrator uses (postgres, template0 …), nor under a beginning that it keeps
/// for itself (pg_).
bool isDatabaseName(const QString &name);

} // namespace Vitrina

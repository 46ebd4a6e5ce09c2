// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

/// What a table of the database holds, in the showroom's words; "The company" for the small ones.
QString tableWords(const QString &table);
/// Whether it has words of its own.
bool isLargeTable(const QString &table);

} // namespace Vitrina

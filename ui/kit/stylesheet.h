// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/palette.h"

#include <QString>

namespace Vitrina {

/// The program's one stylesheet: controls only. Cells of tables are painted by CellDelegate,
/// because item rules in a stylesheet make large tables slow.
QString makeStyleSheet(const Tokens &tokens);

} // namespace Vitrina

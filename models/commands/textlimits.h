// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/textlimit.h"

#include <QString>

namespace Vitrina {

/// One clean line, or the problem TextTooLong {field, limit}.
Result<QString> checkedLine(const QString &typed, const char *field);
/// Clean text of several lines, or the problem TextTooLong {field, limit}.
Result<QString> checkedText(const QString &typed, const char *field, int limit = TextLimit::note);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace Vitrina {

/// Longest texts a person may store, in UTF-16 units; a chat is pasted whole (D13).
namespace TextLimit {
constexpr int line = 200;
constexpr int note = 10'000;
constexpr int chat = 100'000;
} // namespace TextLimit

/// One clean line, or the problem TextTooLong {field, limit}.
Result<QString> checkedLine(const QString &typed, const char *field);
/// Clean text of several lines, or the problem TextTooLong {field, limit}.
Result<QString> checkedText(const QString &typed, const char *field, int limit = TextLimit::note);

} // namespace Vitrina

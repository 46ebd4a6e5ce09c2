// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/wordmatch.h"

#include <algorithm>

namespace Vitrina {

bool beginsOneOf(const QString &word, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&word](const QString &other) { return other.startsWith(word); });
}

bool allBeginOneOf(const QStringList &typed, const QStringList &words)
{
    return std::all_of(typed.begin(), typed.end(),
                       [&words](const QString &word) { return beginsOneOf(word, words); });
}

} // namespace Vitrina

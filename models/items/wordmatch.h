// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Vitrina {

// How what a person types is found, wherever she narrows a list; all of searchWords()
// (domain/text.h).

/// Whether @p word begins one of @p words.
bool beginsOneOf(const QString &word, const QStringList &words);
/// Whether each of the words typed does, in any order.
bool allBeginOneOf(const QStringList &typed, const QStringList &words);

} // namespace Vitrina

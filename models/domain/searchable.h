// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Vitrina {

// What text is found by (S1.2), where searchWords() (domain/text.h) says what is sought.

/// What joins parts of a word: apostrophes, hyphens, the full stop, and what keyboards and word
/// processors put in their place. The plain hyphen is the last.
QStringView joiners();

/// The words that are there only once the joiners are not: "obrien" of "Liam O'Brien".
QStringList joinedWords(QStringView text);

/// The words by which @p text is found: "o", "brien" and "obrien" of "O'Brien".
QStringList searchableWords(QStringView text);

} // namespace Vitrina

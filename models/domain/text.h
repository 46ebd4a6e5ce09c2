// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Vitrina {

/// Text as the database keeps it: NFC, no NUL, no lone surrogates, no control characters other than
/// line feed and tab, no bidirectional overrides; line ends are LF (sync.md 5). Idempotent.
QString storable(QStringView text);

/// storable(), on one line: runs of white space become one space, ends trimmed. For names.
QString storableLine(QStringView text);

/// Text as it is searched: accents and case dropped, digits and letters kept, all else one space.
/// "García-Ñacato" becomes "garcia nacato".
QString folded(QStringView text);

/// The words of folded(text), for matching in any order.
QStringList searchWords(QStringView text);

} // namespace Vitrina

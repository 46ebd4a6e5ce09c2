// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/formulaguard.h"

#include <algorithm>

namespace Vitrina {

namespace {

bool startsFormula(QChar c)
{
    return c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r' ||
           c == u'\n';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Apostrophes, then a character that starts a formula.
bool needsGuard(QStringView cell)
{
    qsizetype at = 0;
    while (at < cell.size() && cell[at] == u'\'')
        ++at;
    return at < cell.size() && startsFormula(cell[at]);
}

/// A sign, then digits with points and commas among them: also E.164.
bool isHarmlessNumber(QStringView cell)
{
    if (cell.size() < 2 || (cell[0] != u'+' && cell[0] != u'-') || !isDigit(cell[1]))
        return false;
    return std::all_of(cell.begin() + 1, cell.end(),
                       [](QChar c) { return isDigit(c) || c == u'.' || c == u','; });
}

} // namespace

QString guarded(const QString &cell)
{
    return needsGuard(cell) && !isHarmlessNumber(cell) ? u'\'' + cell : cell;
}

QString unguarded(QStringView cell)
{
    const bool guard = cell.startsWith(u'\'') && needsGuard(cell);
    return (guard ? cell.sliced(1) : cell).toString();
}

} // namespace Vitrina

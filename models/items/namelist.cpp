// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/namelist.h"

#include "domain/text.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

/// Before which Spanish says "u", not "o".
bool soundsAsO(const QString &name)
{
    const QString letters = folded(name);
    return letters.startsWith(u'o') || letters.startsWith(QStringLiteral("ho"));
}

} // namespace

QString anyOf(QStringList names)
{
    const QString last = names.takeLast();
    if (names.isEmpty())
        return last;
    const QString pattern =
        soundsAsO(last)
            ? QCoreApplication::translate("NameList", "%1 or %2", "the last begins like Olga")
            : QCoreApplication::translate("NameList", "%1 or %2");
    return pattern.arg(names.join(QStringLiteral(", ")), last);
}

} // namespace Vitrina

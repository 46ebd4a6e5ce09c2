// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/newlogin.h"

#include <QRegularExpression>

namespace Vitrina {

bool isLoginName(const QString &login)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?!pg_|vitrina_)[a-z][a-z0-9_.-]{0,62}$"));
    return pattern.match(login).hasMatch();
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/newlogin.h"

#include <QRegularExpression>

namespace Vitrina {

bool isLoginName(const QString &login)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z][a-z0-9_.-]{0,62}$"));
    return pattern.match(login).hasMatch() && !isReservedLogin(login);
}

bool isReservedLogin(const QString &login)
{
    return login.startsWith(u"pg_") || login.startsWith(u"vitrina_") || login == u"postgres" ||
           login == u"public" || login == u"none";
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/provisionalwords.h"

#include <QCoreApplication>

namespace Vitrina {

QString provisionalTip()
{
    return QCoreApplication::translate("Provisional", "Not yet at the shared database");
}

QString provisionalText(const QString &text, bool isProvisional)
{
    return isProvisional ? QCoreApplication::translate("Provisional", "%1 (provisional)").arg(text)
                         : text;
}

QString provisionalText(int number, bool isProvisional)
{
    return provisionalText(QString::number(number), isProvisional);
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/dayedit.h"

#include <QDateEdit>

namespace Vitrina {

QDateEdit *dayEdit(QDate day, const char *name, QWidget *parent)
{
    auto *edit = new QDateEdit(day, parent);
    edit->setObjectName(QLatin1StringView(name));
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    return edit;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/newdatabase.h"

#include <QString>

namespace Vitrina {

bool isDatabaseName(const QString &name)
{
    return !name.isEmpty() && name.compare(u"postgres", Qt::CaseInsensitive) != 0 &&
           !name.startsWith(u"template", Qt::CaseInsensitive) &&
           !name.startsWith(u"pg_", Qt::CaseInsensitive);
}

} // namespace Vitrina

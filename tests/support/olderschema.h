// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/migrations.h"

#include <QDir>
#include <QFile>

namespace Vitrina::Testing {

/// Makes of an empty file a replica as the migrations up to that number made it.
inline void fillAsOfSchema(Database &empty, int number)
{
    if (newestSchema() < number) // the resources are there from here on
        qFatal("there is no such schema");
    const QDir folder(QStringLiteral(":/sql/sqlite/migrations"));
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile script(folder.filePath(name));
        if (name.left(4).toInt() > number)
            continue;
        if (!script.open(QIODevice::ReadOnly))
            qFatal("a migration cannot be read");
        empty.runScript(script.readAll());
    }
    empty.runScript("PRAGMA user_version = " + QByteArray::number(number));
}

} // namespace Vitrina::Testing

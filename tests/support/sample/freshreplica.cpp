// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/freshreplica.h"

#include "storage/migrations.h"

#include <QFile>
#include <QTemporaryDir>

namespace Vitrina::Testing {

namespace {

QByteArray migrated()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("empty.sqlite")));
    {
        Database database(file.fileName(), Database::Mode::ReadWrite);
        database.runScript("PRAGMA synchronous = OFF");
        if (!migrate(database))
            qFatal("an empty replica cannot be made");
    }
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace

std::unique_ptr<Database> freshReplica(const QString &path)
{
    static const QByteArray empty = migrated();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(empty) != empty.size())
        qFatal("no place for a replica: %s", qPrintable(path));
    file.close();
    return std::make_unique<Database>(path, Database::Mode::ReadWrite);
}

} // namespace Vitrina::Testing

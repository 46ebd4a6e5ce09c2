// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "storage/database.h"
#include "storage/profile.h"
#include "storage/searchtext.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <vector>

// In the global namespace, as the resource compiler's names are.
static void initialiseSqlResources()
{
    Q_INIT_RESOURCE(storage_sql);
}

namespace Vitrina {

namespace {

struct Migration
{
    int number;
    QString file;
};

std::vector<Migration> migrations()
{
    initialiseSqlResources();
    const QDir folder(QStringLiteral(":/sql/sqlite/migrations"));
    std::vector<Migration> list;
    const QStringList files = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : files)
        list.push_back({name.left(4).toInt(), folder.filePath(name)});
    return list;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("A migration is missing from the program: %s", qPrintable(path));
    return file.readAll();
}

const auto upgradedKey = QStringLiteral("upgraded");

/// What a hub sent while there was no place here for it was passed over.
void noteUpgrade(Database &database)
{
    if (boundOf(database) == Bound::Hub)
        setMetaValue(database, upgradedKey, QString::number(schemaOf(database)));
}

void run(Database &database, const Migration &migration)
{
    Transaction transaction(database);
    if (migration.number > 1) // a new file has no facts yet
        noteUpgrade(database);
    database.runScript(contents(migration.file));
    database.runScript("PRAGMA user_version = " + QByteArray::number(migration.number));
    transaction.commit();
}

} // namespace

int newestSchema()
{
    const std::vector<Migration> all = migrations();
    return all.empty() ? 0 : all.back().number;
}

int schemaOf(Database &database)
{
    return database.scalar(QStringLiteral("PRAGMA user_version")).toInt();
}

bool wasUpgraded(Database &database)
{
    return !metaValue(database, upgradedKey).isEmpty();
}

void settleUpgrade(Database &database)
{
    database.execute(QStringLiteral("DELETE FROM meta WHERE key = ?"), {upgradedKey});
}

Result<void> migrate(Database &database)
{
    try {
        const int present = schemaOf(database);
        if (present > newestSchema())
            return failure(Problem::Code::DatabaseNewer,
                           {QString::number(present), QString::number(newestSchema())});
        for (const Migration &migration : migrations()) {
            if (migration.number > present)
                run(database, migration);
        }
        modernizeSearchText(database);
        return {};
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

} // namespace Vitrina

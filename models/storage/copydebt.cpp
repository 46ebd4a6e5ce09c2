// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/copydebt.h"

#include "storage/database.h"
#include "storage/profile.h"

namespace Vitrina {

namespace {

// Two counters that only grow: a debt is never taken for an older one.
const auto owedKey = QStringLiteral("copies.owed");
const auto settledKey = QStringLiteral("copies.settled");

qint64 numberOf(Database &database, const QString &key)
{
    return metaValue(database, key).toLongLong();
}

} // namespace

void oweCopies(Database &database)
{
    setMetaValue(database, owedKey, QString::number(numberOf(database, owedKey) + 1));
}

qint64 owedCopies(Database &database)
{
    const qint64 owed = numberOf(database, owedKey);
    return owed > numberOf(database, settledKey) ? owed : 0;
}

void settleCopies(Database &database, qint64 debt)
{
    // A program that was killed may not have emptied the WAL of what went, either.
    database.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
    if (debt > numberOf(database, settledKey))
        setMetaValue(database, settledKey, QString::number(debt));
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/soundness.h"

#include "storage/changerecorder.h"
#include "storage/database.h"
#include "storage/migrations.h"

#include <QCryptographicHash>

namespace Vitrina {

namespace {

constexpr int mostFaults = 12;

/// The first column of each row that a query gives.
QStringList rowsOf(Database &database, const QString &sql)
{
    QStringList found;
    Rows rows = database.query(sql);
    while (found.size() < mostFaults && rows.next())
        found += rows.text(0);
    return found;
}

QStringList structureFaults(Database &database)
{
    QStringList found = rowsOf(database, QStringLiteral("PRAGMA integrity_check(12)"));
    found.removeAll(QStringLiteral("ok"));
    return found;
}

QStringList schemaFaults(Database &database)
{
    const int schema = schemaOf(database);
    return schema == newestSchema()
               ? QStringList()
               : QStringList{QStringLiteral("%1, not %2").arg(schema).arg(newestSchema())};
}

QStringList outboxFaults(Database &database)
{
    QStringList found;
    Rows rows = database.query(
        QStringLiteral("SELECT seq, name, args, hash, changes, changes_digest FROM outbox"));
    while (found.size() < mostFaults && rows.next()) {
        const QByteArray text = rows.text(1).toUtf8() + '\0' + rows.text(2).toUtf8();
        const QByteArray digest = rows.bytes(5);
        const bool sound =
            QCryptographicHash::hash(text, QCryptographicHash::Sha256) == rows.bytes(3) &&
            (digest.isEmpty() || digest == digestOf(rows.bytes(4)));
        if (!sound)
            found += rows.text(0) + u' ' + rows.text(1);
    }
    return found;
}

QStringList pendingFaults(Database &database)
{
    const auto columns =
        QStringLiteral("advisor, due_at, follow_up, client, model, type, quality, source, attempt");
    const auto difference =
        QStringLiteral("SELECT follow_up FROM (SELECT %1 FROM %2 EXCEPT SELECT %1 FROM %3)");
    const auto kept = QStringLiteral("pending_follow_up");
    const auto source = QStringLiteral("pending_follow_up_source");
    return (rowsOf(database, difference.arg(columns, kept, source)) +
            rowsOf(database, difference.arg(columns, source, kept)))
        .mid(0, mostFaults);
}

QStringList searchFaults(Database &database)
{
    return rowsOf(database,
                  QStringLiteral("SELECT rowid FROM client WHERE merged_into IS NULL"
                                 " AND rowid NOT IN (SELECT client FROM client_text)"
                                 " UNION SELECT client FROM client_text WHERE client NOT IN"
                                 " (SELECT rowid FROM client WHERE merged_into IS NULL)"
                                 " UNION SELECT client FROM stale_client LIMIT 12"));
}

struct Check
{
    SoundnessCheck::What what;
    QStringList (*faults)(Database &);
    bool mendable;
};

constexpr Check checks[] = {
    {SoundnessCheck::What::Structure, structureFaults, false},
    {SoundnessCheck::What::References,
     [](Database &database) {
         return rowsOf(database, QStringLiteral("PRAGMA foreign_key_check"));
     },
     false},
    {SoundnessCheck::What::Schema, schemaFaults, false},
    {SoundnessCheck::What::Outbox, outboxFaults, false},
    {SoundnessCheck::What::PendingTable, pendingFaults, true},
    {SoundnessCheck::What::SearchTable, searchFaults, true},
};

} // namespace

std::vector<SoundnessCheck> checkSoundness(Database &database)
{
    std::vector<SoundnessCheck> results;
    for (const Check &check : checks)
        results.push_back({check.what, check.faults(database), check.mendable});
    return results;
}

} // namespace Vitrina

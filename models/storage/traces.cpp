// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/traces.h"

#include "storage/changerecorder.h"
#include "storage/database.h"

#include <QUuid>

#include <algorithm>
#include <vector>

namespace Vitrina {

namespace {

constexpr qsizetype idLength = 36;

struct Trace
{
    qint64 sequence;
    bool onlyDeleted;
};

std::vector<Trace> tracesOf(Database &database, const QSet<QByteArray> &rows,
                            const QString &verdict)
{
    std::vector<Trace> traces;
    Rows kept = database.query(
        QStringLiteral("SELECT seq, changes, changes_digest FROM outbox WHERE verdict = ?"),
        {verdict});
    while (kept.next()) {
        const RowChanges changes = changedRows(verified(kept.bytes(1), kept.bytes(2)));
        const bool wrote =
            std::any_of(changes.begin(), changes.end(),
                        [&rows](const RowChange &change) { return rows.contains(change.id); });
        if (!wrote)
            continue;
        traces.push_back({kept.number(0),
                          std::all_of(changes.begin(), changes.end(), [](const RowChange &change) {
                              return change.kind == RowChange::Kind::Deleted;
                          })});
    }
    return traces;
}

} // namespace

void forgetCommands(Database &database, const QSet<QByteArray> &rows, const QString &verdict)
{
    const QByteArray nothing("");
    for (const Trace &trace : tracesOf(database, rows, verdict)) {
        if (trace.onlyDeleted) {
            database.execute(
                QStringLiteral("UPDATE outbox SET changes = ?, changes_digest = ? WHERE seq = ?"),
                {nothing, digestOf(nothing), trace.sequence});
        } else {
            database.execute(QStringLiteral("DELETE FROM outbox WHERE seq = ?"), {trace.sequence});
        }
    }
}

void forgetDrafts(Database &database, const QSet<QByteArray> &rows)
{
    QStringList forms;
    {
        Rows drafts = database.query(QStringLiteral("SELECT DISTINCT form FROM draft"));
        while (drafts.next())
            forms += drafts.text(0);
    }
    for (const QString &form : std::as_const(forms)) {
        if (rows.contains(QUuid::fromString(form.right(idLength)).toRfc4122()))
            database.execute(QStringLiteral("DELETE FROM draft WHERE form = ?"), {form});
    }
}

void forgetWords(Database &database)
{
    database.execute(QStringLiteral("INSERT INTO client_fts (client_fts) VALUES ('optimize')"));
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/traces.h"

#include "domain/quoterows.h"
#include "storage/changerecorder.h"
#include "storage/contentstore.h"
#include "storage/database.h"
#include "storage/photoqueries.h"

#include <QUuid>

#include <algorithm>
#include <utility>
#include <vector>

namespace Vitrina {

namespace {

constexpr qsizetype idLength = 36;

enum class Fate {
    Stays,   ///< it has nothing of them, or brought what is others' as well
    Emptied, ///< it only deleted them
    Goes,
};

Fate fateOf(const RowChanges &changes, const QSet<QByteArray> &rows)
{
    bool touches = false;
    bool wrote = false;
    for (const RowChange &change : changes) {
        if (change.table == QLatin1StringView(QuoteSeries::table))
            continue; // how a branch counts is nobody's, and no reason to keep hers
        const bool isOne = rows.contains(change.id);
        if (!isOne && change.kind == RowChange::Kind::Inserted)
            return Fate::Stays;
        touches = touches || isOne;
        wrote = wrote || (isOne && change.kind != RowChange::Kind::Deleted);
    }
    if (!touches)
        return Fate::Stays;
    return wrote ? Fate::Goes : Fate::Emptied;
}

using Fates = std::vector<std::pair<qint64, Fate>>; // by the outbox's number

Fates fatesOf(Database &database, const QSet<QByteArray> &rows, const QString &verdict)
{
    Fates fates;
    Rows kept = database.query(
        QStringLiteral("SELECT seq, changes, changes_digest FROM outbox WHERE verdict = ?"),
        {verdict});
    while (kept.next()) {
        const Fate fate = fateOf(changedRows(verified(kept.bytes(1), kept.bytes(2))), rows);
        if (fate != Fate::Stays)
            fates.emplace_back(kept.number(0), fate);
    }
    return fates;
}

} // namespace

void forgetCommands(Database &database, const QSet<QByteArray> &rows, const QString &verdict)
{
    const QByteArray nothing("");
    for (const auto &[sequence, fate] : fatesOf(database, rows, verdict)) {
        if (fate == Fate::Emptied) {
            database.execute(
                QStringLiteral("UPDATE outbox SET changes = ?, changes_digest = ? WHERE seq = ?"),
                {nothing, digestOf(nothing), sequence});
        } else {
            database.execute(QStringLiteral("DELETE FROM outbox WHERE seq = ?"), {sequence});
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
    // An id stands at the end of a part of the name.
    const auto isOfThem = [&rows](const QString &part) {
        return rows.contains(QUuid::fromString(part.right(idLength)).toRfc4122());
    };
    for (const QString &form : std::as_const(forms)) {
        const QStringList parts = form.split(u'/');
        if (std::any_of(parts.begin(), parts.end(), isOfThem))
            database.execute(QStringLiteral("DELETE FROM draft WHERE form = ?"), {form});
    }
}

void forgetWords(Database &database)
{
    database.execute(QStringLiteral("INSERT INTO client_fts (client_fts) VALUES ('optimize')"));
}

void forgetPictures(Database &database, const QSet<QString> &before)
{
    const ContentStore store = ContentStore::beside(database.path());
    for (const QString &name : before - wantedContents(database))
        store.remove(name);
}

} // namespace Vitrina

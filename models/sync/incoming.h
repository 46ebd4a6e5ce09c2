// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hubtables.h"
#include "sync/syncbase.h"

#include <QJsonObject>
#include <QSet>

namespace Vitrina {

/// A row as the hub sent it. Ids, here and below, are the 16 bytes of a UUID.
struct IncomingRow
{
    const HubTable *table = nullptr;
    QByteArray record;
    QByteArray id;
    QByteArray client; ///< whose data it is; empty: nobody's

    PgFields fields() const { return fieldsOfRecord(record).value_or(PgFields()); }
};

struct RowKey
{
    QString table;
    QByteArray id;

    friend bool operator==(const RowKey &a, const RowKey &b)
    {
        return a.id == b.id && a.table == b.table;
    }
    friend size_t qHash(const RowKey &key, size_t seed = 0)
    {
        return qHash(key.id, qHash(key.table, seed));
    }
};

struct HubVerdict
{
    QString verdict; ///< applied, rejected, withdrawn
    QString code;
    QJsonObject data;

    bool isApplied() const { return verdict == QLatin1StringView("applied"); }
};

/// All that one pull brought, of one moment of the hub. The tables it points to must outlive it.
struct Incoming
{
    SyncBase base;
    bool whole = false;            ///< all there is for this person, instead of what changed
    bool goesOn = false;           ///< more of the same pull follows, and then its base
    bool moved = false;            ///< her own place changed: `open` is every client she may see
    qint64 at = 0;                 ///< the hub's clock, milliseconds UTC
    std::vector<IncomingRow> rows; ///< parents before children
    std::vector<RowKey> tombstones;
    std::vector<QByteArray> lost; ///< clients who are not hers to see any more
    QSet<QByteArray> open;
    QHash<CommandId, HubVerdict> verdicts; ///< of the commands asked for
    QSet<CommandId> unknown;               ///< asked for, and not decided
};

} // namespace Vitrina

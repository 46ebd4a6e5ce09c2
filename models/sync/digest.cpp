// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/digest.h"

#include "storage/database.h"
#include "sync/pendingcommand.h"

#include <QCryptographicHash>
#include <QHash>
#include <QtEndian>

namespace Vitrina {

namespace {

using Wire = HubTable::Wire;

/// A row's hash by its id. Both are bytes of the same order on both sides.
using RowHashes = QHash<QByteArray, QByteArray>;

struct Digest
{
    qint64 rows = 0;
    QByteArray hash;
    friend bool operator==(const Digest &, const Digest &) = default;
};

// The encoding of a row: for each column a zero byte where it is NULL, else a one and the value:
// ids as they are, numbers, flags and instants (milliseconds, rounded down) in eight bytes, text
// and bytes behind their length in four. The hub writes it in SQL, the replica here.

QByteArray valueSql(const HubTable::Column &column)
{
    const QByteArray name = '"' + column.name.toUtf8() + '"';
    const auto measured = [](const QByteArray &bytes) {
        return "int4send(octet_length(" + bytes + ")) || " + bytes;
    };
    switch (column.wire) {
    case Wire::Uuid:
        return "uuid_send(" + name + ')';
    case Wire::Instant:
        return "int8send(floor(extract(epoch FROM " + name + ") * 1000)::bigint)";
    case Wire::Number:
        return "int8send(" + name + "::bigint)";
    case Wire::Flag:
        return "int8send(" + name + "::integer::bigint)";
    case Wire::Text:
        return measured("convert_to(" + name + ", 'UTF8')");
    case Wire::Bytes:
        return measured(name);
    case Wire::Skipped:
        break;
    }
    return {};
}

QByteArray rowHashSql(const HubTable &table)
{
    QByteArray sql;
    for (const HubTable::Column &column : table.columns) {
        if (column.wire != Wire::Skipped)
            sql += (sql.isEmpty() ? "" : " || ") + QByteArray("coalesce('\\x01'::bytea || ") +
                   valueSql(column) + ", '\\x00'::bytea)";
    }
    return "sha256(" + sql + ')';
}

template <typename Number>
void append(QByteArray &row, Number number)
{
    const Number bigEndian = qToBigEndian(number);
    row.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

void appendValue(QByteArray &row, Wire wire, const QVariant &value)
{
    row += char(value.isNull() ? 0 : 1);
    if (value.isNull())
        return;
    if (wire == Wire::Number || wire == Wire::Flag || wire == Wire::Instant) {
        append(row, value.toLongLong());
        return;
    }
    const QByteArray bytes = wire == Wire::Text ? value.toString().toUtf8() : value.toByteArray();
    if (wire != Wire::Uuid)
        append(row, qint32(bytes.size()));
    row += bytes;
}

/// Hands over each row of the replica: its id, its hash; by id.
template <typename Each>
void eachRow(Database &replica, const HubTable &table, Each each)
{
    QStringList names;
    std::vector<Wire> wires;
    for (const HubTable::Column &column : table.columns) {
        if (column.wire == Wire::Skipped)
            continue;
        names += column.name;
        wires.push_back(column.wire);
    }
    const auto id = int(names.indexOf(QLatin1StringView("id")));
    Rows rows = replica.query(
        QStringLiteral("SELECT %1 FROM %2 ORDER BY id").arg(names.join(u','), table.name));
    QByteArray row;
    while (rows.next()) {
        row.resize(0);
        for (size_t i = 0; i < wires.size(); ++i)
            appendValue(row, wires[i], rows.value(int(i)));
        each(rows.bytes(id), QCryptographicHash::hash(row, QCryptographicHash::Sha256));
    }
}

/// Hands over each record of a COPY; throws where the stream breaks off.
void copyOut(HubLink &hub, const QByteArray &query,
             const std::function<void(const PgFields &)> &row)
{
    PgCopyReader reader(row);
    hub.copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)",
                [&reader](QByteArrayView piece) { reader.feed(piece); });
    if (!reader.isAtEnd())
        throw DatabaseError(1, QStringLiteral("what the hub sent is no row"));
}

Digest digestAtHub(HubLink &hub, const HubTable &table)
{
    Digest digest;
    copyOut(hub,
            "SELECT count(*), sha256(coalesce(string_agg(hash, ''::bytea ORDER BY id), ''::bytea))"
            " FROM (SELECT id, " +
                rowHashSql(table) + " AS hash FROM vitrina." + table.name.toUtf8() + ") AS hashes",
            [&digest](const PgFields &fields) {
                digest = {pgInteger(*fields[0]), fields[1]->toByteArray()};
            });
    return digest;
}

Digest digestHere(Database &replica, const HubTable &table)
{
    qint64 count = 0;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    eachRow(replica, table, [&](const QByteArray &, const QByteArray &rowHash) {
        hash.addData(rowHash);
        ++count;
    });
    return {count, hash.result()};
}

TableDifference compareRows(HubLink &hub, Database &replica, const HubTable &table)
{
    RowHashes atHub;
    copyOut(hub, "SELECT id, " + rowHashSql(table) + " FROM vitrina." + table.name.toUtf8(),
            [&atHub](const PgFields &fields) {
                atHub.insert(fields[0]->toByteArray(), fields[1]->toByteArray());
            });
    TableDifference difference{table.name};
    eachRow(replica, table, [&](const QByteArray &id, const QByteArray &hash) {
        const QByteArray there = atHub.take(id);
        difference.extra += there.isEmpty() ? 1 : 0;
        difference.different += !there.isEmpty() && there != hash ? 1 : 0;
    });
    difference.missing = int(atHub.size());
    return difference;
}

/// All reads of the replica are of one moment.
class OneMoment
{
public:
    explicit OneMoment(Database &replica)
        : m_replica(replica)
    {
        m_replica.runScript("BEGIN");
    }
    ~OneMoment()
    {
        try {
            m_replica.runScript("ROLLBACK");
        } catch (const DatabaseError &) {
            // The connection is of no more use, and was only read from.
        }
    }
    OneMoment(const OneMoment &) = delete;
    OneMoment &operator=(const OneMoment &) = delete;

private:
    Database &m_replica;
};

} // namespace

std::optional<TableDifferences> differencesFromHub(HubLink &hub, const HubTables &tables,
                                                   Database &replica, const SyncBase &base)
{
    const OneMoment moment(replica);
    if (loadBase(replica).snapshot != base.snapshot || pendingCount(replica) > 0)
        return std::nullopt;
    TableDifferences differences;
    for (const HubTable &table : tables.all()) {
        if (digestAtHub(hub, table) == digestHere(replica, table))
            continue;
        differences.push_back(compareRows(hub, replica, table));
    }
    return differences;
}

} // namespace Vitrina

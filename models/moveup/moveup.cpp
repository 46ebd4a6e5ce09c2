// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moveup/moveup.h"

#include "hub/hubschema.h"
#include "hub/pgtransaction.h"
#include "storage/changerecorder.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/photoqueries.h"
#include "storage/profile.h"

#include <QHash>
#include <QUuid>

namespace Vitrina {

namespace {

using Kind = MoveUpFault::Kind;

/// All reads of the replica are of one moment.
class ReadTransaction
{
public:
    explicit ReadTransaction(Database &database)
        : m_database(database)
    {
        m_database.runScript("BEGIN");
    }
    ~ReadTransaction()
    {
        try {
            m_database.runScript("ROLLBACK");
        } catch (const DatabaseError &) {
            // The connection is of no more use, and was only read from.
        }
    }
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Database &m_database;
};

QByteArray onEachTable(const char *before, const char *after)
{
    QByteArray script;
    for (const char *table : sharedTables())
        script += QByteArray(before) + " vitrina." + table + ' ' + after + ';';
    return script;
}

/// The foreign keys of the shared tables, and those that refer to them: as what drops them and as
/// what makes them again.
struct ForeignKeys
{
    QByteArray drop;
    QByteArray add;
};

ForeignKeys foreignKeys(PgConnection &hub)
{
    const PgRows rows = hub.query(
        "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I;', conrelid::regclass, conname),"
        "       format('ALTER TABLE %s ADD CONSTRAINT %I %s;', conrelid::regclass, conname,"
        "              pg_get_constraintdef(oid))"
        "  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'vitrina'::regnamespace"
        "   AND confrelid IN (SELECT format('vitrina.%I', name)::regclass"
        "                       FROM vitrina.shared_table)"
        " ORDER BY conrelid::regclass::text, conname");
    ForeignKeys keys;
    for (int row = 0; row < rows.count(); ++row) {
        keys.drop += rows.bytes(row, 0).toByteArray();
        keys.add += rows.bytes(row, 1).toByteArray();
    }
    return keys;
}

MovedColumn::Type typeOf(const QString &name)
{
    using enum MovedColumn::Type;
    static const QHash<QString, MovedColumn::Type> types{
        {QStringLiteral("uuid"), Uuid},       {QStringLiteral("text"), Text},
        {QStringLiteral("integer"), Integer}, {QStringLiteral("bigint"), BigInteger},
        {QStringLiteral("boolean"), Flag},    {QStringLiteral("timestamp with time zone"), Instant},
    };
    return types.value(name, Text);
}

} // namespace

MoveUp::MoveUp(Database &replica, PgConnection &administrator, As as)
    : m_replica(replica)
    , m_hub(administrator)
    , m_as(as)
    , m_pictures(ContentStore::beside(replica.path()))
{
}

MoveUp::Outcome MoveUp::run()
{
    const ReadTransaction reading(m_replica);
    PgTransaction transaction(m_hub);
    // One administrator at a time, be it to migrate or to move.
    m_hub.run("SELECT pg_advisory_xact_lock(hashtext('vitrina migrate'))");
    const int schema = HubSchema(m_hub).present();
    if (schema != schemaOf(m_replica))
        return tl::unexpected(MoveUpFault{
            Kind::OtherSchema, {QString::number(schema), QString::number(schemaOf(m_replica))}});
    m_hub.run("SET LOCAL ROLE vitrina_owner; SET LOCAL maintenance_work_mem = '256MB';"
              " SET LOCAL work_mem = '64MB'");
    m_hub.run(onEachTable("LOCK TABLE", "IN ACCESS EXCLUSIVE MODE"));
    if (const std::optional<MoveUpFault> inTheWay = obstacle())
        return tl::unexpected(*inTheWay);
    const Outcome moved = move(columns());
    if (!moved)
        return moved;
    sendPictures();
    m_hub.run("UPDATE vitrina.hub SET epoch = epoch + 1; SELECT vitrina.wake('{}', true);" +
              onEachTable("ANALYZE", "") + "ANALYZE vitrina.client_scope; RESET ROLE");
    if (m_lastStep)
        m_lastStep();
    transaction.commit();
    return moved;
}

std::optional<MoveUpFault> MoveUp::obstacle()
{
    if (boundOf(m_replica) == Bound::Hub)
        return MoveUpFault{Kind::OfAHub, {}};
    if (m_as == As::Company)
        return companyInTheWay();
    if (isThereAlready())
        return MoveUpFault{Kind::ThereAlready, {}};
    return std::nullopt;
}

std::optional<MoveUpFault> MoveUp::companyInTheWay()
{
    if (m_replica.scalar(QStringLiteral("SELECT count(*) FROM company")).toInt() == 0)
        return MoveUpFault{Kind::NoShowroom, {}};
    QByteArray sql("SELECT EXISTS (SELECT FROM vitrina.tombstone)"
                   " OR EXISTS (SELECT FROM vitrina.ledger)");
    for (const char *table : sharedTables())
        sql += QByteArray(" OR EXISTS (SELECT FROM vitrina.") + table + ')';
    if (m_hub.run(sql).flag(0, 0))
        return MoveUpFault{Kind::NotEmpty, {}};
    return std::nullopt;
}

bool MoveUp::isThereAlready()
{
    QByteArray ids;
    Rows rows = m_replica.query(QStringLiteral("SELECT id FROM branch"));
    while (rows.next())
        ids += (ids.isEmpty() ? "'" : ",'") +
               QUuid::fromRfc4122(rows.bytes(0)).toByteArray(QUuid::WithoutBraces) + '\'';
    return m_hub.run("SELECT EXISTS (SELECT FROM vitrina.branch WHERE id IN (" + ids + "))")
        .flag(0, 0);
}

/// An id that was deleted never returns (rule 9); the trigger that minds it is off.
bool MoveUp::revivesTheDead()
{
    QByteArray sql("SELECT false");
    for (const char *table : sharedTables())
        sql += QByteArray(" OR EXISTS (SELECT FROM vitrina.tombstone JOIN vitrina.") + table +
               " USING (id))";
    return m_hub.run(sql).flag(0, 0);
}

std::vector<MovedColumns> MoveUp::columns()
{
    std::vector<MovedColumns> tables;
    for (const char *name : sharedTables()) {
        MovedColumns table{QString::fromLatin1(name), {}};
        const PgRows rows =
            m_hub.query("SELECT attname, format_type(atttypid, NULL) FROM pg_attribute"
                        " WHERE attrelid = format('vitrina.%I', $1::text)::regclass AND attnum > 0"
                        " AND NOT attisdropped AND attname <> 'row_xid' ORDER BY attnum",
                        {QByteArray(name)});
        for (int row = 0; row < rows.count(); ++row)
            table.columns.push_back({rows.text(row, 0), typeOf(rows.text(row, 1))});
        tables.push_back(std::move(table));
    }
    return tables;
}

MoveUp::Outcome MoveUp::move(const std::vector<MovedColumns> &tables)
{
    const ForeignKeys keys = foreignKeys(m_hub);
    m_hub.run(keys.drop + onEachTable("ALTER TABLE", "DISABLE TRIGGER USER"));
    std::vector<TableDigest> sent;
    std::vector<MovedTable> moved;
    countRows();
    for (const MovedColumns &table : tables) {
        sent.push_back(send(table));
        moved.push_back({table.table, sent.back().rows});
        if (m_cancelled)
            return tl::unexpected(MoveUpFault{Kind::Cancelled, {}});
    }
    if (revivesTheDead())
        return tl::unexpected(MoveUpFault{Kind::ThereAlready, {}});
    if (const std::optional<MoveUpFault> fault = putBack(keys.add))
        return tl::unexpected(*fault);
    QStringList different;
    m_progress.rows = 0;
    for (size_t i = 0; i < tables.size(); ++i) {
        if (!(onHub(tables[i]) == sent[i]))
            different += tables[i].table;
        if (m_cancelled)
            return tl::unexpected(MoveUpFault{Kind::Cancelled, {}});
    }
    if (!different.isEmpty())
        return tl::unexpected(MoveUpFault{Kind::Differs, different});
    return moved;
}

/// The bytes of photographs, in the transaction of their rows. What is lost here is so there.
void MoveUp::sendPictures()
{
    for (const QString &name : wantedContents(m_replica)) {
        if (const std::optional<QByteArray> bytes = m_pictures.bytes(name))
            m_hub.query("INSERT INTO vitrina.content (sha256, bytes) VALUES ($1,"
                        " decode($2, 'base64')) ON CONFLICT (sha256) DO NOTHING",
                        {name.toLatin1(), bytes->toBase64()});
    }
}

void MoveUp::countRows()
{
    m_progress = {};
    m_cancelled = false;
    for (const char *table : sharedTables())
        m_progress.total +=
            m_replica
                .scalar(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1StringView(table)))
                .toLongLong();
}

bool MoveUp::goOn(MoveUpProgress::Step step, const QString &table, qint64 rows)
{
    m_progress.step = step;
    m_progress.table = table;
    m_progress.rows = rows;
    m_cancelled = m_cancelled || (m_report && !m_report(m_progress));
    return !m_cancelled;
}

/// What a server says to a COPY that was cut off by her who cancelled is no news.
void MoveUp::unlessCancelled(const std::function<void()> &copy)
{
    try {
        copy();
    } catch (const HubError &) {
        if (!m_cancelled)
            throw;
    }
}

/// A table that is cancelled is sent in part: all is rolled back then.
TableDigest MoveUp::send(const MovedColumns &table)
{
    constexpr auto step = MoveUpProgress::Step::Sending;
    const qint64 before = m_progress.rows;
    if (!goOn(step, table.table, before))
        return {};
    ReplicaRows rows(m_replica, table);
    const QByteArray sql = QStringLiteral("COPY vitrina.\"%1\" (%2) FROM STDIN (FORMAT binary)")
                               .arg(table.table, table.list())
                               .toUtf8();
    unlessCancelled([&] {
        m_hub.copyIn(sql, [&]() -> std::optional<QByteArray> {
            return goOn(step, table.table, before + rows.count()) ? rows.next() : std::nullopt;
        });
    });
    m_progress.rows = before + rows.count();
    return rows.digest();
}

/// Scopes, who is present, triggers and foreign keys, these checked over all rows at once.
std::optional<MoveUpFault> MoveUp::putBack(const QByteArray &foreignKeys)
{
    m_hub.run("SELECT vitrina.fill_scopes(), vitrina.fill_present();" +
              onEachTable("ALTER TABLE", "ENABLE TRIGGER USER"));
    try {
        m_hub.run(foreignKeys);
    } catch (const HubError &error) {
        if (error.sqlState() != "23503")
            throw;
        return MoveUpFault{Kind::References, {}};
    }
    return std::nullopt;
}

TableDigest MoveUp::onHub(const MovedColumns &table)
{
    constexpr qint64 rowsAReport = 4096;
    const auto tell = [&](qint64 rows) {
        if (!goOn(MoveUpProgress::Step::Comparing, table.table, rows))
            m_hub.cancel(); // or the rest of the table would still be sent
    };
    const qint64 before = m_progress.rows;
    qint64 rows = before;
    RowDigest digest;
    PgCopyReader reader([&](const PgFields &fields) {
        digestRow(digest, table, fields);
        if (++rows % rowsAReport == 0 && !m_cancelled)
            tell(rows);
    });
    if (!goOn(MoveUpProgress::Step::Comparing, table.table, rows))
        return {};
    const QByteArray sql =
        QStringLiteral("COPY (SELECT %1 FROM vitrina.\"%2\""
                       " WHERE row_xid = pg_current_xact_id() ORDER BY id) TO STDOUT"
                       " (FORMAT binary)")
            .arg(table.list(), table.table)
            .toUtf8();
    unlessCancelled(
        [&] { m_hub.copyOut(sql, [&reader](QByteArrayView piece) { reader.feed(piece); }); });
    m_progress.rows = rows;
    return digest.result();
}

} // namespace Vitrina

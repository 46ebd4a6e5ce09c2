// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkservice/quoteroom.h"

#include "domain/serviceactor.h"
#include "storage/migrations.h"
#include "sync/basewriter.h"
#include "sync/syncbase.h"
#include "sync/wirechanges.h"

#include <QJsonDocument>

namespace Vitrina {

namespace {

void forget(Database &database, const CommandId &id)
{
    database.execute(QStringLiteral("DELETE FROM outbox WHERE uuid = ?"), {id.toBytes()});
    database.execute(QStringLiteral("DELETE FROM audit WHERE command_uuid = ?"), {id.toBytes()});
}

} // namespace

QuoteRoom::QuoteRoom(const Rules &rules)
    : m_rules(rules)
    , m_database(QStringLiteral(":memory:"), Database::Mode::ReadWrite)
{
    if (const Result<void> made = migrate(m_database); !made)
        throw DatabaseError(1, QStringLiteral("the schema cannot be made in memory"));
    // A row may refer to one that was not asked for, and what was done is in the hub's audit.
    m_database.runScript("PRAGMA foreign_keys = OFF; DROP TRIGGER audit_is_append_only_delete;");
    becomeNew();
}

void QuoteRoom::setTables(const QJsonArray &tables)
{
    m_tables = HubTables(tables, m_database);
}

void QuoteRoom::beginRows()
{
    m_rows.clear();
}

void QuoteRoom::addRow(int table, QByteArrayView record)
{
    m_rows.push_back({table, record.toByteArray()});
}

void QuoteRoom::endRows()
{
    Incoming incoming;
    incoming.whole = true;
    for (const Row &row : m_rows) {
        const HubTable *table = m_tables.find(row.table);
        if (!table)
            continue; // of a hub newer by one
        const std::optional<PgFields> fields = fieldsOfRecord(row.record);
        if (!fields || fields->size() != table->columns.size())
            throw DatabaseError(1, QStringLiteral("what the hub sent is no row"));
        incoming.rows.push_back(
            {table, row.record, (*fields)[size_t(table->idColumn)]->toByteArray(), {}});
    }
    m_rows.clear();
    Transaction transaction(m_database);
    BaseWriter(m_database).write(incoming);
    transaction.commit();
}

Result<QByteArray> QuoteRoom::run(const CommandId &id, const AnyCommand &command)
{
    CommandExecutor executor(m_database, m_rules, device(), CommandExecutor::Repeatability::Trusted,
                             Bound::Hub);
    const Result<Receipt> done = executor.execute(command, {id, serviceActor(), {}});
    if (!done)
        return tl::unexpected(done.error());
    const std::vector<PendingCommand> pending = loadPending(m_database);
    const QJsonObject batch{
        {QStringLiteral("device"), device().toString()},
        {QStringLiteral("commands"), QJsonArray{WireChanges(m_database).command(pending.back())}}};
    return QJsonDocument(batch).toJson(QJsonDocument::Compact);
}

void QuoteRoom::settle(const CommandId &id)
{
    forget(m_database, id);
    DeviceSequence sequence = loadSequence(m_database);
    ++sequence.decided;
    sequence.decidedUuid = id;
    saveSequence(m_database, sequence);
}

void QuoteRoom::drop(const CommandId &id)
{
    forget(m_database, id);
}

DeviceId QuoteRoom::device()
{
    return loadSequence(m_database).device;
}

void QuoteRoom::becomeNew()
{
    becomeDevice(m_database, DeviceId(QUuid::createUuid()));
}

} // namespace Vitrina

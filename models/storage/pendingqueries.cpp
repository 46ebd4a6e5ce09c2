// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pendingqueries.h"

#include "storage/columnvalues.h"
#include "storage/database.h"

#include <sqlite3.h>

#include <algorithm>

namespace Vitrina {

namespace {

/// A statement without QVariant between the row and the struct: a manager's list has a million
/// rows.
class RawStatement
{
public:
    RawStatement(Database &database, const QByteArray &sql)
        : m_database(database)
    {
        if (sqlite3_prepare_v2(database.handle(), sql.constData(), int(sql.size()), &m_statement,
                               nullptr) != SQLITE_OK)
            fail();
    }
    ~RawStatement() { sqlite3_finalize(m_statement); }
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;

    void bind(qint64 value)
    {
        sqlite3_reset(m_statement);
        sqlite3_bind_int64(m_statement, 1, value);
    }
    void bind(const QByteArray &value)
    {
        sqlite3_reset(m_statement);
        sqlite3_bind_blob(m_statement, 1, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    }
    bool next()
    {
        const int code = sqlite3_step(m_statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            fail();
        return code == SQLITE_ROW;
    }
    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }
    QByteArrayView text(int column) const
    {
        const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QByteArrayView(data, sqlite3_column_bytes(m_statement, column));
    }

private:
    [[noreturn]] void fail() const
    {
        throw DatabaseError(sqlite3_extended_errcode(m_database.handle()),
                            QString::fromUtf8(sqlite3_errmsg(m_database.handle())));
    }

    Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
};

/// Many small reads as one: a lock taken once, not once a statement. Harmless within a transaction.
class OneRead
{
public:
    explicit OneRead(Database &database)
        : m_database(database)
        , m_ours(sqlite3_get_autocommit(database.handle()) != 0)
    {
        if (m_ours)
            m_database.runScript("BEGIN");
    }
    ~OneRead()
    {
        if (m_ours)
            sqlite3_exec(m_database.handle(), "COMMIT", nullptr, nullptr, nullptr);
    }
    OneRead(const OneRead &) = delete;
    OneRead &operator=(const OneRead &) = delete;

private:
    Database &m_database;
    bool m_ours;
};

PendingRow rowOf(const RawStatement &statement)
{
    PendingRow row;
    row.advisor = quint32(statement.number(0));
    row.dueAt = statement.number(1);
    row.followUp = quint32(statement.number(2));
    row.client = quint32(statement.number(3));
    row.model = quint32(statement.number(4));
    row.type = quint16(statement.number(5));
    row.quality = quint16(statement.number(6));
    row.source = quint16(statement.number(7));
    row.attempt = quint16(statement.number(8));
    return row;
}

const QByteArray columns =
    "SELECT advisor, due_at, follow_up, client, model, type, quality, source, attempt ";

template <typename AnyId>
std::vector<PendingRow> loadSource(Database &database, const QByteArray &column, const AnyId &id)
{
    RawStatement statement(database,
                           columns + "FROM pending_follow_up_source WHERE " + column + " = ?");
    statement.bind(id.toBytes());
    std::vector<PendingRow> rows;
    while (statement.next())
        rows.push_back(rowOf(statement));
    return rows;
}

} // namespace

std::vector<PendingRow> loadPending(Database &database, const std::vector<qint64> &advisors)
{
    std::vector<PendingRow> rows;
    if (advisors.empty()) {
        RawStatement statement(database, columns + "FROM pending_follow_up");
        while (statement.next())
            rows.push_back(rowOf(statement));
    } else {
        RawStatement statement(
            database,
            columns + "FROM pending_follow_up WHERE advisor = ? ORDER BY due_at, follow_up");
        for (const qint64 advisor : advisors) {
            statement.bind(advisor);
            while (statement.next())
                rows.push_back(rowOf(statement));
        }
    }
    if (advisors.size() != 1)
        std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<PendingRow> loadPendingOfClient(Database &database, const ClientId &client)
{
    return loadSource(database, "client_id", client);
}

std::vector<PendingRow> loadPendingOfFollowUp(Database &database, const FollowUpId &followUp)
{
    return loadSource(database, "follow_up_id", followUp);
}

std::vector<PendingRow> loadPendingOfOpportunity(Database &database,
                                                 const OpportunityId &opportunity)
{
    return loadSource(database, "opportunity_id", opportunity);
}

PendingQuote quoteOfPending(Database &database, qint64 followUp)
{
    static const auto sql =
        QStringLiteral("SELECT q.number, q.status, q.expires_at"
                       "  FROM follow_up f JOIN quote q ON q.opportunity_id = f.opportunity_id"
                       " WHERE f.rowid = ? ORDER BY q.status = 'cancelled', q.number DESC LIMIT 1");
    PendingQuote quote;
    Rows rows = database.query(sql, {followUp});
    if (rows.next()) {
        Column::read(rows.value(0), quote.number);
        Column::read(rows.value(1), quote.status);
        Column::read(rows.value(2), quote.expiresAt);
    }
    return quote;
}

ClientTexts loadClientTexts(Database &database, const std::vector<PendingRow> &rows)
{
    ClientTexts texts;
    texts.clients.reserve(rows.size());
    for (const PendingRow &row : rows)
        texts.clients.push_back(row.client);
    std::sort(texts.clients.begin(), texts.clients.end());
    texts.clients.erase(std::unique(texts.clients.begin(), texts.clients.end()),
                        texts.clients.end());
    texts.ends.reserve(texts.clients.size());

    const OneRead one(database);
    RawStatement statement(database, "SELECT words FROM client_text WHERE client = ?");
    for (const quint32 client : texts.clients) {
        statement.bind(qint64(client));
        if (statement.next())
            texts.words += statement.text(0);
        texts.words += '\n'; // no word runs over from one client into the next
        texts.ends.push_back(quint32(texts.words.size()));
    }
    return texts;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <sqlite3.h>

namespace Vitrina {

namespace {

/// Milliseconds a reader or writer waits for a lock; only a checkpoint ever holds one that long.
constexpr int busyTimeoutMs = 5000;

struct CodeMeaning
{
    int code;
    Problem::Code problem;
};

constexpr CodeMeaning meanings[] = {
    {SQLITE_FULL, Problem::Code::DiskFull},
    {SQLITE_READONLY, Problem::Code::ReadOnly},
    {SQLITE_CORRUPT, Problem::Code::DatabaseCorrupt},
    {SQLITE_NOTADB, Problem::Code::DatabaseCorrupt},
    {SQLITE_CANTOPEN, Problem::Code::FileUnreadable},
    {SQLITE_PERM, Problem::Code::ReadOnly},
};

const char *const connectionPragmas = "PRAGMA foreign_keys = ON;"
                                      "PRAGMA temp_store = MEMORY;"
                                      "PRAGMA recursive_triggers = ON;"
                                      "PRAGMA trusted_schema = ON;";
/// FULL: a committed command survives a power cut (rule 1). The writer alone checkpoints.
const char *const writerPragmas = "PRAGMA journal_mode = WAL;"
                                  "PRAGMA synchronous = FULL;"
                                  "PRAGMA cache_size = -32000;"
                                  "PRAGMA secure_delete = ON;"
                                  "PRAGMA journal_size_limit = 67108864;";
const char *const readerPragmas = "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0;"
                                  "PRAGMA cache_size = -4000;";

/// SQLite keeps no count of its memory: each allocation would pass one lock of the whole process
/// for a figure that nobody asks. Too late where somebody opened a file without us: no harm.
void keepNoMemoryCount()
{
    [[maybe_unused]] static const int once = ::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace

DatabaseError::DatabaseError(int code, const QString &text)
    : m_code(code)
    , m_text(text.toUtf8())
{
}

Problem DatabaseError::problem() const
{
    for (const CodeMeaning &meaning : meanings) {
        if ((m_code & 0xff) == meaning.code)
            return {meaning.problem, {}};
    }
    return {Problem::Code::DatabaseError, {QString::fromUtf8(m_text)}};
}

bool DatabaseError::isConstraint() const
{
    return (m_code & 0xff) == SQLITE_CONSTRAINT;
}

class Database::Statements
{
public:
    QSqlDatabase connection;
    QHash<QString, QSqlQuery *> idle;
    QHash<QString, sqlite3_stmt *> insertions;
};

Rows::Rows(Database *database, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_database(database)
    , m_sql(std::move(sql))
    , m_query(std::move(query))
{
}

Rows::Rows(Rows &&other) noexcept = default;

Rows::~Rows()
{
    if (m_query)
        m_database->giveBack(m_sql, std::move(m_query));
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database->fail(QStringLiteral("reading"));
    return false;
}

int Rows::columns() const
{
    return m_query->record().count();
}

QVariant Rows::value(int column) const
{
    return m_query->value(column);
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}

Database::Database(const QString &path, Mode mode)
    : m_path(path)
    , m_connectionName(QUuid::createUuid().toString())
    , m_statements(std::make_unique<Statements>())
{
    keepNoMemoryCount();
    QSqlDatabase &connection = m_statements->connection;
    connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    connection.setDatabaseName(path);
    QString options =
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1;QSQLITE_ENABLE_REGEXP=0").arg(busyTimeoutMs);
    connection.setConnectOptions(options);
    const auto close = [this] {
        m_statements.reset();
        QSqlDatabase::removeDatabase(m_connectionName);
    };
    if (!connection.open()) {
        const int code = connection.lastError().nativeErrorCode().toInt();
        close();
        throw DatabaseError(code ? code : SQLITE_CANTOPEN, QStringLiteral("opening"));
    }
    m_handle = *static_cast<sqlite3 **>(connection.driver()->handle().data());
    try {
        runScript(connectionPragmas);
        runScript(mode == Mode::ReadWrite ? writerPragmas : readerPragmas);
    } catch (...) {
        close();
        throw;
    }
}

Database::~Database()
{
    qDeleteAll(m_statements->idle);
    for (sqlite3_stmt *statement : std::as_const(m_statements->insertions))
        sqlite3_finalize(statement);
    m_statements.reset();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Rows Database::query(const QString &sql, const QVariantList &values)
{
    std::unique_ptr<QSqlQuery> statement = takeStatement(sql);
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(int(i), values[i]);
    if (!statement->exec())
        fail(sql);
    return Rows(this, sql, std::move(statement));
}

int Database::execute(const QString &sql, const QVariantList &values)
{
    Rows rows = query(sql, values);
    return rows.m_query->numRowsAffected();
}

void Database::runScript(const QByteArray &script)
{
    char *message = nullptr;
    const int code = sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, &message);
    const QString text = QString::fromUtf8(message);
    sqlite3_free(message);
    if (code != SQLITE_OK)
        throw DatabaseError(sqlite3_extended_errcode(m_handle), text);
}

QVariant Database::scalar(const QString &sql, const QVariantList &values)
{
    Rows rows = query(sql, values);
    return rows.next() ? rows.value(0) : QVariant();
}

sqlite3_stmt *Database::insertionStatement(const QString &sql)
{
    sqlite3_stmt *&statement = m_statements->insertions[sql];
    if (!statement &&
        sqlite3_prepare_v3(m_handle, sql.toUtf8().constData(), -1, SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK)
        fail(sql);
    return statement;
}

std::unique_ptr<QSqlQuery> Database::takeStatement(const QString &sql)
{
    if (QSqlQuery *kept = m_statements->idle.take(sql))
        return std::unique_ptr<QSqlQuery>(kept);
    auto fresh = std::make_unique<QSqlQuery>(m_statements->connection);
    fresh->setForwardOnly(true);
    if (!fresh->prepare(sql))
        fail(sql);
    return fresh;
}

void Database::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    // Two uses of one statement at a time are two statements; only one of them is kept.
    if (!m_statements->idle.contains(sql))
        m_statements->idle.insert(sql, query.release());
}

void Database::fail(const QString &what) const
{
    throw DatabaseError(sqlite3_extended_errcode(m_handle),
                        QString::fromUtf8(sqlite3_errmsg(m_handle)) + QStringLiteral(" in: ") +
                            what);
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    m_database.execute(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.execute(QStringLiteral("ROLLBACK"));
    } catch (const DatabaseError &) {
        // SQLite has rolled back by itself (full disk, I/O error): nothing is left to take back.
    }
}

void Transaction::commit()
{
    m_database.execute(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace Vitrina

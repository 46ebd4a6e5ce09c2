// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QVariant>

#include <exception>
#include <memory>
#include <vector>

class QSqlQuery;
struct sqlite3;
struct sqlite3_stmt;

namespace Vitrina {

/// What SQLite said, thrown inside models/storage and models/commands only; whoever offers an
/// operation to the rest of the program catches it and answers with problem().
class DatabaseError : public std::exception
{
public:
    /// @p code is SQLite's (extended) result code; @p text carries no values (rule 15).
    DatabaseError(int code, const QString &text);

    const char *what() const noexcept override { return m_text.constData(); }
    int code() const { return m_code; }
    /// A constraint of the schema refused: something refers to the row, or a value is taken.
    bool isConstraint() const;
    Problem problem() const;

private:
    int m_code;
    QByteArray m_text;
};

/// The rows of a running statement. Destroying it resets the statement, so that it never pins the
/// WAL.
class Rows
{
public:
    Rows(Rows &&other) noexcept;
    ~Rows();

    bool next();
    int columns() const;
    QVariant value(int column) const;
    bool isNull(int column) const;
    qint64 number(int column) const { return value(column).toLongLong(); }
    QString text(int column) const { return value(column).toString(); }
    QByteArray bytes(int column) const { return value(column).toByteArray(); }

private:
    friend class Database;
    Rows(class Database *database, QString sql, std::unique_ptr<QSqlQuery> query);

    Database *m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

/// One connection to a SQLite file, with its prepared statements. Belongs to the thread that made
/// it. Every member throws DatabaseError when SQLite refuses.
class Database
{
public:
    enum class Mode {
        ReadWrite, ///< the one writing and checkpointing connection of a file
        ReadOnly,  ///< query_only
    };

    Database(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QString path() const { return m_path; }
    sqlite3 *handle() const { return m_handle; }

    /// Runs one statement with its values bound in order. Statements are prepared once and kept.
    Rows query(const QString &sql, const QVariantList &values = {});
    /// Runs one statement that answers nothing; gives the number of rows changed.
    int execute(const QString &sql, const QVariantList &values = {});
    /// Runs a script of several statements, triggers included. No values.
    void runScript(const QByteArray &script);
    /// The first column of the first row; invalid when there is none.
    QVariant scalar(const QString &sql, const QVariantList &values = {});

private:
    friend class Rows;
    friend class Insertion;
    sqlite3_stmt *insertionStatement(const QString &sql);
    std::unique_ptr<QSqlQuery> takeStatement(const QString &sql);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);
    [[noreturn]] void fail(const QString &what) const;

    QString m_path;
    QString m_connectionName;
    sqlite3 *m_handle = nullptr;
    class Statements;
    std::unique_ptr<Statements> m_statements;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless commit() was reached.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace Vitrina

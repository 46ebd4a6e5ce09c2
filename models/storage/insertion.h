// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/ids.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <optional>

struct sqlite3_stmt;

namespace Vitrina {

class Database;

/// One row being inserted, its values bound one after the other as columnvalues.h would store them.
/// It goes around QSqlQuery and its QVariants, which cost a bulk load as much as SQLite itself
/// does. Texts must live until run(). Throws DatabaseError.
class Insertion
{
public:
    /// The statement is prepared once and kept by the database.
    Insertion(Database &database, const QString &sql);
    ~Insertion();
    Insertion(const Insertion &) = delete;
    Insertion &operator=(const Insertion &) = delete;

    template <typename Tag>
    void bind(const Id<Tag> &id)
    {
        bindUuid(id.uuid());
    }
    void bind(const QString &text);
    void bind(int number) { bind(qint64(number)); }
    void bind(qint64 number);
    void bind(bool flag) { bind(qint64(flag ? 1 : 0)); }
    void bind(const QDateTime &instant);
    template <CodedEnum Enum>
    void bind(Enum value)
    {
        const char *text = "";
        for (const auto &[candidate, code] : EnumCodes<Enum>::table) {
            if (candidate == value)
                text = code;
        }
        bindCode(text);
    }
    template <typename T>
    void bind(const std::optional<T> &value)
    {
        if (value)
            bind(*value);
        else
            bindNull();
    }
    /// What comes from the hub as bytes. They must live until run().
    void bindBlob(QByteArrayView bytes);
    void bindUtf8(QByteArrayView text);
    void bindNull();
    /// Inserts the row; the next may be bound after it, all its values anew.
    void run();

private:
    void bindUuid(const QUuid &uuid);
    void bindCode(const char *text);

    Database &m_database;
    const QString &m_sql;
    sqlite3_stmt *m_statement;
    int m_position = 0;
};

} // namespace Vitrina

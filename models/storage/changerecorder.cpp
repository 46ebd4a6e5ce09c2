// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changerecorder.h"

#include "storage/database.h"

#include <QCryptographicHash>

#include <sqlite3.h>

#include <array>

namespace Vitrina {

namespace {

constexpr std::array tables{
    "company",
    "branch",
    "opening_hours",
    "department",
    "staff",
    "catalogue_item",
    "vehicle_model",
    "client",
    "client_phone",
    "client_email",
    "consent",
    "vehicle",
    "opportunity",
    "follow_up",
    "timeline_entry",
    "import_batch",
    "visitor",
    "quote_series",
    "quote",
    "quote_version",
    "quote_offer",
    "quote_item",
    "quote_form",
    "quote_link",
    "unit",
    "deposit",
    "reservation",
    "sending",
    "change_request",
    "discount_request",
    "credit_application",
    "deal_party",
    "quote_template",
    "appraisal",
    "photo",
};

void check(int code, const char *what)
{
    if (code != SQLITE_OK)
        throw DatabaseError(code, QString::fromLatin1(what));
}

/// Memory that SQLite allocated.
struct SqliteBuffer
{
    int size = 0;
    void *data = nullptr;
    ~SqliteBuffer() { sqlite3_free(data); }
    QByteArray bytes() const { return QByteArray(static_cast<const char *>(data), size); }
};

int refuseConflict(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

int overrideConflict(void *, int conflict, sqlite3_changeset_iter *)
{
    const bool canReplace =
        conflict == SQLITE_CHANGESET_DATA || conflict == SQLITE_CHANGESET_CONFLICT;
    return canReplace ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

void apply(Database &database, const QByteArray &changeset,
           int (*onConflict)(void *, int, sqlite3_changeset_iter *))
{
    // SQLite does not write to the buffer though its interface takes it without const.
    check(sqlite3changeset_apply(database.handle(), int(changeset.size()),
                                 const_cast<char *>(changeset.constData()), nullptr, onConflict,
                                 nullptr),
          "applying changes");
}

RowChange::Kind kindOf(int operation)
{
    if (operation == SQLITE_INSERT)
        return RowChange::Kind::Inserted;
    return operation == SQLITE_DELETE ? RowChange::Kind::Deleted : RowChange::Kind::Updated;
}

/// The primary key of the current change: the `id`, first column of every shared table.
QByteArray keyOf(sqlite3_changeset_iter *iterator, int operation)
{
    sqlite3_value *value = nullptr;
    if (operation == SQLITE_INSERT)
        sqlite3changeset_new(iterator, 0, &value);
    else
        sqlite3changeset_old(iterator, 0, &value);
    if (!value)
        return {};
    return QByteArray(static_cast<const char *>(sqlite3_value_blob(value)),
                      sqlite3_value_bytes(value));
}

} // namespace

std::span<const char *const> sharedTables()
{
    return tables;
}

ChangeRecorder::ChangeRecorder(Database &database)
{
    check(sqlite3session_create(database.handle(), "main", &m_session), "starting to record");
    for (const char *table : tables)
        check(sqlite3session_attach(m_session, table), "recording a table");
}

ChangeRecorder::~ChangeRecorder()
{
    sqlite3session_delete(m_session);
}

QByteArray ChangeRecorder::changeset() const
{
    SqliteBuffer buffer;
    check(sqlite3session_changeset(m_session, &buffer.size, &buffer.data), "collecting changes");
    return buffer.bytes();
}

QByteArray inverted(const QByteArray &changeset)
{
    SqliteBuffer buffer;
    check(sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &buffer.size,
                                  &buffer.data),
          "inverting changes");
    return buffer.bytes();
}

void applyChangeset(Database &database, const QByteArray &changeset)
{
    apply(database, changeset, refuseConflict);
}

void forceChangeset(Database &database, const QByteArray &changeset)
{
    apply(database, changeset, overrideConflict);
}

RowChanges changedRows(const QByteArray &changeset)
{
    RowChanges changes;
    if (changeset.isEmpty())
        return changes;
    sqlite3_changeset_iter *iterator = nullptr;
    check(sqlite3changeset_start(&iterator, int(changeset.size()),
                                 const_cast<char *>(changeset.constData())),
          "reading changes");
    QString tableName;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
        if (changes.empty() || changes.back().table != QLatin1StringView(table))
            tableName = QString::fromLatin1(table);
        changes.push_back({tableName, keyOf(iterator, operation), kindOf(operation)});
    }
    check(sqlite3changeset_finalize(iterator), "reading changes");
    return changes;
}

QByteArray digestOf(const QByteArray &changeset)
{
    return QCryptographicHash::hash(changeset, QCryptographicHash::Blake2b_160);
}

const QByteArray &verified(const QByteArray &changeset, const QByteArray &digest)
{
    if (!digest.isEmpty() && digest != digestOf(changeset))
        throw DatabaseError(SQLITE_CORRUPT, QStringLiteral("a kept changeset is garbled"));
    return changeset;
}

} // namespace Vitrina

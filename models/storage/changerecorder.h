// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <span>
#include <vector>

struct sqlite3_session;

namespace Vitrina {

class Database;

/// The tables that commands change and changesets record, parents before children: the session
/// extension keeps that order within a changeset (sync.md). Derived and local tables are never
/// here.
std::span<const char *const> sharedTables();

/// One row that a command changed.
struct RowChange
{
    enum class Kind { Inserted, Updated, Deleted };
    QString table;
    QByteArray id;
    Kind kind = Kind::Updated;
};
using RowChanges = std::vector<RowChange>;

/// Records what is written to the shared tables while it lives, with SQLite's session extension.
class ChangeRecorder
{
public:
    explicit ChangeRecorder(Database &database);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder &) = delete;
    ChangeRecorder &operator=(const ChangeRecorder &) = delete;

    /// What was written so far, net, in SQLite's changeset format; empty when nothing was.
    QByteArray changeset() const;

private:
    sqlite3_session *m_session = nullptr;
};

/// The changeset that takes @p changeset back. Throws DatabaseError.
QByteArray inverted(const QByteArray &changeset);
/// Applies a changeset; any conflict is an error. Throws DatabaseError.
void applyChangeset(Database &database, const QByteArray &changeset);
/// Applies a changeset whatever stands in its way: rows that are other than they were are written
/// over, rows that are gone stay gone. For looking at a copy. Throws DatabaseError.
void forceChangeset(Database &database, const QByteArray &changeset);
/// The rows a changeset touches. Throws DatabaseError.
RowChanges changedRows(const QByteArray &changeset);

/// What a kept changeset is held against before it is read again: SQLite believes whatever it is
/// given, and may read past the end of a garbled one.
QByteArray digestOf(const QByteArray &changeset);
/// The same changeset where it still is what was kept; throws DatabaseError (DatabaseCorrupt) where
/// it is not. An empty @p digest is from before digests were kept, and passes.
const QByteArray &verified(const QByteArray &changeset, const QByteArray &digest);

} // namespace Vitrina

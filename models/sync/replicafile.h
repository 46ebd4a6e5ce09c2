// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

class Database;

/// A file of a copying alone: whatever ends it, the file is gone then, unless it was renamed.
class ScratchFile
{
public:
    explicit ScratchFile(QString path);
    ~ScratchFile();
    ScratchFile(const ScratchFile &) = delete;
    ScratchFile &operator=(const ScratchFile &) = delete;

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// Deletes a database with its -wal, -shm and journal.
void removeDatabase(const QString &path);
/// Puts @p from, which is closed and checkpointed, in the place of @p to in one step; what stood
/// there may have no work left in its -wal. False where the folder cannot be written.
bool replaceDatabase(const QString &from, const QString &to);

/// What a replica has of its own, from the database that is attached as `old` into a new base:
/// meta but for what tells the base, drafts and, if @p withOutbox, audit and outbox. Throws
/// DatabaseError.
void carryOver(Database &copy, bool withOutbox);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QSet>

#include <optional>

namespace Vitrina {

/// The bytes of pictures, in a folder beside the replica: a file each, for its owner's eyes only,
/// under the SHA-256 of what is in it (sync.md 26). An embedded showroom has them nowhere else;
/// with a hub it is a cache, but for what waits to be brought there.
///
/// Each file is written whole or not at all, so that any thread may use it at any time.
class ContentStore
{
public:
    /// Of a replica's file. What is no file's name, as of a replica in memory, has nothing in it.
    static ContentStore beside(const QString &replica);
    /// What the bytes are kept under: 64 hexadecimal digits.
    static QString nameOf(const QByteArray &bytes);

    const QString &folder() const { return m_folder; }

    /// Keeps bytes, and says under which name. What is there already counts as kept at @p now.
    /// Problems: DiskFull, FileUnwritable {file}.
    Result<QString> put(const QByteArray &bytes, const QDateTime &now) const;
    bool has(const QString &name) const;
    /// Nothing where there are none, or they are not what their name says any more.
    std::optional<QByteArray> bytes(const QString &name) const;
    /// Of all that is kept.
    QStringList names() const;

    /// Writes over and deletes.
    void remove(const QString &name) const;
    /// The same of all that nobody wants and that was kept longer than @p graceSeconds ago: what
    /// was kept just now is about to be wanted. Answers how many were too young.
    int sweep(const QSet<QString> &wanted, const QDateTime &now, qint64 graceSeconds) const;
    /// Deletes the oldest until no more than @p most bytes are left, sparing what is to be @p kept.
    void trim(qint64 most, const QSet<QString> &kept) const;

private:
    explicit ContentStore(QString folder);
    QString pathOf(const QString &name) const;

    QString m_folder;
};

} // namespace Vitrina

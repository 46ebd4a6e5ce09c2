// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Vitrina::Testing {

/// How much of what was not yet synced is on the disk after the power was cut.
enum class Survival {
    Nothing,    ///< only what was synced
    Everything, ///< the cache happened to be written back in time
    Subset,     ///< each sector of 512 bytes as it was at a moment of its own, any order
    Torn,       ///< in order, up to a byte within a write
};

/// A model of files in a cache above a disk that lasts. The bytes that programs see lie in real
/// files; here is what of them would outlive the power.
///
/// - Data: writes and truncates of a file last once the file is synced. Bytes around a write are
/// never
///   harmed (SQLite's "powersafe overwrite"); space that grew without its data reads as zeros.
/// - Names: creations and deletions happen in order, as in the journal of ext4: after a cut, any
/// first part
///   of them has happened. They last once a new file is synced (SQLite syncs the directory with it)
///   or the directory is. Syncing an old file promises nothing about names.
///
/// Not thread safe: its owner locks.
class DiskModel
{
public:
    static constexpr qint64 sectorBytes = 512;

    struct Change
    {
        qint64 offset = 0; ///< for a truncate, the new size
        QByteArray data;
        bool isTruncate = false;
    };

    /// One file's content, whatever its name is or was.
    struct Inode
    {
        QByteArray durable;
        std::vector<Change> pending;
        bool isNew = false; ///< created and never synced
    };
    using InodePtr = std::shared_ptr<Inode>;

    /// Files by absolute path; nullopt: no such file.
    using Image = std::map<QString, std::optional<QByteArray>>;

    /// The file of this name, null when there is none. What lies there at first sight counts as
    /// lasting.
    InodePtr find(const QString &path);
    InodePtr create(const QString &path);
    void remove(const QString &path);

    static void write(Inode &inode, qint64 offset, const QByteArray &data);
    static void truncate(Inode &inode, qint64 size);
    void sync(Inode &inode);
    void syncNames();

    /// Every file ever seen, as the disk shows it after a cut now. The same seed gives the same
    /// image.
    Image surviving(Survival survival, quint64 seed) const;
    /// What lies in the real files is what lasts.
    void forget();

private:
    using Names = std::map<QString, InodePtr>; // a null inode: seen, and gone

    Names m_visible;
    Names m_durable;
    std::vector<Names::value_type> m_pendingNames;
};

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultyvfs/diskmodel.h"
#include "faultyvfs/faultplan.h"

#include <QByteArray>

#include <memory>

namespace Vitrina::Testing {

/// An SQLite VFS over the unix one whose disk fails when told to (S1, rules 1 and 5).
///
/// Reached by name (`file:/path?vfs=faulty` with QSQLITE_OPEN_URI) or, when made the default, by
/// every connection opened while it lives. All connections to a file have to go through the same
/// FaultyVfs.
///
/// How a test goes: run once after countFaultPoints() and ask faultPoints(); then for each n run
/// anew with losePowerAt(n), close all connections, restoreDurable(), powerOn() and look at what is
/// there.
///
/// Fault points are counted from 1, over database, journal and WAL files; temporary files are the
/// real VFS's own. Nothing is really synced: tests are quick. Memory-mapped I/O is off. The WAL
/// index (-shm) is shared memory: real while running, gone after a cut.
///
/// Any thread may use connections or call this. The object must outlive them: it aborts otherwise.
class FaultyVfs
{
public:
    enum class Registration { ByName, AsDefault };

    explicit FaultyVfs(Registration registration = Registration::ByName,
                       const QByteArray &name = QByteArrayLiteral("faulty"));
    ~FaultyVfs();
    Q_DISABLE_COPY_MOVE(FaultyVfs)

    QByteArray name() const;

    /// No fault (also ends any other); counts from zero what is in `counted`.
    void countFaultPoints(DiskOps counted = diskChanges);
    /// Since the last countFaultPoints() or order of a fault.
    qint64 faultPoints() const;

    /// The n-th change fails and may yet reach the disk; all calls after it fail with
    /// SQLITE_IOERR_… .
    void losePowerAt(qint64 n);
    bool powerIsOff() const;

    /// From the n-th write (only writes are counted) nothing can be written, as on a copy-on-write
    /// file system: SQLITE_FULL, even when overwriting.
    void fillDiskAtWrite(qint64 n);
    /// All files together may grow by this much and shrinking gives it back; overwriting is free.
    void limitGrowth(qint64 bytes);
    /// Ends a full disk.
    void freeSpace();

    /// From the n-th operation of those `counted`, `times` of them fail with SQLITE_IOERR_… (or
    /// SQLITE_CANTOPEN), without effect.
    void failAt(qint64 n, qint64 times = 1, DiskOps counted = diskChanges);
    /// Changes fail; databases opened from now on are read-only, new files cannot be made.
    void makeReadOnly();

    /// Files of SQLite that are open through this VFS.
    int openFiles() const;

    /// All files seen since powerOn(), as the disk shows them after a cut now.
    DiskModel::Image surviving(Survival survival, quint64 seed = 0) const;
    /// Writes all files seen since powerOn() as the disk shows them after a cut now, and removes
    /// the -shm files. May be repeated with other answers, whatever was done to the files by other
    /// means meanwhile. False when files are open or cannot be written.
    [[nodiscard]] bool restoreDurable(Survival survival, quint64 seed = 0);
    /// The fault is over; what lies in the real files is what the disk holds. No file may be open.
    void powerOn();

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace Vitrina::Testing

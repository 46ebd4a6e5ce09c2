// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultyvfs/faultyvfs.h"

#include <QMutex>

#include <sqlite3.h>

namespace Vitrina::Testing {

/// What the object and the functions that SQLite calls share.
struct FaultyVfs::State
{
    mutable QMutex mutex; // guards plan, disk and openFiles
    FaultPlan plan;
    DiskModel disk;
    int openFiles = 0;

    QByteArray name;
    sqlite3_vfs vfs = {};
    sqlite3_vfs *real = nullptr;

    bool powerIsOff() const
    {
        const QMutexLocker lock(&mutex);
        return plan.powerIsOff();
    }
};

/// What SQLite allocates for an open file: this, then the real VFS's file.
struct FaultyFile
{
    sqlite3_file base;
    FaultyVfs::State *state;
    DiskModel::InodePtr *inode;
};

inline FaultyFile *faulty(sqlite3_file *file)
{
    return reinterpret_cast<FaultyFile *>(file);
}

inline sqlite3_file *realFile(sqlite3_file *file)
{
    static_assert(sizeof(FaultyFile) % alignof(sqlite3_int64) == 0);
    return reinterpret_cast<sqlite3_file *>(faulty(file) + 1);
}

extern const sqlite3_io_methods faultyFileMethods;

} // namespace Vitrina::Testing

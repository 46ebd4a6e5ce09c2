// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfsstate.h"

namespace Vitrina::Testing {

namespace {

qint64 sizeOf(sqlite3_file *real)
{
    sqlite3_int64 size = 0;
    real->pMethods->xFileSize(real, &size);
    return size;
}

int close(sqlite3_file *file)
{
    FaultyFile *self = faulty(file);
    sqlite3_file *real = realFile(file);
    const int code = real->pMethods->xClose(real);
    const QMutexLocker lock(&self->state->mutex);
    delete self->inode;
    self->inode = nullptr;
    --self->state->openFiles;
    return code;
}

int read(sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
    FaultyVfs::State &state = *faulty(file)->state;
    {
        const QMutexLocker lock(&state.mutex);
        if (const int code = state.plan.judge(DiskOp::Read).code)
            return code;
    }
    sqlite3_file *real = realFile(file);
    return real->pMethods->xRead(real, data, size, offset);
}

int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    FaultyFile *self = faulty(file);
    sqlite3_file *real = realFile(file);
    const QMutexLocker lock(&self->state->mutex);
    const qint64 growth = qMax<qint64>(0, offset + size - sizeOf(real));
    const FaultPlan::Verdict verdict = self->state->plan.judge(DiskOp::Write, growth);
    int code = verdict.code;
    if (code == SQLITE_OK)
        code = real->pMethods->xWrite(real, data, size, offset);
    if (code == SQLITE_OK || verdict.inFlight)
        DiskModel::write(**self->inode, offset, QByteArray(static_cast<const char *>(data), size));
    return code;
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    FaultyFile *self = faulty(file);
    sqlite3_file *real = realFile(file);
    const QMutexLocker lock(&self->state->mutex);
    const FaultPlan::Verdict verdict =
        self->state->plan.judge(DiskOp::Truncate, size - sizeOf(real));
    int code = verdict.code;
    if (code == SQLITE_OK)
        code = real->pMethods->xTruncate(real, size);
    if (code == SQLITE_OK || verdict.inFlight)
        DiskModel::truncate(**self->inode, size);
    return code;
}

int sync(sqlite3_file *file, int)
{
    FaultyFile *self = faulty(file);
    const QMutexLocker lock(&self->state->mutex);
    const int code = self->state->plan.judge(DiskOp::Sync).code;
    if (code == SQLITE_OK)
        self->state->disk.sync(**self->inode);
    return code;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    if (faulty(file)->state->powerIsOff())
        return SQLITE_IOERR_FSTAT;
    sqlite3_file *real = realFile(file);
    return real->pMethods->xFileSize(real, size);
}

int lock(sqlite3_file *file, int level)
{
    if (faulty(file)->state->powerIsOff())
        return SQLITE_IOERR_LOCK;
    sqlite3_file *real = realFile(file);
    return real->pMethods->xLock(real, level);
}

// Giving up a lock always works, so that connections can be closed after the power was cut.
int unlock(sqlite3_file *file, int level)
{
    sqlite3_file *real = realFile(file);
    return real->pMethods->xUnlock(real, level);
}

int checkReservedLock(sqlite3_file *file, int *isReserved)
{
    if (faulty(file)->state->powerIsOff())
        return SQLITE_IOERR_CHECKRESERVEDLOCK;
    sqlite3_file *real = realFile(file);
    return real->pMethods->xCheckReservedLock(real, isReserved);
}

int fileControl(sqlite3_file *file, int op, void *argument)
{
    // These would make the file grow behind the model's back.
    if (op == SQLITE_FCNTL_SIZE_HINT || op == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK;
    sqlite3_file *real = realFile(file);
    return real->pMethods->xFileControl(real, op, argument);
}

int sectorSize(sqlite3_file *file)
{
    sqlite3_file *real = realFile(file);
    return real->pMethods->xSectorSize(real);
}

int deviceCharacteristics(sqlite3_file *file)
{
    // Only what the model keeps: no atomic batches, no ordered writes.
    sqlite3_file *real = realFile(file);
    return real->pMethods->xDeviceCharacteristics(real) & SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int shmMap(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    if (faulty(file)->state->powerIsOff())
        return SQLITE_IOERR_SHMMAP;
    sqlite3_file *real = realFile(file);
    return real->pMethods->xShmMap(real, region, size, extend, memory);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    if ((flags & SQLITE_SHM_LOCK) && faulty(file)->state->powerIsOff())
        return SQLITE_IOERR_SHMLOCK;
    sqlite3_file *real = realFile(file);
    return real->pMethods->xShmLock(real, offset, count, flags);
}

void shmBarrier(sqlite3_file *file)
{
    sqlite3_file *real = realFile(file);
    real->pMethods->xShmBarrier(real);
}

int shmUnmap(sqlite3_file *file, int remove)
{
    sqlite3_file *real = realFile(file);
    return real->pMethods->xShmUnmap(real, remove);
}

} // namespace

// Version 2: with shared memory for the WAL, without memory-mapped I/O.
const sqlite3_io_methods faultyFileMethods = {
    2,
    close,
    read,
    write,
    truncate,
    sync,
    fileSize,
    lock,
    unlock,
    checkReservedLock,
    fileControl,
    sectorSize,
    deviceCharacteristics,
    shmMap,
    shmLock,
    shmBarrier,
    shmUnmap,
    nullptr,
    nullptr,
};

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs.h"

#include "faultyvfsstate.h"

#include <QFile>

namespace Vitrina::Testing {

namespace {

FaultyVfs::State &stateOf(sqlite3_vfs *vfs)
{
    return *static_cast<FaultyVfs::State *>(vfs->pAppData);
}

sqlite3_vfs *realVfs(sqlite3_vfs *vfs)
{
    return stateOf(vfs).real;
}

/// Finds or makes the file's inode; null with `code` set when the fault forbids it.
DiskModel::InodePtr inodeToOpen(FaultyVfs::State &state, const QString &path, int flags, int &code)
{
    if (state.plan.powerIsOff()) {
        code = SQLITE_IOERR;
        return {};
    }
    if (DiskModel::InodePtr inode = state.disk.find(path))
        return inode;
    if (!(flags & SQLITE_OPEN_CREATE)) {
        code = SQLITE_CANTOPEN;
        return {};
    }
    const FaultPlan::Verdict verdict = state.plan.judge(DiskOp::Create);
    code = verdict.code;
    if (code != SQLITE_OK && !verdict.inFlight)
        return {};
    DiskModel::InodePtr inode = state.disk.create(path);
    return code == SQLITE_OK ? inode : nullptr;
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    FaultyVfs::State &state = stateOf(vfs);
    constexpr int lasting = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL |
                            SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;
    file->pMethods = nullptr;
    if (!path || !(flags & lasting) || (flags & SQLITE_OPEN_DELETEONCLOSE))
        return state.real->xOpen(state.real, path, file, flags, outFlags);

    const QMutexLocker lock(&state.mutex);
    int code = SQLITE_OK;
    const DiskModel::InodePtr inode = inodeToOpen(state, QFile::decodeName(path), flags, code);
    if (code != SQLITE_OK)
        return code;
    if (state.plan.isReadOnly())
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;

    sqlite3_file *real = realFile(file);
    code = state.real->xOpen(state.real, path, real, flags, outFlags);
    if (code != SQLITE_OK) {
        if (real->pMethods)
            real->pMethods->xClose(real);
        return code;
    }
    FaultyFile *self = faulty(file);
    self->state = &state;
    self->inode = new DiskModel::InodePtr(inode);
    file->pMethods = &faultyFileMethods;
    ++state.openFiles;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *vfs, const char *path, int syncDirectory)
{
    FaultyVfs::State &state = stateOf(vfs);
    const QMutexLocker lock(&state.mutex);
    const QString name = QFile::decodeName(path);
    if (!state.plan.powerIsOff() && !state.disk.find(name))
        return SQLITE_IOERR_DELETE_NOENT;
    const FaultPlan::Verdict verdict = state.plan.judge(DiskOp::Delete, -QFile(name).size());
    int code = verdict.code;
    if (code == SQLITE_OK)
        code = state.real->xDelete(state.real, path, 0);
    if (code == SQLITE_OK || verdict.inFlight)
        state.disk.remove(name);
    if (code == SQLITE_OK && syncDirectory)
        state.disk.syncNames();
    return code;
}

int access(sqlite3_vfs *vfs, const char *path, int flags, int *result)
{
    if (stateOf(vfs).powerIsOff())
        return SQLITE_IOERR_ACCESS;
    return realVfs(vfs)->xAccess(realVfs(vfs), path, flags, result);
}

int fullPathname(sqlite3_vfs *vfs, const char *path, int size, char *out)
{
    return realVfs(vfs)->xFullPathname(realVfs(vfs), path, size, out);
}

int randomness(sqlite3_vfs *vfs, int size, char *out)
{
    return realVfs(vfs)->xRandomness(realVfs(vfs), size, out);
}

int sleepFor(sqlite3_vfs *vfs, int microseconds)
{
    return realVfs(vfs)->xSleep(realVfs(vfs), microseconds);
}

int currentTime(sqlite3_vfs *vfs, double *julianDay)
{
    return realVfs(vfs)->xCurrentTime(realVfs(vfs), julianDay);
}

int currentTimeInt64(sqlite3_vfs *vfs, sqlite3_int64 *julianMs)
{
    return realVfs(vfs)->xCurrentTimeInt64(realVfs(vfs), julianMs);
}

int lastError(sqlite3_vfs *vfs, int size, char *out)
{
    return realVfs(vfs)->xGetLastError(realVfs(vfs), size, out);
}

sqlite3_vfs methodsOver(const sqlite3_vfs &real)
{
    sqlite3_vfs vfs = {};
    vfs.iVersion = 2;
    vfs.szOsFile = static_cast<int>(sizeof(FaultyFile)) + real.szOsFile;
    vfs.mxPathname = real.mxPathname;
    vfs.xOpen = openFile;
    vfs.xDelete = removeFile;
    vfs.xAccess = access;
    vfs.xFullPathname = fullPathname;
    // Loading extensions needs nothing of the disk's faults, nor these functions' first argument.
    vfs.xDlOpen = real.xDlOpen;
    vfs.xDlError = real.xDlError;
    vfs.xDlSym = real.xDlSym;
    vfs.xDlClose = real.xDlClose;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = currentTimeInt64;
    return vfs;
}

bool removeIfThere(const QString &path)
{
    return !QFile::exists(path) || QFile::remove(path);
}

bool writeFile(const QString &path, const QByteArray &content)
{
    // Not truncated and written anew: ext4 writes such a file out when it is closed, and that is
    // slow.
    QFile file(path);
    return removeIfThere(path) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

} // namespace

FaultyVfs::FaultyVfs(Registration registration, const QByteArray &name)
    : m_state(std::make_unique<State>())
{
    m_state->name = name;
    m_state->real = sqlite3_vfs_find("unix");
    if (!m_state->real || sqlite3_vfs_find(name.constData()))
        qFatal("FaultyVfs: no unix VFS, or the name is taken: %s", name.constData());
    m_state->vfs = methodsOver(*m_state->real);
    m_state->vfs.zName = m_state->name.constData();
    m_state->vfs.pAppData = m_state.get();
    sqlite3_vfs_register(&m_state->vfs, registration == Registration::AsDefault);
}

FaultyVfs::~FaultyVfs()
{
    if (openFiles() > 0)
        qFatal("FaultyVfs: a connection is still open");
    sqlite3_vfs_unregister(&m_state->vfs);
}

QByteArray FaultyVfs::name() const
{
    return m_state->name;
}

void FaultyVfs::countFaultPoints(DiskOps counted)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->plan.start({FaultPlan::Fault::None, counted, 0, 0, 0});
}

qint64 FaultyVfs::faultPoints() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->plan.counted();
}

void FaultyVfs::losePowerAt(qint64 n)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->plan.start({FaultPlan::Fault::PowerLoss, diskChanges, n, 0, 0});
}

bool FaultyVfs::powerIsOff() const
{
    return m_state->powerIsOff();
}

void FaultyVfs::fillDiskAtWrite(qint64 n)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->plan.start({FaultPlan::Fault::DiskFull, DiskOp::Write, n, 0, 0});
}

void FaultyVfs::limitGrowth(qint64 bytes)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->plan.start({FaultPlan::Fault::NoRoomToGrow, diskChanges, 0, 0, bytes});
}

void FaultyVfs::freeSpace()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->plan.end();
}

void FaultyVfs::failAt(qint64 n, qint64 times, DiskOps counted)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->plan.start({FaultPlan::Fault::IoError, counted, n, times, 0});
}

void FaultyVfs::makeReadOnly()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->plan.start({FaultPlan::Fault::ReadOnly, diskChanges, 0, 0, 0});
}

int FaultyVfs::openFiles() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->openFiles;
}

DiskModel::Image FaultyVfs::surviving(Survival survival, quint64 seed) const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->disk.surviving(survival, seed);
}

bool FaultyVfs::restoreDurable(Survival survival, quint64 seed)
{
    const QMutexLocker lock(&m_state->mutex);
    if (m_state->openFiles > 0)
        return false;
    const DiskModel::Image image = m_state->disk.surviving(survival, seed);
    bool isDone = true;
    for (const auto &[path, content] : image) {
        isDone = (content ? writeFile(path, *content) : removeIfThere(path)) && isDone;
        // Whoever looked at the files between two calls may have left these.
        for (const char *suffix : {"-shm", "-wal", "-journal"}) {
            const QString companion = path + QLatin1String(suffix);
            if (image.find(companion) == image.end())
                isDone = removeIfThere(companion) && isDone;
        }
    }
    return isDone;
}

void FaultyVfs::powerOn()
{
    const QMutexLocker lock(&m_state->mutex);
    if (m_state->openFiles > 0)
        qFatal("FaultyVfs::powerOn: a connection is still open");
    m_state->disk.forget();
    m_state->plan.start({});
}

} // namespace Vitrina::Testing

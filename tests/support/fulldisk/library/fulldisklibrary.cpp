// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a program finds whose disk is full: as long as the file that VITRINA_FULL_DISK names is
// there, no file of that folder grows, and what it has already can be written, as on a real one.
// Everything else goes by: sockets, memory shared with other processes, standard error.

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

/// As the C library has it; the same name that is defined below.
template <typename Function>
Function *original(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

bool isOfTheFolder(int file, const char *flag)
{
    char link[32];
    char path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(link, path, sizeof path);
    const auto folder = size_t(strrchr(flag, '/') - flag) + 1;
    return length > ssize_t(folder) && strncmp(path, flag, folder) == 0;
}

/// Whether the file would have to grow to reach @p end, and cannot. Sets errno then.
bool isRefused(int file, off64_t end)
{
    const int before = errno;
    const char *flag = getenv("VITRINA_FULL_DISK");
    struct stat64 facts = {};
    const bool isFull = file > STDERR_FILENO && flag && access(flag, F_OK) == 0 &&
                        fstat64(file, &facts) == 0 && S_ISREG(facts.st_mode) &&
                        end > facts.st_size && isOfTheFolder(file, flag);
    errno = isFull ? ENOSPC : before;
    return isFull;
}

/// Where a write that names no place would end.
off64_t endFrom(int file, size_t size)
{
    const int before = errno;
    const off64_t at = lseek64(file, 0, SEEK_CUR);
    errno = before;
    return at < 0 ? 0 : at + off64_t(size);
}

size_t sizeOf(const iovec *pieces, int count)
{
    size_t size = 0;
    for (int i = 0; i < count; ++i)
        size += pieces[i].iov_len;
    return size;
}

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    static const auto next = original<decltype(write)>("write");
    return isRefused(file, endFrom(file, size)) ? -1 : next(file, bytes, size);
}

ssize_t writev(int file, const iovec *pieces, int count)
{
    static const auto next = original<decltype(writev)>("writev");
    return isRefused(file, endFrom(file, sizeOf(pieces, count))) ? -1 : next(file, pieces, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    static const auto next = original<decltype(pwrite64)>("pwrite64");
    return isRefused(file, at + off64_t(size)) ? -1 : next(file, bytes, size, at);
}

ssize_t pwritev64(int file, const iovec *pieces, int count, off64_t at)
{
    static const auto next = original<decltype(pwritev64)>("pwritev64");
    return isRefused(file, at + off64_t(sizeOf(pieces, count))) ? -1
                                                                : next(file, pieces, count, at);
}

int ftruncate64(int file, off64_t size) noexcept
{
    static const auto next = original<decltype(ftruncate64)>("ftruncate64");
    return isRefused(file, size) ? -1 : next(file, size);
}

int posix_fallocate64(int file, off64_t at, off64_t size)
{
    static const auto next = original<decltype(posix_fallocate64)>("posix_fallocate64");
    return isRefused(file, at + size) ? ENOSPC : next(file, at, size);
}

// On 64 bits the same functions under their older names.
ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return pwrite64(file, bytes, size, at);
}

ssize_t pwritev(int file, const iovec *pieces, int count, off_t at)
{
    return pwritev64(file, pieces, count, at);
}

int ftruncate(int file, off_t size) noexcept
{
    return ftruncate64(file, size);
}

int posix_fallocate(int file, off_t at, off_t size)
{
    return posix_fallocate64(file, at, size);
}

} // extern "C"

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

/// Whether what is written at a place can be read by whoever takes the disk out: protection at rest
/// is disk encryption, and a replica has none of its own.
enum class DiskProtection {
    Encrypted, ///< dm-crypt under all of it, or a file system that encrypts
    Open,      ///< plain disks, as far as Linux knows: a drive that encrypts by itself is not seen
    Unknown,   ///< another computer's disk, a container, or what this program does not know
};

/// Looks at the mounts and the block devices under @p path, an existing folder. @p root is where
/// /proc, /sys and /dev are. Any thread.
DiskProtection diskProtection(const QString &path, const QString &root = {});

} // namespace Vitrina

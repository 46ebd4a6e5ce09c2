// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablefault.h"
#include "domain/result.h"

#include <QFile>
#include <QHash>
#include <QIODevice>

#include <memory>
#include <optional>

struct zip;

namespace Vitrina {

/// The parts of a ZIP file, read as streams by libzip. Sizes and checksums are verified, and a part
/// never gives more bytes than its directory entry says, so a crafted file costs bounded time and
/// no memory.
class ZipReader
{
public:
    /// Bytes of one part, unpacked; and how much a part beyond 64 MiB may have been packed.
    static constexpr qint64 maxPartSize = 512LL << 20;
    static constexpr qint64 maxRatio = 200;
    /// What may be read of the file to learn which parts there are: libzip holds all of it.
    static constexpr qint64 maxDirectorySize = 4LL << 20;

    /// Problems: FileUnreadable, BadFile (CorruptArchive, TooLarge, PasswordProtected).
    static Result<std::shared_ptr<ZipReader>> open(const QString &path);
    ~ZipReader();
    Q_DISABLE_COPY_MOVE(ZipReader)

    bool contains(const QString &part) const { return m_entries.contains(part); }
    qint64 size(const QString &part) const { return m_entries.value(part).size; }
    /// A sequential device over the part; null when there is no such part. It keeps the file open.
    /// A damaged part reads as an error: read() gives -1.
    static std::unique_ptr<QIODevice> part(const std::shared_ptr<ZipReader> &zip,
                                           const QString &name);

private:
    friend class ZipFile;
    friend class ZipPart;
    struct Entry
    {
        quint64 index = 0;
        qint64 size = 0;
    };

    ZipReader() = default;
    std::optional<Problem> readDirectory();
    std::optional<Problem> addEntry(quint64 index);

    QFile m_file;
    /// How much of the file libzip may still read; without limit once the directory is known.
    std::optional<qint64> m_mayRead = maxDirectorySize;
    zip *m_zip = nullptr;
    QHash<QString, Entry> m_entries;
};

} // namespace Vitrina

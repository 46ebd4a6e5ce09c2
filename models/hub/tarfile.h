// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>

#include <optional>

namespace Vitrina {

/// Writes a tar archive (ustar) member by member to a file that is open for writing and stands at
/// its beginning; sizes need not be known before. Everybody's tar opens it. False where the file
/// cannot be written.
class TarWriter
{
public:
    /// @p madeAt: seconds since 1970 UTC, of all members.
    TarWriter(QFile &file, qint64 madeAt);

    bool begin(const QByteArray &name);
    bool write(const QByteArray &bytes);
    bool end();
    bool add(const QByteArray &name, const QByteArray &bytes);
    /// The two empty blocks after the last member.
    bool finish();

private:
    QFile &m_file;
    qint64 m_madeAt;
    QByteArray m_name;
    qint64 m_headerAt = 0;
    qint64 m_size = 0;
};

/// Where the members of a tar archive are in its file.
class TarIndex
{
public:
    struct Member
    {
        qint64 offset = 0;
        qint64 size = 0; ///< bytes
    };

    /// Nothing where the file is no such archive or breaks off.
    static std::optional<TarIndex> of(QFile &file);

    std::optional<Member> find(const QByteArray &name) const;

private:
    QHash<QByteArray, Member> m_members;
};

} // namespace Vitrina

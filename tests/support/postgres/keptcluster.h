// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina::Testing {

/// The data of a server as it stands before a test, in one file of the build tree: whoever needs it
/// first makes it, the others copy it. The file bears the time of the program that made it, so that
/// what another or an earlier program made is never taken.
class KeptCluster
{
public:
    /// @p maker is whose result it is, as a path; for what was compiled in, the running program.
    KeptCluster(const QString &name, const QString &maker = QStringLiteral("/proc/self/exe"));

    /// Puts a copy into @p folder, as the server's own user; false where none is kept.
    bool copyInto(const QString &folder) const;
    /// Keeps what is in @p folder, of a server that stands still. Where the build tree is not ours
    /// to write in nothing is kept, and each test makes its own.
    void keep(const QString &folder) const;

    const QString &file() const { return m_file; }

private:
    QString m_maker;
    QString m_file;
};

} // namespace Vitrina::Testing

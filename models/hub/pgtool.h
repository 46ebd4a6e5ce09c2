// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/hubaddress.h"

#include <QProcess>

namespace Vitrina {

/// A program of PostgreSQL's (pg_dump, pg_restore), run against a database: it gets its way there
/// by the environment, where no list of processes shows it.
class PgTool
{
public:
    /// Looks for the one of the server's own major version, first where Debian keeps it: another
    /// version's dump may not go back in. Nothing where there is none.
    static std::optional<QString> find(const QString &name, int major);

    PgTool(const QString &program, const QStringList &arguments, const HubAddress &address);
    ~PgTool();

    /// Hands its output over as it comes, until it ends; false from @p piece ends it. False where
    /// it did not run, or failed.
    bool read(const std::function<bool(const QByteArray &)> &piece);
    /// Feeds its input until @p next gives nothing. False as above.
    bool write(const std::function<std::optional<QByteArray>()> &next);
    /// What it said went wrong: the first such line, without the ones in which values stand.
    QString complaint() const { return m_complaint; }

private:
    bool finish();
    void listen();

    QProcess m_process;
    QByteArray m_said;
    QString m_complaint;
};

} // namespace Vitrina

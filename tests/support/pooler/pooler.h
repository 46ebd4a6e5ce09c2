// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/postgresserver.h"

namespace Vitrina::Testing {

/// A private pgbouncer before a database of a private server, configured as docs/operations.md
/// says: people prove themselves to it by SCRAM, and it goes on as they, to the server's TCP port,
/// where they prove themselves again. Throws std::runtime_error where it does not come up.
class Pooler
{
public:
    enum class Mode { Session, Transaction };
    struct Options
    {
        Mode mode = Mode::Transaction;
        int serverConnections = 50; ///< to the database, at most, of all people
    };

    Pooler(const PostgresServer &server, const QString &database, const Options &options);
    ~Pooler();
    Pooler(const Pooler &) = delete;
    Pooler &operator=(const Pooler &) = delete;

    /// Through the pool.
    HubAddress address(const QString &user, const QString &password) const;

private:
    void openTheBook(const PostgresServer &server) const;
    void configure(const PostgresServer &server, const Options &options) const;
    void start();
    void write(const char *name, const QStringList &lines) const;

    QString m_database;
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port;
};

} // namespace Vitrina::Testing

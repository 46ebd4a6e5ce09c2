// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pgconnection.h"
#include "postgres/keptcluster.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Vitrina::Testing {

/// A private PostgreSQL: made, started and awaited by the constructor, stopped and deleted by the
/// destructor; it dies with the test that dies. Throws std::runtime_error where the Debian package
/// is missing or the server does not come up, which fails the test. As root it runs as `postgres`.
///
/// By its socket anybody is whom she says; over TCP on loopback a password is asked for.
class PostgresServer
{
public:
    struct Options
    {
        bool durable = false;      ///< fsync, as only tests of power loss need it
        QStringList configuration; ///< "name=value"
    };

    /// What a server has in it before the tests of a program begin, done once for all of them
    /// (KeptCluster) and not again by a copy.
    struct Contents
    {
        QString name;
        void (*make)(PostgresServer &server);
    };
    static KeptCluster kept(const Contents &contents);

    /// A hot stand-by of @p primary, which confirms what is committed there from now on. By its
    /// socket alone, on the port number of the primary: an address may name both folders.
    struct StandbyOf
    {
        PostgresServer &primary;
    };

    PostgresServer();
    explicit PostgresServer(const StandbyOf &standby);
    explicit PostgresServer(const Options &options);
    explicit PostgresServer(const Contents &contents);
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    HubAddress address(const QString &database, const QString &user) const;
    /// Over TCP, without TLS: the password counts.
    HubAddress tcpAddress(const QString &database, const QString &user,
                          const QString &password) const;
    /// Over a TCP port of loopback behind which its socket is.
    HubAddress throughPort(int port, const QString &database, const QString &user) const;
    QByteArray socketPath() const;
    PgConnection connect(const QString &database,
                         const QString &user = QStringLiteral("postgres")) const;

    /// A new database, copied from another; answers its name.
    QString createDatabase(const QString &copyOf = QStringLiteral("template1"));

    /// A copy of a hub. What a database grants is its own: a copy would be open to all.
    QString copyHub(const QString &hub);
    /// Ends the sessions of a database, or of one login there, and waits until they have gone.
    /// @p root is none of them.
    static void endSessions(PgConnection &root, const QString &database, const QString &login = {});

    /// A stand-by becomes the primary.
    void promote();

    /// Starts anew, and offers TLS with this certificate from now on.
    void offerTls(const QString &certificate, const QString &key);

    enum class Stop { Fast, Crash };
    void stop(Stop how = Stop::Fast);
    void start();
    int port() const { return m_port; }

private:
    void makeCluster();
    void runTool(const QString &tool, const QStringList &arguments) const;
    void append(const QStringList &configuration) const;
    bool answers() const;
    void configure(const Options &options);
    QString createDatabase(PgConnection &administrator, const QString &copyOf);
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
    int m_databases = 0;
    bool m_isStandby = false;
};

} // namespace Vitrina::Testing

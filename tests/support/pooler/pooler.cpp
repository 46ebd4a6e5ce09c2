// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pooler/pooler.h"

#include "postgres/unprivileged.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <stdexcept>

namespace Vitrina::Testing {

namespace {

constexpr int startMilliseconds = 10'000;
const auto bookKeeper = QStringLiteral("pgbouncer");
const auto bookKeepersPassword = QStringLiteral("of the book");

} // namespace

Pooler::Pooler(const PostgresServer &server, const QString &database, const Options &options)
    : m_database(database)
    , m_folder(QDir::tempPath() + QStringLiteral("/vitrina-pool-XXXXXX"))
    , m_port(freePort())
{
    openTheBook(server);
    configure(server, options);
    start();
}

Pooler::~Pooler()
{
    m_process.terminate();
    if (!m_process.waitForFinished(startMilliseconds))
        m_process.kill();
    m_process.waitForFinished();
}

/// Lets one role, which may nothing else, ask for verifiers.
void Pooler::openTheBook(const PostgresServer &server) const
{
    PgConnection root = server.connect(m_database);
    root.run("DO $$ BEGIN CREATE ROLE pgbouncer LOGIN; EXCEPTION WHEN duplicate_object THEN END $$;"
             "ALTER ROLE pgbouncer PASSWORD " +
             root.quotedText(bookKeepersPassword) +
             ";"
             "DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO pgbouncer',"
             " current_database()); END $$;"
             "CREATE SCHEMA pgbouncer;"
             "CREATE FUNCTION pgbouncer.verifier(INOUT login text, OUT verifier text)"
             " LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$"
             " SELECT a.rolname, a.rolpassword FROM pg_authid a WHERE a.rolname = login"
             " AND a.rolcanlogin AND pg_has_role(a.oid, 'vitrina_staff', 'MEMBER')"
             " AND NOT a.rolsuper $$;"
             "REVOKE ALL ON FUNCTION pgbouncer.verifier FROM PUBLIC;"
             "GRANT USAGE ON SCHEMA pgbouncer TO pgbouncer;"
             "GRANT EXECUTE ON FUNCTION pgbouncer.verifier TO pgbouncer");
}

void Pooler::configure(const PostgresServer &server, const Options &options) const
{
    write("users.txt", {QStringLiteral("\"%1\" \"%2\"").arg(bookKeeper, bookKeepersPassword)});
    write("pgbouncer.ini",
          {QStringLiteral("[databases]"),
           QStringLiteral("%1 = host=127.0.0.1 port=%2 dbname=%1")
               .arg(m_database, QString::number(server.port())),
           QStringLiteral("[pgbouncer]"), QStringLiteral("listen_addr = 127.0.0.1"),
           QStringLiteral("listen_port = %1").arg(m_port), QStringLiteral("unix_socket_dir ="),
           QStringLiteral("pool_mode = ") + (options.mode == Mode::Session
                                                 ? QStringLiteral("session")
                                                 : QStringLiteral("transaction")),
           QStringLiteral("auth_type = scram-sha-256"),
           QStringLiteral("auth_file = ") + m_folder.filePath(QStringLiteral("users.txt")),
           QStringLiteral("auth_user = ") + bookKeeper,
           QStringLiteral("auth_query = SELECT login, verifier FROM pgbouncer.verifier($1)"),
           QStringLiteral("ignore_startup_parameters = options"),
           QStringLiteral("max_client_conn = 4000"), QStringLiteral("default_pool_size = 2"),
           QStringLiteral("max_db_connections = %1").arg(options.serverConnections)});
}

void Pooler::write(const char *name, const QStringList &lines) const
{
    QFile file(m_folder.filePath(QLatin1StringView(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(lines.join(u'\n').toUtf8() + '\n') < 0)
        throw std::runtime_error(file.errorString().toStdString());
    file.close();
    Unprivileged().own(file.fileName());
}

void Pooler::start()
{
    const QString program =
        QStandardPaths::findExecutable(QStringLiteral("pgbouncer"), {QStringLiteral("/usr/sbin")});
    if (program.isEmpty())
        throw std::runtime_error("pgbouncer is missing: ./dev setup installs it");
    Unprivileged().own(m_folder.path());
    const QString log = m_folder.filePath(QStringLiteral("log"));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(log);
    m_process.setWorkingDirectory(m_folder.path());
    runUnprivileged(m_process);
    m_process.start(program, {m_folder.filePath(QStringLiteral("pgbouncer.ini"))});
    QElapsedTimer waited;
    waited.start();
    QFile told(log);
    while (!told.isOpen() || !told.readAll().contains("process up")) {
        if (m_process.waitForFinished(20) || waited.hasExpired(startMilliseconds))
            throw std::runtime_error("pgbouncer does not start");
        told.close();
        told.open(QIODevice::ReadOnly);
    }
}

HubAddress Pooler::address(const QString &user, const QString &password) const
{
    HubAddress way;
    way.host = QStringLiteral("127.0.0.1");
    way.port = m_port;
    way.database = m_database;
    way.user = user;
    way.password = password;
    way.sslMode = QStringLiteral("disable");
    return way;
}

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/postgresserver.h"

#include "postgres/keptcluster.h"
#include "postgres/unprivileged.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStorageInfo>

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <stdexcept>
#include <sys/syscall.h>
#include <unistd.h>

namespace Vitrina::Testing {

namespace {

constexpr int startMilliseconds = 30000;

[[noreturn]] void fail(const QString &what)
{
    throw std::runtime_error(what.toStdString());
}

QString program(const QString &name)
{
    for (int version = 17; version >= 15; --version) {
        const QString path = QStringLiteral("/usr/lib/postgresql/%1/bin/%2").arg(version).arg(name);
        if (QFile::exists(path))
            return path;
    }
    fail(QStringLiteral("PostgreSQL is missing: ./dev setup installs postgresql-15"));
}

/// To the moment: PostgreSQL itself looks ten times a second.
void awaitEnd(pid_t pid)
{
    const int process = int(syscall(SYS_pidfd_open, pid, 0));
    if (process < 0 && errno == ESRCH)
        return;
    pollfd end{process, POLLIN, 0};
    const bool hasEnded = process >= 0 && ::poll(&end, 1, startMilliseconds) == 1;
    ::close(process);
    if (!hasEnded)
        fail(QStringLiteral("a session does not end"));
}

/// "15"
QString majorVersion()
{
    return program(QStringLiteral("postgres")).section(u'/', -3, -3);
}

/// In memory where there is plenty, unless it is about power loss.
QString placeFor(const PostgresServer::Options &options)
{
    constexpr qint64 plenty = qint64(4) << 30;
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool quick = !options.durable && memory.isReady() && memory.bytesAvailable() > plenty;
    return quick ? memory.rootPath() : QDir::tempPath();
}

} // namespace

PostgresServer::PostgresServer()
    : PostgresServer(Options())
{
}

PostgresServer::PostgresServer(const Options &options)
    : m_folder(placeFor(options) + QStringLiteral("/vitrina-pg-XXXXXX"))
    , m_port(freePort())
{
    makeCluster();
    configure(options);
    start();
}

PostgresServer::PostgresServer(const Contents &contents)
    : m_folder(placeFor({}) + QStringLiteral("/vitrina-pg-XXXXXX"))
    , m_port(freePort())
{
    const bool isMade = kept(contents).copyInto(m_folder.path());
    if (!isMade)
        makeCluster();
    configure({});
    start();
    if (isMade)
        return;
    contents.make(*this);
    stop();
    kept(contents).keep(m_folder.path());
    start();
}

KeptCluster PostgresServer::kept(const Contents &contents)
{
    return KeptCluster(majorVersion() + u'-' + contents.name);
}

PostgresServer::~PostgresServer()
{
    stop(Stop::Crash); // what it would write to its files now goes with them
}

PostgresServer::PostgresServer(const StandbyOf &standby)
    : m_folder(QDir::tempPath() + QStringLiteral("/vitrina-pg-XXXXXX"))
    , m_port(standby.primary.m_port)
    , m_isStandby(true)
{
    runTool(QStringLiteral("pg_basebackup"),
            {QStringLiteral("-D"), data(), QStringLiteral("-R"), QStringLiteral("--no-sync"),
             QStringLiteral("--checkpoint=fast"), QStringLiteral("-h"),
             standby.primary.m_folder.path(), QStringLiteral("-p"), QString::number(m_port),
             QStringLiteral("-U"), QStringLiteral("postgres")});
    // Two servers cannot have one port of loopback.
    append({QStringLiteral("listen_addresses=''"),
            QStringLiteral("unix_socket_directories='%1'").arg(m_folder.path())});
    start();
    PgConnection root = standby.primary.connect(QStringLiteral("postgres"));
    root.run("ALTER SYSTEM SET synchronous_standby_names = '*'");
    root.run("SELECT pg_reload_conf()");
    QElapsedTimer waited;
    waited.start();
    while (root.run("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")
               .number(0, 0) == 0) {
        if (waited.hasExpired(startMilliseconds))
            fail(QStringLiteral("the stand-by does not follow"));
    }
}

void PostgresServer::promote()
{
    runTool(QStringLiteral("pg_ctl"),
            {QStringLiteral("promote"), QStringLiteral("-w"), QStringLiteral("-D"), data()});
    m_isStandby = false;
}

void PostgresServer::makeCluster()
{
    const QStringList how{QStringLiteral("-U"),
                          QStringLiteral("postgres"),
                          QStringLiteral("--auth-local=trust"),
                          QStringLiteral("--auth-host=scram-sha-256"),
                          QStringLiteral("--no-sync"),
                          QStringLiteral("--no-instructions"),
                          QStringLiteral("-E"),
                          QStringLiteral("UTF8"),
                          QStringLiteral("--locale=C.UTF-8")};
    const QByteArray words =
        QCryptographicHash::hash(how.join(u' ').toUtf8(), QCryptographicHash::Md5).toHex();
    const KeptCluster kept(majorVersion() + QStringLiteral("-initdb-") +
                               QString::fromLatin1(words.first(8)),
                           program(QStringLiteral("initdb")));
    if (kept.copyInto(m_folder.path()))
        return;
    runTool(QStringLiteral("initdb"), QStringList{QStringLiteral("-D"), data()} + how);
    kept.keep(m_folder.path());
}

/// As the server's own user, to the end.
void PostgresServer::runTool(const QString &tool, const QStringList &arguments) const
{
    Unprivileged().own(m_folder.path());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    runUnprivileged(process);
    process.start(program(tool), arguments);
    if (!process.waitForFinished(startMilliseconds) || process.exitCode() != 0)
        fail(tool + QStringLiteral(": ") + QString::fromUtf8(process.readAll()));
}

/// Of a setting that a copied cluster has already, PostgreSQL takes the last.
void PostgresServer::configure(const Options &options)
{
    QStringList lines{QStringLiteral("listen_addresses='127.0.0.1'"),
                      QStringLiteral("port=%1").arg(m_port),
                      QStringLiteral("unix_socket_directories='%1'").arg(m_folder.path()),
                      QStringLiteral("max_connections=60"),
                      QStringLiteral("shared_buffers=64MB"),
                      QStringLiteral("jit=off"),
                      QStringLiteral("log_destination=stderr"),
                      QStringLiteral("lc_messages=C"),
                      QStringLiteral("fsync=%1").arg(options.durable ? 1 : 0)};
    if (!options.durable)
        lines += QStringLiteral("full_page_writes=off");
    lines += options.configuration;
    append(lines);
}

void PostgresServer::append(const QStringList &lines) const
{
    QFile file(data() + QStringLiteral("/postgresql.conf"));
    if (!file.open(QIODevice::Append) || file.write(lines.join(u'\n').toUtf8() + '\n') < 0)
        fail(file.errorString());
}

void PostgresServer::offerTls(const QString &certificate, const QString &key)
{
    stop();
    const auto put = [this](const QString &from, const QString &name) {
        const QString to = data() + u'/' + name;
        QFile::remove(to);
        if (!QFile::copy(from, to) ||
            !QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner))
            fail(QStringLiteral("no certificate: ") + from);
        Unprivileged().own(to);
    };
    put(certificate, QStringLiteral("server.crt"));
    put(key, QStringLiteral("server.key"));
    append({QStringLiteral("ssl=on")});
    start();
}

void PostgresServer::start()
{
    // Into a file: a pipe that nobody reads would stop the server once it is full.
    const QString log = m_folder.filePath(QStringLiteral("log"));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(log, QIODevice::Append);
    m_process.setWorkingDirectory(m_folder.path());
    runUnprivileged(m_process);
    m_process.start(program(QStringLiteral("postgres")), {QStringLiteral("-D"), data()});
    QElapsedTimer waited;
    waited.start();
    while (!answers()) {
        // Waits a moment for the end that a healthy server does not come to.
        if (m_process.waitForFinished(20) || waited.hasExpired(startMilliseconds)) {
            QFile file(log);
            fail(QStringLiteral("PostgreSQL does not start: ") +
                 (file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                 : file.errorString()));
        }
    }
}

bool PostgresServer::answers() const
{
    if (m_isStandby) // vitrina's own connections take a primary
        return QProcess::execute(program(QStringLiteral("pg_isready")),
                                 {QStringLiteral("-q"), QStringLiteral("-h"), m_folder.path(),
                                  QStringLiteral("-p"), QString::number(m_port)}) == 0;
    try {
        connect(QStringLiteral("postgres")).run("SELECT 1");
        return true;
    } catch (const HubError &) {
        return false;
    }
}

void PostgresServer::stop(Stop how)
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_process.processId()), how == Stop::Crash ? SIGQUIT : SIGINT);
    if (!m_process.waitForFinished(startMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

HubAddress PostgresServer::address(const QString &database, const QString &user) const
{
    HubAddress address;
    address.host = m_folder.path();
    address.port = m_port;
    address.database = database;
    address.user = user;
    address.sslMode = QStringLiteral("disable");
    return address;
}

HubAddress PostgresServer::tcpAddress(const QString &database, const QString &user,
                                      const QString &password) const
{
    HubAddress way = address(database, user);
    way.host = QStringLiteral("127.0.0.1");
    way.password = password;
    return way;
}

HubAddress PostgresServer::throughPort(int port, const QString &database, const QString &user) const
{
    HubAddress way = address(database, user);
    way.host = QStringLiteral("127.0.0.1");
    way.port = port;
    return way;
}

QByteArray PostgresServer::socketPath() const
{
    return QFile::encodeName(m_folder.filePath(QStringLiteral(".s.PGSQL.%1").arg(m_port)));
}

PgConnection PostgresServer::connect(const QString &database, const QString &user) const
{
    return PgConnection(address(database, user));
}

QString PostgresServer::createDatabase(const QString &copyOf)
{
    PgConnection administrator = connect(QStringLiteral("postgres"));
    return createDatabase(administrator, copyOf);
}

QString PostgresServer::copyHub(const QString &hub)
{
    PgConnection administrator = connect(QStringLiteral("postgres"));
    const QString copy = createDatabase(administrator, hub);
    const QByteArray name = administrator.quotedName(copy);
    administrator.run("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC;" +
                      "GRANT CONNECT ON DATABASE " + name + " TO vitrina_staff, vitrina_service");
    return copy;
}

void PostgresServer::endSessions(PgConnection &root, const QString &database, const QString &login)
{
    const PgRows ended = root.query("SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity"
                                    " WHERE datname = $1 AND ($2::text = '' OR usename = $2::text)",
                                    {database.toUtf8(), login.toUtf8()});
    for (int i = 0; i < ended.count(); ++i)
        awaitEnd(pid_t(ended.number(i, 0)));
}

QString PostgresServer::createDatabase(PgConnection &administrator, const QString &copyOf)
{
    const QString name = QStringLiteral("test%1").arg(++m_databases);
    administrator.run("CREATE DATABASE " + administrator.quotedName(name) + " TEMPLATE " +
                      administrator.quotedName(copyOf));
    return name;
}

} // namespace Vitrina::Testing

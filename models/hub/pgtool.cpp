// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgtool.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace Vitrina {

namespace {

constexpr int forEver = -1;
constexpr qint64 mostWaiting = 4 << 20; // bytes
constexpr qsizetype mostSaid = 64 << 10;

int majorOf(const QString &program)
{
    QProcess process;
    process.start(program, {QStringLiteral("--version")});
    if (!process.waitForFinished(10'000) || process.exitCode() != 0)
        return 0;
    // "pg_dump (PostgreSQL) 15.8 (Debian 15.8-0+deb12u1)"
    static const QRegularExpression version(QStringLiteral("\\) (\\d+)"));
    return version.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1).toInt();
}

QProcessEnvironment environmentFor(const HubAddress &address)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto set = [&environment](const char *name, const QString &value) {
        if (!value.isEmpty())
            environment.insert(QString::fromLatin1(name), value);
    };
    set("PGHOST", address.host);
    set("PGPORT", QString::number(address.port));
    set("PGDATABASE", address.database);
    set("PGUSER", address.user);
    set("PGPASSWORD", address.password);
    set("PGSSLMODE", address.sslMode);
    set("PGSSLROOTCERT", address.rootCertificate);
    set("PGCONNECT_TIMEOUT", QString::number(address.connectSeconds));
    set("PGTARGETSESSIONATTRS", QStringLiteral("read-write"));
    set("PGAPPNAME", QStringLiteral("vitrina"));
    set("LC_MESSAGES", QStringLiteral("C"));
    environment.remove(QStringLiteral("PGOPTIONS"));
    environment.remove(QStringLiteral("PGSERVICE"));
    return environment;
}

} // namespace

std::optional<QString> PgTool::find(const QString &name, int major)
{
    const QStringList places{QStringLiteral("/usr/lib/postgresql/%1/bin/%2").arg(major).arg(name),
                             QStandardPaths::findExecutable(name)};
    for (const QString &place : places) {
        if (!place.isEmpty() && QFileInfo(place).isExecutable() && majorOf(place) == major)
            return place;
    }
    return std::nullopt;
}

PgTool::PgTool(const QString &program, const QStringList &arguments, const HubAddress &address)
{
    m_process.setProcessEnvironment(environmentFor(address));
    m_process.start(program, arguments);
}

PgTool::~PgTool()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(forEver);
    }
}

void PgTool::listen()
{
    const QByteArray said = m_process.readAllStandardError();
    m_said += said.left(mostSaid - std::min(mostSaid, m_said.size()));
}

bool PgTool::read(const std::function<bool(const QByteArray &)> &piece)
{
    if (!m_process.waitForStarted())
        return false;
    m_process.closeWriteChannel();
    for (;;) {
        const bool more = m_process.waitForReadyRead(forEver);
        listen();
        const QByteArray bytes = m_process.readAllStandardOutput();
        if (!bytes.isEmpty() && !piece(bytes))
            return false;
        if (!more && m_process.state() == QProcess::NotRunning)
            return finish();
    }
}

bool PgTool::write(const std::function<std::optional<QByteArray>()> &next)
{
    if (!m_process.waitForStarted())
        return false;
    while (const std::optional<QByteArray> bytes = next()) {
        m_process.write(*bytes);
        while (m_process.bytesToWrite() > mostWaiting && m_process.state() == QProcess::Running) {
            m_process.waitForBytesWritten(forEver);
            listen();
        }
        if (m_process.state() != QProcess::Running)
            break; // it says why
    }
    m_process.closeWriteChannel();
    return finish();
}

bool PgTool::finish()
{
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(forEver);
    listen();
    const QList<QByteArray> lines = m_said.split('\n');
    for (const QByteArray &line : lines) {
        const auto at = line.indexOf("error: ");
        if (m_complaint.isEmpty() && line.startsWith("pg_") && at > 0)
            m_complaint = QString::fromUtf8(line.mid(at + 7)).trimmed();
    }
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

} // namespace Vitrina

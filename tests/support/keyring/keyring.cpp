// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring/keyring.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>

namespace Vitrina::Testing {

namespace {

constexpr int patienceMilliseconds = 60'000;

void endWithTheTest(QProcess &process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

[[noreturn]] void missing(QProcess &process)
{
    qFatal("%s does not run (.cmake/packages.txt): %s", qPrintable(process.program()),
           process.readAllStandardError().constData());
}

/// A bus that starts nothing by itself: it would be her own keychain that it starts.
constexpr char busConfiguration[] = R"(<busconfig>
  <type>session</type>
  <listen>unix:path=@folder@/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

void end(QProcess &process)
{
    process.terminate();
    process.waitForFinished(patienceMilliseconds);
}

} // namespace

Keyring::Keyring()
    : m_folder(QDir::tempPath() + QStringLiteral("/vitrina-keyring-XXXXXX"))
{
    startBus();
}

Keyring::~Keyring()
{
    signOut();
    end(m_bus);
}

void Keyring::startBus()
{
    endWithTheTest(m_bus);
    QFile configuration(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!configuration.open(QIODevice::WriteOnly))
        qFatal("no place for a session bus");
    configuration.write(QByteArray(busConfiguration).replace("@folder@", m_folder.path().toUtf8()));
    configuration.close();
    m_bus.start(QStringLiteral(VITRINA_DBUS_DAEMON),
                {QStringLiteral("--nofork"), QStringLiteral("--print-address=1"),
                 QStringLiteral("--config-file=%1").arg(configuration.fileName())});
    while (!m_bus.canReadLine()) {
        if (!m_bus.waitForReadyRead(patienceMilliseconds))
            missing(m_bus);
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

void Keyring::signIn()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME"})
        environment.insert(QLatin1StringView(variable), m_folder.path());
    m_keyring.setProcessEnvironment(environment);
    endWithTheTest(m_keyring);
    QEventLoop waiting;
    QDBusServiceWatcher watcher(QStringLiteral("org.freedesktop.secrets"),
                                QDBusConnection::sessionBus(),
                                QDBusServiceWatcher::WatchForRegistration);
    QObject::connect(&watcher, &QDBusServiceWatcher::serviceRegistered, &waiting,
                     [&] { waiting.exit(0); });
    QTimer::singleShot(patienceMilliseconds, &waiting, [&] { waiting.exit(1); });
    m_keyring.start(QStringLiteral(VITRINA_KEYRING),
                    {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                     QStringLiteral("--components=secrets")});
    m_keyring.write("the login password");
    m_keyring.closeWriteChannel();
    if (waiting.exec() != 0)
        missing(m_keyring);
}

void Keyring::signOut()
{
    end(m_keyring);
}

QByteArray Keyring::files() const
{
    QByteArray all;
    QDirIterator each(m_folder.filePath(QStringLiteral("keyrings")), QDir::Files);
    while (each.hasNext()) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        all += file.readAll();
    }
    return all;
}

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupserver.h"
#include "hubdoor.h"
#include "workplace.h"

#include "domain/daytext.h"
#include "hub/hubbackup.h"

#include <QFileInfo>

#include <unistd.h>

namespace Vitrina::Ctl {

namespace {

using Kind = BackupFault::Kind;

struct Words
{
    Kind kind;
    const char *text; ///< %1 … are the details
};
constexpr Words words[] = {
    {Kind::ToolMissing,
     QT_TRANSLATE_NOOP("vitrinactl", "%1 of PostgreSQL %2 is not on this computer: install "
                                     "postgresql-client-%2.")},
    {Kind::ToolFailed, QT_TRANSLATE_NOOP("vitrinactl", "%1 failed: %2")},
    {Kind::FileUnreadable, QT_TRANSLATE_NOOP("vitrinactl", "The file cannot be read: %1")},
    {Kind::FileUnwritable, QT_TRANSLATE_NOOP("vitrinactl", "The file cannot be written: %1")},
    {Kind::NotABackup,
     QT_TRANSLATE_NOOP("vitrinactl", "That is no whole backup of a shared database: %1")},
    {Kind::NewerSchema,
     QT_TRANSLATE_NOOP("vitrinactl", "The backup is of a newer Vitrina (schema %1, here %2). "
                                     "Update the program.")},
    {Kind::OlderServer,
     QT_TRANSLATE_NOOP("vitrinactl", "The backup is of PostgreSQL %1, and the server is an older "
                                     "one, %2.")},
};

ExitCode refuse(const Session &session, const BackupFault &fault)
{
    for (const Words &row : words) {
        if (row.kind != fault.kind)
            continue;
        QString text = tr(row.text);
        for (int i = 1; i <= 2; ++i)
            text.replace(u'%' + QString::number(i), fault.details.value(i - 1));
        return session.refuse(text);
    }
    return Refused;
}

/// A line that grows on a terminal, and nothing in a log.
class Meter
{
public:
    explicit Meter(QTextStream &err)
        : m_err(err)
        , m_isSeen(isatty(STDERR_FILENO) != 0)
    {
    }
    ~Meter()
    {
        if (m_told > 0)
            m_err << Qt::endl;
    }
    Meter(const Meter &) = delete;
    Meter &operator=(const Meter &) = delete;

    void tell(qint64 bytes)
    {
        const qint64 megabytes = bytes >> 20;
        if (!m_isSeen || megabytes == m_told)
            return;
        m_told = megabytes;
        m_err << '\r' << m_told << " MB" << Qt::flush;
    }

private:
    QTextStream &m_err;
    bool m_isSeen;
    qint64 m_told = 0;
};

void say(const Session &session, const RestoredHub &restored)
{
    const QDateTime madeAt = restored.contents.madeAt.toLocalTime();
    session.out << QCoreApplication::translate(
                       "vitrinactl", "Restored: the shared database as it was on %1. Clients: %2")
                       .arg(columnDayText(madeAt.date()) + u' ' + hourText(madeAt.time()))
                       .arg(restored.contents.clients)
                << '\n'
                << QCoreApplication::translate(
                       "vitrinactl", "It is a new incarnation: replicas copy anew, and hand in "
                                     "again what was decided since.")
                << '\n';
    const struct
    {
        const QStringList &roles;
        const char *text;
    } lists[] = {
        {restored.made, QT_TRANSLATE_NOOP("vitrinactl", "Logins made, with their passwords: %1")},
        {restored.kept,
         QT_TRANSLATE_NOOP("vitrinactl", "Logins that were there, and stay as they are: %1")},
        {restored.withoutPassword,
         QT_TRANSLATE_NOOP("vitrinactl",
                           "Logins made without a password, as the backup knows none: "
                           "vitrinactl staff reset-password gives one: %1")},
        {restored.foreign,
         QT_TRANSLATE_NOOP("vitrinactl", "Roles of these names are none of Vitrina's staff, and "
                                         "were left alone: %1")},
    };
    for (const auto &list : lists) {
        if (!list.roles.isEmpty())
            session.out << tr(list.text).arg(list.roles.join(QStringLiteral(", "))) << '\n';
    }
    session.out << QCoreApplication::translate(
                       "vitrinactl", "Next: vitrinactl check --server, before people connect.")
                << Qt::endl;
}

/// Into the database at @p address, which is made where it is not there; if that fails, it goes.
ExitCode restore(Session &session, const HubAddress &address, const QString &path)
{
    bool isMade = false;
    ExitCode ended = Refused;
    {
        PgConnection hub = connectOrMakeHub(address, &isMade);
        if (holdingOf(hub) != Holding::Nothing)
            return session.refuse(QCoreApplication::translate(
                "vitrinactl", "That database holds something already: restore into another one "
                              "(--database), or drop it first."));
        HubRestore restoring(hub, address);
        Meter meter(session.err);
        restoring.setProgress([&meter](qint64 bytes) { meter.tell(bytes); });
        try {
            const auto restored = restoring.read(path, Rules::builtIn());
            if (restored) {
                say(session, *restored);
                ended = Done;
            } else {
                refuse(session, restored.error());
            }
        } catch (const HubError &error) {
            session.refuse(hubErrorWords(error, address));
        }
    }
    if (ended != Done && isMade)
        dropHub(address);
    else if (ended != Done)
        session.refuse(QCoreApplication::translate(
            "vitrinactl", "What is in that database now is of no use: drop it."));
    return ended;
}

} // namespace

ExitCode backupServer(Session &session, const QString &target)
{
    const std::optional<HubAddress> address = hubAddress(session);
    if (!address)
        return Usage;
    return atHub(session, [&](PgConnection &hub) {
        HubBackup backup(hub, *address, systemNow());
        Meter meter(session.err);
        backup.setProgress([&meter](qint64 bytes) { meter.tell(bytes); });
        const auto written = backup.write(QFileInfo(target).absoluteFilePath());
        if (!written)
            return refuse(session, written.error());
        session.out
            << QCoreApplication::translate(
                   "vitrinactl",
                   "Backed up. Clients: %1, logins: %2. The file is as secret as their passwords.")
                   .arg(written->clients)
                   .arg(written->logins)
            << '\n';
        if (written->loginsWithoutPassword > 0)
            session.out << QCoreApplication::translate(
                               "vitrinactl", "Without their passwords: that takes a superuser. "
                                             "After a restore each login needs a new one.")
                        << '\n';
        session.out << Qt::flush;
        return Done;
    });
}

void addRestoreOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
}

ExitCode runRestore(Session &session)
{
    if (session.arguments.size() != 1)
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl restore FILE [--server URL]"));
    if (!isForServer(session))
        return restoreToProfile(session, session.arguments.front());
    const std::optional<HubAddress> address = hubAddress(session);
    if (!address)
        return Usage;
    if (!isDatabaseName(address->database))
        return refuseDatabaseName(session, *address);
    const QString path = session.arguments.front();
    // Nothing is made for a file that is no good.
    if (const auto sound = HubRestore::verify(path); !sound)
        return refuse(session, sound.error());
    try {
        return restore(session, *address, path);
    } catch (const HubError &error) {
        return session.refuse(hubErrorWords(error, *address));
    }
}

} // namespace Vitrina::Ctl

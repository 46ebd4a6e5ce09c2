// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/demonstration.h"

#include "commands/commandexecutor.h"
#include "demo/filldemonstration.h"
#include "desktop/session.h"
#include "storage/contentstore.h"
#include "storage/database.h"
#include "storage/profile.h"

#include <QDir>
#include <QFile>

namespace Vitrina {

namespace {

const auto dayKey = QStringLiteral("demonstration_day");
const auto replicaName = QStringLiteral("replica.sqlite");

Result<void> fill(const Profile &profile, const QDateTime &now,
                  const std::function<bool(int)> &progress)
{
    try {
        const std::unique_ptr<Database> writer = profile.openWriter();
        const Rules rules = Rules::builtIn();
        CommandExecutor executor(*writer, rules, profile.device(),
                                 CommandExecutor::Repeatability::Trusted);
        DemoOptions options;
        options.now = now;
        options.progress = progress;
        const Result<void> filled = fillDemonstration(*writer, executor, options);
        if (filled)
            setMetaValue(*writer, dayKey, now.toLocalTime().date().toString(Qt::ISODate));
        return filled;
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

bool removeReplica(const QString &folder)
{
    const QDir dir(folder);
    bool gone = true;
    for (const char *companion : {"", "-wal", "-shm"}) {
        const QString file = dir.filePath(replicaName + QLatin1StringView(companion));
        gone = (!QFile::exists(file) || QFile::remove(file)) && gone;
    }
    return gone;
}

/// Puts the replica that was filled beside in the place of the old one.
Result<void> install(const QString &making, const QString &folder)
{
    // Held while the file is replaced; a replica that cannot be opened is replaced all the same.
    const Result<std::unique_ptr<Profile>> lock = Profile::open(folder);
    if (!lock && (lock.error().code == Problem::Code::ProfileInUse ||
                  lock.error().code == Problem::Code::ReadOnly))
        return tl::unexpected(lock.error());
    if (!removeReplica(folder) ||
        !QFile::rename(QDir(making).filePath(replicaName), QDir(folder).filePath(replicaName)))
        return failure(Problem::Code::ReadOnly, {folder});
    // Pictures are looked at without their large ones where these cannot come along.
    QDir pictures(ContentStore::beside(QDir(folder).filePath(replicaName)).folder());
    if (!pictures.removeRecursively() ||
        !QFile::rename(ContentStore::beside(QDir(making).filePath(replicaName)).folder(),
                       pictures.path()))
        qWarning("the pictures of the demonstration could not be put in their place");
    return {};
}

} // namespace

bool Demonstration::isFresh(const QString &folder, const QDate &today)
{
    const Result<std::unique_ptr<Database>> database = Profile::read(folder);
    if (!database)
        return false;
    try {
        return metaValue(**database, dayKey) == today.toString(Qt::ISODate);
    } catch (const DatabaseError &) {
        return false;
    }
}

Result<void> Demonstration::make(const QString &folder, const QDateTime &now,
                                 const std::function<bool(int)> &progress)
{
    // Beside, because a demonstration that was not finished is of no use (filldemonstration.h).
    const QString making = folder + QStringLiteral(".making");
    QDir(making).removeRecursively();
    Result<void> made;
    {
        const Result<std::unique_ptr<Profile>> profile = Profile::open(making);
        if (!profile)
            return tl::unexpected(profile.error());
        made = fill(**profile, now, progress);
    }
    if (made)
        made = install(making, folder);
    QDir(making).removeRecursively();
    return made;
}

DemonstrationMaker::DemonstrationMaker(QObject *parent)
    : QObject(parent)
{
}

DemonstrationMaker::~DemonstrationMaker()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void DemonstrationMaker::start(const QString &folder, const QDateTime &now)
{
    m_thread = std::thread([this, folder, now] {
        const Result<void> made = Demonstration::make(folder, now, [this](int percent) {
            QMetaObject::invokeMethod(
                this, [this, percent] { Q_EMIT progressed(percent); }, Qt::QueuedConnection);
            return !m_cancelled;
        });
        QMetaObject::invokeMethod(
            this,
            [this, made] {
                if (made)
                    Q_EMIT finished();
                else
                    Q_EMIT failed(made.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/restcopy.h"

#include "storage/database.h"
#include "storage/migrations.h"
#include "sync/plantedfault.h"
#include "sync/puller.h"
#include "sync/rebase.h"
#include "sync/replicafile.h"

#include <QFile>

namespace Vitrina {

namespace {

/// One that already took over what waits was to be renamed and was not: the replica may have gone
/// on since.
bool tookOver(Database &rest)
{
    return !loadSequence(rest).device.isNull();
}

bool fits(Database &rest, Database &replica)
{
    return schemaOf(rest) == newestSchema() && isPartial(replica) && !tookOver(rest) &&
           replicaOwner(rest) == replicaOwner(replica) && !loadBase(rest).isEmpty();
}

bool areAbreast(Database &rest, Database &replica)
{
    return loadBase(rest) == loadBase(replica) || isPlanted("sync_rest_taken_early");
}

} // namespace

RestCopy::RestCopy(std::unique_ptr<Database> file)
    : m_file(std::move(file))
{
}

RestCopy::~RestCopy() = default;

QString RestCopy::pathBeside(const QString &replica)
{
    return replica + QStringLiteral(".rest");
}

void RestCopy::drop(const QString &replica)
{
    removeDatabase(pathBeside(replica));
}

std::unique_ptr<RestCopy> RestCopy::beside(Database &replica, const QString &incarnation)
{
    if (!QFile::exists(pathBeside(replica.path())))
        return {};
    try {
        auto file =
            std::make_unique<Database>(pathBeside(replica.path()), Database::Mode::ReadWrite);
        if (fits(*file, replica) && loadBase(*file).incarnation == incarnation)
            return std::unique_ptr<RestCopy>(new RestCopy(std::move(file)));
    } catch (const DatabaseError &error) {
        qWarning("the rest that was copied cannot be read: %s", error.what());
    }
    drop(replica.path());
    return {};
}

Incoming RestCopy::pull(HubLink &hub, const HubTables &tables)
{
    return pullWithin(hub, tables, *m_file, {loadBase(*m_file), {}});
}

void RestCopy::put(const Incoming &incoming, const Rules &rules)
{
    const Rebase::Outcome outcome = Rebase(*m_file, rules).run(incoming);
    if (outcome.lostClients > 0)
        m_file->runScript("PRAGMA wal_checkpoint(TRUNCATE)");
}

bool RestCopy::isAbreastOf(Database &replica)
{
    return areAbreast(*m_file, replica);
}

namespace {

enum class Came {
    Taken,
    Later, ///< they are not of one moment yet: a pull brings them there
    Never
};

/// The files are closed when it returns.
Came carryInto(const QString &path, const QString &replicaPath, const Rules &rules)
{
    Database rest(path, Database::Mode::ReadWrite);
    Incoming head;
    {
        Database replica(replicaPath, Database::Mode::ReadWrite);
        if (!fits(rest, replica))
            return Came::Never;
        if (!areAbreast(rest, replica))
            return Came::Later;
        head.base = loadBase(rest);
        head.at = lastContact(replica).toMSecsSinceEpoch();
        // Whatever waits in its -wal goes into the file that is read now.
        replica.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    rest.execute(QStringLiteral("ATTACH ? AS old"), {replicaPath});
    Rebase(rest, rules).adopt(head, [&rest] { carryOver(rest, true); });
    rest.execute(QStringLiteral("DETACH old"));
    rest.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
    return Came::Taken;
}

} // namespace

bool takeRest(const QString &replica, const Rules &rules)
{
    const QString path = RestCopy::pathBeside(replica);
    if (!QFile::exists(path))
        return false;
    Came came = Came::Never;
    try {
        came = carryInto(path, replica, rules);
    } catch (const DatabaseError &error) {
        qWarning("the rest that was copied was not taken: %s", error.what());
    }
    if (came == Came::Later)
        return false;
    if (came == Came::Taken && replaceDatabase(path, replica))
        return true;
    RestCopy::drop(replica);
    return false;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld/desk.h"

#include "sample/scenarios.h"
#include "storage/rows.h"
#include "sync/firstcopy.h"

#include <QRandomGenerator>

namespace Vitrina::Testing {

Desk::Desk(SyncWorld &world, const QString &database, const QString &login)
    : Desk(world.hub().server().address(database, login))
{
}

Desk::Desk(const HubAddress &way)
    : Desk([way] { return std::make_unique<PgHubLink>(PgConnection(way)); })
{
}

Desk::Desk(const Connect &connect)
    : m_folder(quickPlace())
{
    const std::unique_ptr<HubLink> hub = connect();
    const QString path = m_folder.filePath(QStringLiteral("replica.sqlite"));
    if (!FirstCopy(*hub, rules, QStringLiteral("desk"), DeviceId(QUuid::createUuid()))
             .run(path, {}))
        qFatal("the desk gets no copy");
    reader = std::make_unique<Database>(path, Database::Mode::ReadOnly);
    queue = std::make_unique<CommandQueue>(
        [path] { return std::make_unique<Database>(path, Database::Mode::ReadWrite); }, rules,
        loadSequence(*reader).device,
        IdSource([] { return QRandomGenerator::global()->generate64(); },
                 [this] { return clock.now().toMSecsSinceEpoch(); }),
        CommandExecutor::usualRepeatability);
    queue->setActor(replicaOwner(*reader));
    sync = std::make_unique<SyncThread>(SyncThread::Setup{
        [this, connect]() -> std::unique_ptr<HubLink> {
            if (unplugged)
                throw HubError({}, QStringLiteral("unplugged"));
            return connect();
        },
        *queue, [path] { return std::make_unique<Database>(path, Database::Mode::ReadOnly); },
        rules, clock, QStringLiteral("desk"), [] { return DeviceId(QUuid::createUuid()); }});
}

bool Desk::isUpToDate() const
{
    return sync->status().phase == SyncStatus::Phase::UpToDate && sync->status().waiting == 0;
}

Receipt Desk::must(const AnyCommand &command)
{
    QFuture<Result<Receipt>> done = queue->submit(command);
    done.waitForFinished();
    if (!done.result())
        qFatal("%s was refused: code %d", qPrintable(command.name()),
               int(done.result().error().code));
    return *done.result();
}

bool Desk::isDone(const std::vector<CommandId> &commands) const
{
    return isUpToDate() &&
           std::none_of(commands.begin(), commands.end(), [this](const CommandId &command) {
               return verdictOf(command) == u"pending";
           });
}

QString Desk::verdictOf(const CommandId &command) const
{
    return reader
        ->scalar(QStringLiteral("SELECT verdict FROM outbox WHERE uuid = ?"), {command.toBytes()})
        .toString();
}

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/syncscene.h"

#include "commands/resolvefollowup.h"
#include "desktop/demosession.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPromise>

namespace Vitrina {

namespace {

/// Runs on the writing connection, awaited.
void write(CommandQueue &queue, const std::function<void(Database &)> &work)
{
    auto promise = std::make_shared<QPromise<void>>();
    QFuture<void> written = promise->future();
    promise->start();
    queue.post([promise, work](Database &database) {
        work(database);
        promise->finish();
    });
    written.waitForFinished();
}

} // namespace

SyncScene::SyncScene(DemoSession &demo)
    : m_demo(demo)
{
    Session &session = demo.session();
    const StaffId ana = session.reader().viewer().id;
    const StaffId colleague = session.reader().viewer().supervisorId;
    const QDateTime now = demo.clock().now();
    const std::vector<FollowUp> due = loadWhere<FollowUp>(
        session.reader().database(),
        QStringLiteral("advisor_id = ? AND state = 'pending' ORDER BY due_at LIMIT 8"),
        {ana.toBytes()});
    const auto resolve = [&](const FollowUp &followUp, Outcome outcome, const char *note) {
        NextStep next;
        next.id = session.queue().newId<FollowUpId>();
        next.typeId = followUp.typeId;
        next.dueAt = now.addDays(2);
        return ResolveFollowUp{followUp.id, outcome, QString::fromUtf8(note), next, {}, now};
    };
    m_late = act(resolve(due[4], Outcome::Reached,
                         "Viene el viernes con la esposa a ver la moto; pide precio con matrícula"),
                 ana);
    takeBack(m_late);
    act(resolve(due[4], Outcome::NotReached, "No contesta, buzón lleno"), colleague);
    m_stale = act(RescheduleFollowUp{due[5].id, now.addDays(1), 0, now}, ana);
    takeBack(m_stale);
    act(RescheduleFollowUp{due[5].id, now.addDays(3), 0, now}, colleague);
    m_waiting = {act(RescheduleFollowUp{due[6].id, now.addSecs(7 * 3600), 0, now}, ana),
                 act(resolve(due[7], Outcome::Reached, "Enviar ficha técnica"), ana),
                 act(RescheduleFollowUp{due[3].id, now.addSecs(2 * 3600), 0, now}, ana)};
    session.queue().setActor(ana);
    upToDate();
}

void SyncScene::upToDate()
{
    decide("applied", "", m_waiting);
    decide("applied", "", {m_late, m_stale});
    tell(false);
}

void SyncScene::offline()
{
    decide("pending", "", m_waiting);
    tell(true);
}

void SyncScene::refused()
{
    decide("pending", "", m_waiting);
    decide("rejected", "already_resolved", {m_late});
    decide("rejected", "stale", {m_stale});
    tell(false);
}

CommandId SyncScene::act(const AnyCommand &command, const StaffId &who)
{
    CommandQueue &queue = m_demo.session().queue();
    queue.setActor(who);
    QFuture<Result<Receipt>> future = queue.submit(command);
    future.waitForFinished();
    const Result<Receipt> done = future.result();
    if (!done)
        qWarning("the scene is not whole: code %d", int(done.error().code));
    QCoreApplication::processEvents();
    return done ? done->id : CommandId();
}

void SyncScene::takeBack(const CommandId &command)
{
    RowChanges changed;
    write(m_demo.session().queue(), [&](Database &database) {
        const QByteArray changes =
            database
                .scalar(QStringLiteral("SELECT changes FROM outbox WHERE uuid = ?"),
                        {command.toBytes()})
                .toByteArray();
        applyChangeset(database, inverted(changes));
        changed = changedRows(changes);
    });
    m_demo.session().reader().onCommitted({command, changed});
}

void SyncScene::decide(const char *verdict, const char *code,
                       const std::vector<CommandId> &commands)
{
    write(m_demo.session().queue(), [&](Database &database) {
        for (const CommandId &command : commands)
            database.execute(
                QStringLiteral("UPDATE outbox SET verdict = ?, verdict_code = ? WHERE uuid = ?"),
                {QString::fromLatin1(verdict), QString::fromLatin1(code), command.toBytes()});
    });
}

void SyncScene::tell(bool offline)
{
    SyncStatus status;
    status.phase = offline ? SyncStatus::Phase::Offline : SyncStatus::Phase::UpToDate;
    status.since = m_demo.clock().now().addSecs(-18 * 60);
    m_demo.syncState().setStatus(std::nullopt); // so that everybody counts anew
    m_demo.syncState().setStatus(status);
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/outboxdesk.h"

#include "commands/whendone.h"
#include "items/commandagain.h"
#include "items/otherunits.h"

namespace Vitrina {

OutboxDesk::OutboxDesk(ReplicaReader &reader, CommandQueue &queue, OutboxWatch &watch,
                       QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_watch(watch)
{
}

void OutboxDesk::retry(const OutboxCommand &command)
{
    if (m_trying.contains(command.id))
        return; // twice is not meant twice
    Result<AnyCommand> again = failure(Problem::Code::DatabaseError);
    try {
        again = commandAgain(m_reader.database(), command);
    } catch (const DatabaseError &error) {
        again = tl::unexpected(error.problem());
    }
    if (!again) {
        Q_EMIT refused(again.error());
        return;
    }
    doInstead(command, *again, [this, id = command.id] { Q_EMIT retried(id); });
}

void OutboxDesk::retryWith(const OutboxCommand &command, const UnitId &unit)
{
    if (m_trying.contains(command.id))
        return;
    if (const std::optional<AnyCommand> other = withUnit(command, unit))
        doInstead(command, *other, [this, id = command.id] { Q_EMIT retried(id); });
}

void OutboxDesk::keepNote(const OutboxCommand &command)
{
    if (m_trying.contains(command.id))
        return;
    const std::optional<RecordAttempt> note = noteFrom(m_reader, command);
    if (!note) {
        Q_EMIT refused({Problem::Code::NotFound, {QString::fromLatin1(Client::table)}});
        return;
    }
    doInstead(command, *note, [this, on = note->followUpId] { Q_EMIT noteKept(on); });
}

void OutboxDesk::doInstead(const OutboxCommand &command, const AnyCommand &other,
                           std::function<void()> done)
{
    m_trying.insert(command.id);
    whenDone(m_queue.submit(other, CommandQueue::Urgency::Person, command.batch), this,
             [this, id = command.id, done = std::move(done)](const Result<Receipt> &result) {
                 if (result) {
                     mark(id, true, done);
                     return;
                 }
                 m_trying.remove(id);
                 Q_EMIT refused(result.error());
             });
}

void OutboxDesk::discard(const OutboxCommand &command)
{
    mark(command.id, true, [this, id = command.id] { Q_EMIT discarded(id); });
}

void OutboxDesk::bringBack(const CommandId &command)
{
    mark(command, false, [] {});
}

void OutboxDesk::mark(const CommandId &command, bool seen, std::function<void()> done)
{
    auto promise = std::make_shared<QPromise<bool>>();
    QFuture<bool> marked = promise->future();
    promise->start();
    m_queue.post(
        [promise, command, seen](Database &database) {
            try {
                setSeen(database, command, seen);
                promise->addResult(true);
            } catch (const DatabaseError &error) {
                qWarning("a command could not be marked: %s", error.what());
                promise->addResult(false);
            }
            promise->finish();
        },
        CommandQueue::Urgency::Person);
    whenDone(marked, this, [this, command, done = std::move(done)](bool good) {
        m_trying.remove(command);
        if (good)
            done();
        else
            Q_EMIT refused({Problem::Code::DatabaseError, {}});
        m_watch.refresh();
    });
}

} // namespace Vitrina

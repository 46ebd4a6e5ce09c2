// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandqueue.h"

namespace Vitrina {

CommandQueue::CommandQueue(OpenWriter open, const Rules &rules, DeviceId device, IdSource ids,
                           CommandExecutor::Repeatability repeatability, QObject *parent)
    : QObject(parent)
    , m_open(std::move(open))
    , m_rules(rules)
    , m_device(device)
    , m_ids(std::move(ids))
    , m_repeatability(repeatability)
{
    qRegisterMetaType<Receipt>();
    m_thread = std::thread([this] { work(); });
}

CommandQueue::~CommandQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_background.clear();
    }
    m_wake.notify_all();
    m_thread.join();
}

QFuture<Result<Receipt>> CommandQueue::submit(const AnyCommand &command, Urgency urgency,
                                              const std::optional<ImportBatchId> &batch)
{
    return hand(command, {newId<CommandId>(), m_actor, batch}, urgency);
}

Result<Receipt> CommandQueue::executeFor(const StaffId &actor, const CommandId &id,
                                         const AnyCommand &command)
{
    QFuture<Result<Receipt>> future = hand(command, {id, actor, {}}, Urgency::Background);
    future.waitForFinished();
    // Dropped: the queue has come to its end.
    return future.resultCount() > 0 ? future.result() : failure(Problem::Code::Cancelled);
}

QFuture<Result<Receipt>> CommandQueue::hand(const AnyCommand &command, const Envelope &envelope,
                                            Urgency urgency)
{
    auto promise = std::make_shared<QPromise<Result<Receipt>>>();
    QFuture<Result<Receipt>> future = promise->future();
    promise->start();
    push(
        [this, command, envelope, promise](Database *, CommandExecutor *executor) {
            Result<Receipt> result =
                executor ? executor->execute(command, envelope) : tl::unexpected(m_refusal);
            if (result) // on its way before any answer, as whenDone() relies upon
                QMetaObject::invokeMethod(
                    this, [this, receipt = *result] { Q_EMIT committed(receipt); },
                    Qt::QueuedConnection);
            promise->addResult(std::move(result));
            promise->finish();
        },
        urgency);
    return future;
}

void CommandQueue::post(std::function<void(Database &)> jobWork, Urgency urgency)
{
    push(
        [jobWork = std::move(jobWork)](Database *database, CommandExecutor *) {
            if (!database)
                return;
            try {
                jobWork(*database);
            } catch (const DatabaseError &error) {
                // Whoever must know catches it in her own work; a full disk never ends the program.
                qWarning("work on the replica failed: %s", error.what());
            }
        },
        urgency);
}

int CommandQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_person.size() + m_background.size()) + (m_running ? 1 : 0);
}

void CommandQueue::push(Job job, Urgency urgency)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping && urgency == Urgency::Background)
            return; // of work in slices the next one: whoever ends the program does not wait for it
        (urgency == Urgency::Person ? m_person : m_background).push_back(std::move(job));
    }
    m_wake.notify_one();
}

void CommandQueue::work()
{
    std::unique_ptr<Database> database;
    std::unique_ptr<CommandExecutor> executor;
    try {
        database = m_open();
        executor = std::make_unique<CommandExecutor>(*database, m_rules, m_device, m_repeatability,
                                                     boundOf(*database));
    } catch (const DatabaseError &error) {
        // Every job is then refused: the person sees it where she acts.
        qCritical("the writing connection could not be opened: %s", error.what());
        m_refusal = error.problem();
    }
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(
                lock, [this] { return m_stopping || !m_person.empty() || !m_background.empty(); });
            std::deque<Job> &next = m_person.empty() ? m_background : m_person;
            if (next.empty())
                return;
            job = std::move(next.front());
            next.pop_front();
            m_running = true;
        }
        job(database.get(), executor.get());
        const std::lock_guard lock(m_mutex);
        m_running = false;
    }
}

} // namespace Vitrina

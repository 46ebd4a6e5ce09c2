// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/commandexecutor.h"
#include "domain/idsource.h"
#include "domain/rules.h"
#include "storage/database.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace Vitrina {

/// The writer's thread: it owns the one writing connection, and everything that changes the replica
/// is a job handed to it. A person's jobs go before those of the background, so that an import
/// never makes her wait for more than one of its chunks (sync.md 20).
///
/// post() may be called from any thread, submit() from the thread of this object, where committed()
/// is emitted too. Destroying the queue finishes the person's jobs that wait and drops the
/// background's.
class CommandQueue : public QObject
{
    Q_OBJECT

public:
    enum class Urgency { Person, Background };
    using OpenWriter = std::function<std::unique_ptr<Database>()>;

    /// @p open is called in the writer's thread. @p rules must outlive the queue.
    CommandQueue(OpenWriter open, const Rules &rules, DeviceId device, IdSource ids,
                 CommandExecutor::Repeatability repeatability, QObject *parent = nullptr);
    ~CommandQueue() override;

    /// Who the next commands are done by. Thread of this object.
    void setActor(const StaffId &actor) { m_actor = actor; }
    StaffId actor() const { return m_actor; }

    /// Ids for the arguments of commands. Thread of this object.
    template <typename AnyId>
    AnyId newId()
    {
        return m_ids.next<AnyId>();
    }

    /// The future is finished when the command is durable or refused, with the Problem of opening
    /// where the connection could not be opened. Whoever takes its answer by whenDone() hears it
    /// after committed(); who waits for it here may be before that. Thread of this object.
    QFuture<Result<Receipt>> submit(const AnyCommand &command, Urgency urgency = Urgency::Person,
                                    const std::optional<ImportBatchId> &batch = std::nullopt);

    /// Runs a command of another's doing and waits for its end: the link service's, for a client.
    /// Any thread but the writer's.
    Result<Receipt> executeFor(const StaffId &actor, const CommandId &id,
                               const AnyCommand &command);

    /// Runs any other work on the writing connection (drafts, copies); dropped where that could not
    /// be opened. Of what it throws, DatabaseError alone is caught, and logged.
    void post(std::function<void(Database &)> work, Urgency urgency = Urgency::Background);

    /// How many jobs wait or run. Any thread.
    int waiting() const;

Q_SIGNALS:
    /// After each durable command, in the order of their commits.
    void committed(const Vitrina::Receipt &receipt);

private:
    using Job = std::function<void(Database *, CommandExecutor *)>;
    QFuture<Result<Receipt>> hand(const AnyCommand &command, const Envelope &envelope,
                                  Urgency urgency);
    void push(Job job, Urgency urgency);
    void work();

    OpenWriter m_open;
    const Rules &m_rules;
    DeviceId m_device;
    IdSource m_ids;
    CommandExecutor::Repeatability m_repeatability;
    StaffId m_actor;
    Problem m_refusal; ///< why the connection could not be opened; writer's thread only

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_person;
    std::deque<Job> m_background;
    bool m_running = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace Vitrina

Q_DECLARE_METATYPE(Vitrina::Receipt)

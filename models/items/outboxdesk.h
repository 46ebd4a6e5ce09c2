// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/outboxremedy.h"
#include "items/outboxwatch.h"

namespace Vitrina {

/// What a person does with commands that were not taken (rule 4): tries them again, keeps what she
/// wrote as a note, or discards them. GUI thread.
class OutboxDesk : public QObject
{
    Q_OBJECT

public:
    OutboxDesk(ReplicaReader &reader, CommandQueue &queue, OutboxWatch &watch,
               QObject *parent = nullptr);

    /// The same deed as a new command, made for what stands now; the old one is out of the way as
    /// soon as the new one is durable. Where it is refused here, the old one stays.
    void retry(const OutboxCommand &command);
    /// The same for that unit, in the place of one that somebody else got; null: the manager is to
    /// assign one.
    void retryWith(const OutboxCommand &command, const UnitId &unit);
    /// For a resolution that came too late: its words become a note (noteFrom()), and then it is
    /// out of the way as after retry().
    void keepNote(const OutboxCommand &command);
    void discard(const OutboxCommand &command);
    /// Takes a discarding back.
    void bringBack(const CommandId &command);
    bool isTrying(const CommandId &command) const { return m_trying.contains(command); }

Q_SIGNALS:
    void retried(const Vitrina::CommandId &command);
    /// With the follow-up that has the note now; null where the client alone has it.
    void noteKept(const Vitrina::FollowUpId &on);
    void discarded(const Vitrina::CommandId &command);
    void refused(const Vitrina::Problem &problem);

private:
    void doInstead(const OutboxCommand &command, const AnyCommand &other,
                   std::function<void()> done);
    void mark(const CommandId &command, bool seen, std::function<void()> done);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    OutboxWatch &m_watch;
    QSet<CommandId> m_trying;
};

} // namespace Vitrina

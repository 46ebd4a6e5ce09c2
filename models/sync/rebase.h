// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/incoming.h"
#include "sync/pendingcommand.h"

#include <functional>
#include <optional>

namespace Vitrina {

/// Puts what a pull brought under what waits, in one transaction on the writer's connection
/// (sync.md 16): pending commands are taken back, newest first, base rows come in, decided commands
/// go out of the way, the others run again by themselves. Where what came leaves them alone nothing
/// is taken back. Afterwards the base is the snapshot of the pull (rules 6, 7).
class Rebase
{
public:
    enum class Path {
        Shortest,
        Replay, ///< take everything back and run it again, whatever came
    };
    struct Outcome
    {
        Receipt changed; ///< the rows that are not what they were; no command's
        int applied = 0; ///< commands that were decided
        int refused = 0;
        int conflicts = 0;   ///< that ran again and are now to be withdrawn
        int lostClients = 0; ///< clients' rows went: kept copies of the file have to go as well
        bool replayed = false;
    };

    /// Belongs to the writer's thread; @p rules must outlive this.
    Rebase(Database &replica, const Rules &rules);

    /// A refused rebase leaves the replica as it was. Throws DatabaseError.
    Outcome run(const Incoming &incoming, Path path = Path::Shortest);
    /// On a base that was just copied and of which @p head tells the moment: decided commands out
    /// of the way, what waits is done again. @p before goes first, in the same transaction. Throws
    /// DatabaseError.
    Outcome adopt(const Incoming &head, const std::function<void()> &before = {});
    /// Takes a pending command back for good, to be withdrawn at the hub; what was built upon it
    /// runs again without it. Throws DatabaseError.
    Outcome withdraw(const CommandId &command, const QString &code);
    /// The hub says that others built upon @p rows, which the pending command would delete: it is
    /// run again without them, as they may have done it out of this person's sight. Nothing where
    /// that was known. Throws DatabaseError.
    std::optional<Outcome> spare(const CommandId &command, const QSet<QUuid> &rows);

private:
    Outcome takeUpAgain(const std::function<void()> &before);
    std::optional<Outcome> attemptUnlessRefused(const Incoming &incoming,
                                                const std::vector<PendingCommand> &pending);
    Outcome attempt(const Incoming &incoming, const std::vector<PendingCommand> &pending,
                    bool replay);
    void takeBack(const std::vector<PendingCommand> &pending);
    void tellOfBroughtAgain(RowChanges &changes);
    void runAgain(Outcome &outcome);
    void decide(const Incoming &incoming, const std::vector<PendingCommand> &pending,
                Outcome &outcome);
    void sendAgainWhatIsUnknown(const Incoming &incoming);
    void takeBackWhatWasDecidedOtherwise(const Incoming &incoming, Outcome &outcome);
    void noteErased(const PendingCommand &command);
    void forget(const QSet<RowKey> &lost);

    Database &m_replica;
    const Rules &m_rules;
    QSet<QByteArray> m_erased; ///< by commands whose verdict has come, rows of any table
};

} // namespace Vitrina

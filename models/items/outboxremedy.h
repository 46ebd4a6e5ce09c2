// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/registercontact.h"
#include "items/replicareader.h"
#include "storage/outboxwork.h"

namespace Vitrina {

/// What helps a person with a command that was not taken (rule 4).
enum class Remedy {
    TryAgain,     ///< the same once more, on what stands now
    NoteOnNext,   ///< too late for that: what she wrote goes to the client's next follow-up
    NoteOfClient, ///< the same where none is pending
    OtherUnit,    ///< the same for another unit (items/otherunits.h)
    None,         ///< it can only fail: to be read, copied and discarded
};

/// A failure to read is told by the reader, and answered with TryAgain.
Remedy remedyFor(ReplicaReader &reader, const OutboxCommand &command);

/// Whether doing it once more (commandAgain()) may go well, by the reason alone.
bool mayBeTriedAgain(const QString &code, const QString &commandName);

/// All that was typed for a resolution that came too late, as a note of its client, on the
/// follow-up that is due next where there is one, and as of when she wrote it. Nothing where the
/// follow-up or the client is not here.
std::optional<RecordAttempt> noteFrom(ReplicaReader &reader, const OutboxCommand &command);

} // namespace Vitrina

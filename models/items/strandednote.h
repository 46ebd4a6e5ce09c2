// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <optional>

namespace Vitrina {

/// What the viewer was typing about a follow-up when somebody else ended it: its draft is there,
/// but no form opens for that follow-up any more (X7).
struct StrandedNote
{
    QString form; ///< the draft's
    QString text;
    FollowUp followUp; ///< that it was written for
};

/// The draft of a form that resolves, for one follow-up.
QString resolveDraftName(const FollowUpId &id);

/// The one that was written last about this client, where there is any.
std::optional<StrandedNote> strandedNote(ReplicaReader &reader, const ClientId &client);

} // namespace Vitrina

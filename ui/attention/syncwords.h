// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/cellroles.h"
#include "items/outboxwatch.h"
#include "kit/icons.h"

namespace Vitrina {

/// How the replica stands to the hub, for people: colour, icon, a word for the status bar, and what
/// happened, what was kept and what to do.
struct SyncSaying
{
    Icon icon = Icon::Sync;
    Tone tone = Tone::Neutral;
    QString word;
    QString sentence;
};

/// Empty words where there is no hub.
SyncSaying sayingOf(const OutboxWatch &outbox, const ReplicaReader &reader);
/// What is said of so much, or for so long, that only this computer has; empty otherwise.
QString lateWarning(const OutboxWatch &outbox, const ReplicaReader &reader);
/// That the daily comparison put something right; empty where it did not, or could not.
QString mendedNotice(const OutboxWatch &outbox, const ReplicaReader &reader);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace Vitrina {

// What may not stay on this computer is written over before it is deleted (sync.md 24). On a disk
// that keeps old blocks by its own choice only encryption helps.

/// All that a profile's folder holds of clients: the replica with its outbox and search, good
/// copies, pictures, files put aside as damaged or before a move, halves of copies. Nobody may have
/// any of them open. Goes on where one cannot be deleted; Problem FileUnwritable {the first such}.
Result<void> wipeReplica(const QString &folder);

/// One file of what is client data; false where something of it is left.
bool wipeFile(const QString &path);

/// The kept copies alone; the replica stays and may be open.
Result<void> wipeKeptCopies(const QString &folder);

} // namespace Vitrina

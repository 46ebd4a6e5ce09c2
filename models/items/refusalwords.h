// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/outboxwork.h"

namespace Vitrina {

/// Why a command was not taken, as a sentence; empty where it was not refused. A reason that only
/// a newer hub knows is told in general words.
QString refusalReason(const OutboxCommand &command);
/// Whether a code, the hub's or the replica's own, has words of its own.
bool hasRefusalWords(const QString &code);

} // namespace Vitrina

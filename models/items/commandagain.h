// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "storage/outboxwork.h"

namespace Vitrina {

class Database;

/// The command that does again what a kept one did: a sale's stage is taken from where it stands
/// now, and of a form only what was changed in it is written over what somebody else changed since.
/// When the person did it stays as it was. Problems as parseCommand(); throws DatabaseError.
Result<AnyCommand> commandAgain(Database &database, const OutboxCommand &command);

} // namespace Vitrina

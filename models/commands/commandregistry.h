// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

#include <QJsonObject>

#include <span>

namespace Vitrina {

/// One kind of command this program knows.
struct CommandType
{
    const char *name;
    int argsVersion; ///< the newest, the one this program writes
    Result<AnyCommand> (*parse)(const QJsonObject &args);
};

/// Every kind of command; resources/rules/commands.tsv has the same names.
std::span<const CommandType> commandTypes();

/// The command that was kept as @p args, ready to be run again (sync.md 16). Any thread. Problems:
/// DatabaseNewer {name, version} where a newer program wrote it (rule 16), BadFile {name} where the
/// arguments are not those of the command. An outbox row is never dropped for either.
Result<AnyCommand> parseCommand(const QString &name, int argsVersion, const QJsonObject &args);

} // namespace Vitrina

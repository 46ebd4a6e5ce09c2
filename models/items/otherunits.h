// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "items/replicareader.h"
#include "storage/outboxwork.h"

namespace Vitrina {

/// A unit in one line: its number, its colour, where it stands.
QString unitText(const Unit &unit, const Directory &directory);

/// The free units of a model, all models' where it is null: those of that colour first, then the
/// viewer's branch's, then by number.
std::vector<Unit> freeUnitsLike(ReplicaReader &reader, const VehicleModelId &model,
                                const QString &colour);

// Somebody asked for a unit, or granted one, that another client had got by then (X2).

/// The unit; nothing where the command was refused for another reason, or its unit is not here.
std::optional<Unit> takenUnit(ReplicaReader &reader, const OutboxCommand &command);
/// Whether it may be asked for no certain unit, which the manager then assigns.
bool mayLeaveUnitOpen(const OutboxCommand &command);
/// The same deed for that unit; nothing where the command is about none.
std::optional<AnyCommand> withUnit(const OutboxCommand &command, const UnitId &unit);

} // namespace Vitrina

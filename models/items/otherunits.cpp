// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/otherunits.h"

#include "commands/argsjson.h"
#include "commands/reservations.h"
#include "domain/text.h"

#include <algorithm>
#include <tuple>

namespace Vitrina {

namespace {

/// What the command says; nothing where it is another.
template <typename Command>
std::optional<Command> as(const OutboxCommand &kept)
{
    Command command;
    if (kept.name != QLatin1StringView(Command::name) || !Args::fromObject(kept.args, command))
        return std::nullopt;
    return command;
}

/// What was granted is what the reservation asked for, where it names no other.
UnitId unitOf(ReplicaReader &reader, const ApproveReservation &granted)
{
    if (!granted.unitId.isNull())
        return granted.unitId;
    const std::optional<Reservation> asked = reader.reservation(granted.reservationId);
    return asked ? asked->unitId : UnitId();
}

template <typename Command>
std::optional<AnyCommand> forUnit(const OutboxCommand &kept, const UnitId &unit)
{
    std::optional<Command> command = as<Command>(kept);
    if (!command)
        return std::nullopt;
    command->unitId = unit;
    return AnyCommand(*command);
}

} // namespace

QString unitText(const Unit &unit, const Directory &directory)
{
    QStringList parts{unit.vin, unit.colour, directory.branch(unit.branchId).name};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

std::vector<Unit> freeUnitsLike(ReplicaReader &reader, const VehicleModelId &model,
                                const QString &colour)
{
    std::vector<Unit> units = reader.freeUnits(model);
    const auto rank = [wanted = folded(colour), home = reader.viewerBranch().id](const Unit &unit) {
        return std::tuple(folded(unit.colour) != wanted, unit.branchId != home);
    };
    std::stable_sort(units.begin(), units.end(), [&rank](const Unit &one, const Unit &other) {
        return rank(one) < rank(other);
    });
    return units;
}

std::optional<Unit> takenUnit(ReplicaReader &reader, const OutboxCommand &command)
{
    if (command.code != QStringLiteral("unit_taken"))
        return std::nullopt;
    if (const auto asked = as<RequestReservation>(command))
        return reader.unit(asked->unitId);
    if (const auto granted = as<ApproveReservation>(command))
        return reader.unit(unitOf(reader, *granted));
    return std::nullopt;
}

bool mayLeaveUnitOpen(const OutboxCommand &command)
{
    return command.name == QLatin1StringView(RequestReservation::name);
}

std::optional<AnyCommand> withUnit(const OutboxCommand &command, const UnitId &unit)
{
    const auto asked = forUnit<RequestReservation>(command, unit);
    return asked ? asked : forUnit<ApproveReservation>(command, unit);
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/stock.h"

#include "commands/commandsupport.h"
#include "commands/stockmerge.h"
#include "commands/textlimits.h"
#include "domain/money.h"
#include "domain/payurl.h"
#include "domain/vin.h"
#include "storage/stockqueries.h"

namespace Vitrina {

namespace {

Result<Unit> described(CommandContext &context, const SaveUnit &command, Unit unit)
{
    const std::optional<QString> vin = checkedVin(command.vin);
    if (!vin)
        return failure(Problem::Code::BadVin, {command.vin});
    if (isInStock(context.database(), *vin, command.unitId))
        return failure(Problem::Code::DuplicateVin, {*vin});
    if (command.modelId.isNull())
        return failure(Problem::Code::MissingModel);
    VITRINA_TRY(context.need<VehicleModel>(command.modelId));
    VITRINA_LET(colour, checkedLine(command.colour, "colour"));
    unit.modelId = command.modelId;
    unit.vin = *vin;
    unit.colour = colour;
    unit.state = command.withdrawn ? UnitState::Withdrawn : UnitState::Free;
    return unit;
}

} // namespace

Result<void> run(const SaveUnit &command, CommandContext &context)
{
    const std::optional<Unit> before = load<Unit>(context.database(), command.unitId);
    if (before) {
        if (before->state == UnitState::Held || before->state == UnitState::Sold)
            return failure(Problem::Code::UnitTaken, {before->vin});
        VITRINA_LET(merged, mergedWith(command, *before));
        VITRINA_LET(after, described(context, merged, *before));
        return context.update(*before, after);
    }
    VITRINA_TRY(context.need<Branch>(command.branchId));
    Unit unit;
    unit.id = command.unitId;
    unit.branchId = command.branchId;
    unit.createdAt = context.at();
    unit.createdBy = context.actor().id;
    VITRINA_LET(fresh, described(context, command, unit));
    return context.insert(fresh);
}

Result<void> run(const SavePayments &asked, CommandContext &context)
{
    VITRINA_LET(branch, context.need<Branch>(asked.branchId));
    VITRINA_LET(command, mergedWith(asked, branch));
    if (command.depositMinor < 0 || command.depositMinor > Money::limit)
        return failure(Problem::Code::AmountOutOfRange, {QStringLiteral("deposit")});
    const std::optional<QString> payUrl = checkedPayUrl(command.payUrl);
    if (!payUrl)
        return failure(Problem::Code::BadPayUrl, {command.payUrl});
    Branch after = branch;
    after.depositMinor = command.depositMinor;
    after.payUrl = *payUrl;
    return context.update(branch, after);
}

} // namespace Vitrina

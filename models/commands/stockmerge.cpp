// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/stockmerge.h"

#include "commands/fieldmerge.h"
#include "commands/textlimits.h"
#include "domain/payurl.h"
#include "domain/vin.h"

namespace Vitrina {

namespace {

void put(SaveUnit &command, const UnitForm &form)
{
    command.modelId = form.modelId;
    command.vin = form.vin;
    command.colour = form.colour;
    command.withdrawn = form.withdrawn;
}

void put(SavePayments &command, const PaymentsForm &form)
{
    command.depositMinor = form.depositMinor;
    command.payUrl = form.payUrl;
}

template <typename Command, typename Form>
Result<Command> merged(Command command, const Form &now)
{
    if (!command.seen)
        return command;
    Form form;
    if (!mergeFields(*command.seen, formOf(command), now, form))
        return failure(Problem::Code::ChangedSince);
    put(command, form);
    return command;
}

template <typename Command, typename Form>
Command corrected(Command command, const Form &now)
{
    if (!command.seen)
        return command;
    Form form;
    mergeFields(*command.seen, formOf(command), now, form);
    put(command, form);
    command.seen = now;
    return command;
}

} // namespace

UnitForm formOf(const Unit &unit)
{
    return {unit.modelId, unit.vin, unit.colour, unit.state == UnitState::Withdrawn};
}

UnitForm formOf(const SaveUnit &command)
{
    return {command.modelId, checkedVin(command.vin).value_or(command.vin),
            checkedLine(command.colour, "colour").value_or(command.colour), command.withdrawn};
}

PaymentsForm paymentsOf(const Branch &branch)
{
    return {branch.depositMinor, branch.payUrl};
}

PaymentsForm formOf(const SavePayments &command)
{
    return {command.depositMinor, checkedPayUrl(command.payUrl).value_or(command.payUrl)};
}

Result<SaveUnit> mergedWith(SaveUnit command, const Unit &now)
{
    return merged(std::move(command), formOf(now));
}

Result<SavePayments> mergedWith(SavePayments command, const Branch &now)
{
    return merged(std::move(command), paymentsOf(now));
}

SaveUnit correctedOver(SaveUnit command, const Unit &now)
{
    return corrected(std::move(command), formOf(now));
}

SavePayments correctedOver(SavePayments command, const Branch &now)
{
    return corrected(std::move(command), paymentsOf(now));
}

} // namespace Vitrina

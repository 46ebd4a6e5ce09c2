// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/appraisals.h"

#include "commands/commandsupport.h"
#include "commands/textlimits.h"
#include "domain/checklist.h"
#include "domain/dealrows.h"
#include "domain/money.h"
#include "domain/vin.h"
#include "storage/appraisalqueries.h"
#include "storage/stockqueries.h"

#include <QTimeZone>

namespace Vitrina {

namespace {

constexpr int oldestYear = 1900;

bool isAmount(qint64 minor)
{
    return minor >= 0 && minor <= Money::limit;
}

Result<QString> checkedPlate(const QString &typed)
{
    VITRINA_LET(plate, checkedLine(typed.toUpper(), "plate"));
    if (plate.size() > Appraisal::longestPlate)
        return failure(Problem::Code::TextTooLong,
                       {QStringLiteral("plate"), QString::number(Appraisal::longestPlate)});
    return plate;
}

Result<QString> checkedChassis(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return QString();
    const std::optional<QString> vin = checkedVin(typed);
    if (!vin)
        return failure(Problem::Code::BadVin, {typed});
    return *vin;
}

/// Cleaned, and within its limits. @p thisYear: next year's models are sold already.
Result<TradeInVehicle> tidied(TradeInVehicle vehicle, int thisYear)
{
    VITRINA_LET(plate, checkedPlate(vehicle.plate));
    VITRINA_LET(text, checkedLine(vehicle.text, "text"));
    VITRINA_LET(colour, checkedLine(vehicle.colour, "colour"));
    VITRINA_LET(vin, checkedChassis(vehicle.vin));
    VITRINA_LET(lien, checkedLine(vehicle.lien, "lien"));
    VITRINA_LET(note, checkedText(vehicle.note, "note"));
    if (plate.isEmpty() || text.isEmpty())
        return failure(Problem::Code::MissingVehicle);
    if (vehicle.year != 0 && (vehicle.year < oldestYear || vehicle.year > thisYear + 1))
        return failure(Problem::Code::YearOutOfRange, {QString::number(vehicle.year)});
    if (vehicle.km < 0 || vehicle.km > Appraisal::mostKm || !isAmount(vehicle.finesMinor) ||
        !isAmount(vehicle.lienMinor) || !isAmount(vehicle.askedMinor))
        return failure(Problem::Code::AmountOutOfRange, {QStringLiteral("vehicle")});
    vehicle.plate = plate;
    vehicle.text = text;
    vehicle.colour = colour;
    vehicle.vin = vin;
    vehicle.checklist = Checklist::fromText(vehicle.checklist).toText();
    vehicle.lien = lien;
    vehicle.note = note;
    return vehicle;
}

Problem appraisalStands(const Appraisal &appraisal, AppraisalState to)
{
    return {Problem::Code::AppraisalStep, {codeOf(appraisal.state), codeOf(to)}};
}

Result<Appraisal> needRequested(CommandContext &context, const AppraisalId &id, AppraisalState to)
{
    VITRINA_LET(appraisal, context.need<Appraisal>(id));
    if (appraisal.state != AppraisalState::Requested)
        return tl::unexpected(appraisalStands(appraisal, to));
    return appraisal;
}

Result<Appraisal> needRequested(CommandContext &context, const AppraisalId &id,
                                const CommandId &seen, AppraisalState to)
{
    VITRINA_LET(appraisal, needRequested(context, id, to));
    if (appraisal.version != seen)
        return failure(Problem::Code::ChangedSince);
    return appraisal;
}

/// The sale that something is given in for, while it is not given up.
Result<Opportunity> needSale(CommandContext &context, const OpportunityId &id)
{
    VITRINA_LET(sale, context.need<Opportunity>(id));
    if (sale.state == OpportunityState::Lost)
        return failure(Problem::Code::AlreadyClosed);
    return sale;
}

/// The end of a day that is typed, where the branch is.
Result<QDateTime> endOf(CommandContext &context, const QString &day, const BranchId &branchId)
{
    VITRINA_LET(branch, context.need<Branch>(branchId));
    const QTimeZone zone(branch.timeZone.toUtf8());
    const QDate last = QDate::fromString(day, Qt::ISODate);
    const QDate today = context.at().toTimeZone(zone).date();
    if (!last.isValid() || last < today)
        return failure(Problem::Code::DateInPast);
    if (last > today.addDays(AuthoriseAppraisal::longestDays))
        return failure(Problem::Code::DateTooFar);
    return last.addDays(1).startOfDay(zone).toUTC();
}

Appraisal decided(const Appraisal &appraisal, AppraisalState state, CommandContext &context)
{
    Appraisal after = appraisal;
    after.state = state;
    after.decidedAt = context.at();
    after.decidedBy = context.actor().id;
    return after;
}

/// In its client's timeline, with the vehicle.
Result<void> addAppraisalEvent(CommandContext &context, const char *event,
                               const Appraisal &appraisal)
{
    QString text = appraisal.vehicle.plate + QStringLiteral(" · ") + appraisal.vehicle.text;
    if (!appraisal.reason.isEmpty())
        text += QStringLiteral(": ") + appraisal.reason;
    return addTimeline(context, TimelineKind::Quote, appraisal.clientId, appraisal.opportunityId,
                       {}, text,
                       {{QStringLiteral("event"), QString::fromLatin1(event)},
                        {QStringLiteral("appraisal"), appraisal.id.toString()}});
}

/// The unit that a vehicle becomes in the actor's showroom.
Result<Unit> unitOf(CommandContext &context, const ReceiveTradeIn &command,
                    const Appraisal &appraisal)
{
    const std::optional<QString> vin = checkedVin(command.vin);
    if (!vin)
        return failure(Problem::Code::BadVin, {command.vin});
    if (isInStock(context.database(), *vin))
        return failure(Problem::Code::DuplicateVin, {*vin});
    if (command.modelId.isNull())
        return failure(Problem::Code::MissingModel);
    VITRINA_TRY(context.need<VehicleModel>(command.modelId));
    Unit unit;
    unit.id = command.unitId;
    unit.branchId = context.actor().branchId;
    unit.modelId = command.modelId;
    unit.vin = *vin;
    unit.colour = appraisal.vehicle.colour;
    unit.createdAt = context.at();
    unit.createdBy = context.actor().id;
    return unit;
}

} // namespace

Result<void> run(const RequestAppraisal &command, CommandContext &context)
{
    VITRINA_LET(sale, needSale(context, command.opportunityId));
    VITRINA_LET(branch, context.need<Branch>(sale.branchId));
    VITRINA_LET(vehicle, tidied(command.vehicle, context.at().date().year()));
    Appraisal appraisal;
    appraisal.id = command.appraisalId;
    appraisal.clientId = sale.clientId;
    appraisal.opportunityId = sale.id;
    appraisal.vehicle = vehicle;
    appraisal.currency = branch.currency;
    appraisal.createdAt = context.at();
    appraisal.createdBy = context.actor().id;
    VITRINA_TRY(context.insert(appraisal));
    return addAppraisalEvent(context, "appraisal_requested", appraisal);
}

Result<void> run(const EditAppraisal &command, CommandContext &context)
{
    VITRINA_LET(appraisal, needRequested(context, command.appraisalId, command.seen,
                                         AppraisalState::Requested));
    Appraisal after = appraisal;
    VITRINA_LET(vehicle, tidied(command.vehicle, context.at().date().year()));
    after.vehicle = vehicle;
    VITRINA_TRY(context.update(appraisal, after));
    return addAppraisalEvent(context, "appraisal_edited", after);
}

Result<void> run(const AuthoriseAppraisal &command, CommandContext &context)
{
    VITRINA_LET(appraisal, needRequested(context, command.appraisalId, command.seen,
                                         AppraisalState::Authorised));
    VITRINA_LET(sale, needSale(context, appraisal.opportunityId));
    if (appraisal.createdBy == context.actor().id)
        return failure(Problem::Code::OwnRequest);
    if (command.authorisedMinor <= 0 || !isAmount(command.authorisedMinor))
        return failure(Problem::Code::AmountOutOfRange, {QStringLiteral("authorised")});
    VITRINA_LET(end, endOf(context, command.validUntil, sale.branchId));
    Appraisal after = decided(appraisal, AppraisalState::Authorised, context);
    after.authorisedMinor = command.authorisedMinor;
    after.validUntilAt = end;
    VITRINA_TRY(context.update(appraisal, after));
    return addAppraisalEvent(context, "appraisal_authorised", after);
}

Result<void> run(const RejectAppraisal &command, CommandContext &context)
{
    VITRINA_LET(appraisal, needRequested(context, command.appraisalId, command.seen,
                                         AppraisalState::Rejected));
    VITRINA_LET(reason, checkedText(command.reason, "reason"));
    if (reason.isEmpty())
        return failure(Problem::Code::MissingReason);
    Appraisal after = decided(appraisal, AppraisalState::Rejected, context);
    after.reason = reason;
    VITRINA_TRY(context.update(appraisal, after));
    return addAppraisalEvent(context, "appraisal_rejected", after);
}

Result<void> run(const WithdrawAppraisal &command, CommandContext &context)
{
    VITRINA_LET(appraisal, needRequested(context, command.appraisalId, AppraisalState::Withdrawn));
    if (appraisal.createdBy != context.actor().id)
        return failure(Problem::Code::Forbidden);
    Appraisal after = appraisal;
    after.state = AppraisalState::Withdrawn;
    VITRINA_TRY(context.update(appraisal, after));
    return addAppraisalEvent(context, "appraisal_withdrawn", after);
}

Result<void> run(const ReceiveTradeIn &command, CommandContext &context)
{
    VITRINA_LET(appraisal, context.need<Appraisal>(command.appraisalId));
    if (appraisal.state != AppraisalState::Authorised)
        return tl::unexpected(appraisalStands(appraisal, AppraisalState::Received));
    if (!isInForce(appraisal, context.at()))
        return failure(Problem::Code::AppraisalOver);
    if (!isSold(context.database(), appraisal.opportunityId))
        return failure(Problem::Code::AppraisalUnsold);
    VITRINA_LET(unit, unitOf(context, command, appraisal));
    VITRINA_TRY(context.insert(unit));
    Appraisal after = appraisal;
    after.state = AppraisalState::Received;
    after.unitId = unit.id;
    VITRINA_TRY(context.update(appraisal, after));
    return addAppraisalEvent(context, "appraisal_received", after);
}

} // namespace Vitrina

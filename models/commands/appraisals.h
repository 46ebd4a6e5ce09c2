// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/appraisalrows.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// A client's vehicle is to be appraised for a sale (D6). Problems: NotFound, AlreadyClosed (the
/// sale was lost), MissingVehicle, YearOutOfRange, AmountOutOfRange, BadVin, TextTooLong.
struct RequestAppraisal
{
    static constexpr const char *name = "RequestAppraisal";
    static constexpr int argsVersion = 1;
    AppraisalId appraisalId;
    OpportunityId opportunityId;
    TradeInVehicle vehicle;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("appraisalId", self.appraisalId);
        v("opportunityId", self.opportunityId);
        v("vehicle", self.vehicle);
        v("at", self.at);
    }
};
Result<void> run(const RequestAppraisal &command, CommandContext &context);

/// Corrects what is known of the vehicle while nobody has decided. Problems: ChangedSince,
/// AppraisalStep, and those of RequestAppraisal.
struct EditAppraisal
{
    static constexpr const char *name = "EditAppraisal";
    static constexpr int argsVersion = 1;
    AppraisalId appraisalId;
    CommandId seen; ///< the version of the row that is corrected
    TradeInVehicle vehicle;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("appraisalId", self.appraisalId);
        v("seen", self.seen);
        v("vehicle", self.vehicle);
        v("at", self.at);
    }
};
Result<void> run(const EditAppraisal &command, CommandContext &context);

/// Somebody else who may (as discounts) says what the vehicle counts for, and until which day.
/// Problems: NotFound, ChangedSince (not the vehicle she saw), AppraisalStep, AlreadyClosed,
/// OwnRequest, AmountOutOfRange, DateInPast, DateTooFar, Forbidden.
struct AuthoriseAppraisal
{
    static constexpr const char *name = "AuthoriseAppraisal";
    static constexpr int argsVersion = 1;
    static constexpr int longestDays = 366;
    AppraisalId appraisalId;
    CommandId seen; ///< the version of the row that is decided on
    qint64 authorisedMinor = 0;
    QString validUntil; ///< its last day where the sale's branch is, 2026-12-31
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("appraisalId", self.appraisalId);
        v("seen", self.seen);
        v("authorisedMinor", self.authorisedMinor);
        v("validUntil", self.validUntil);
        v("at", self.at);
    }
};
Result<void> run(const AuthoriseAppraisal &command, CommandContext &context);

/// The vehicle is not taken, and why. Problems: NotFound, ChangedSince, AppraisalStep,
/// MissingReason, TextTooLong, Forbidden.
struct RejectAppraisal
{
    static constexpr const char *name = "RejectAppraisal";
    static constexpr int argsVersion = 1;
    AppraisalId appraisalId;
    CommandId seen;
    QString reason;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("appraisalId", self.appraisalId);
        v("seen", self.seen);
        v("reason", self.reason);
        v("at", self.at);
    }
};
Result<void> run(const RejectAppraisal &command, CommandContext &context);

/// Who asked takes it back before somebody decided. Problems: NotFound, AppraisalStep, Forbidden
/// (somebody else's request).
struct WithdrawAppraisal
{
    static constexpr const char *name = "WithdrawAppraisal";
    static constexpr int argsVersion = 1;
    AppraisalId appraisalId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("appraisalId", self.appraisalId);
        v("at", self.at);
    }
};
Result<void> run(const WithdrawAppraisal &command, CommandContext &context);

/// The vehicle is here, and a used unit in the stock of who received it. Problems: NotFound,
/// AppraisalStep, AppraisalOver, AppraisalUnsold, BadVin, DuplicateVin, MissingModel.
struct ReceiveTradeIn
{
    static constexpr const char *name = "ReceiveTradeIn";
    static constexpr int argsVersion = 1;
    AppraisalId appraisalId;
    UnitId unitId;
    VehicleModelId modelId;
    QString vin;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("appraisalId", self.appraisalId);
        v("unitId", self.unitId);
        v("modelId", self.modelId);
        v("vin", self.vin);
        v("at", self.at);
    }
};
Result<void> run(const ReceiveTradeIn &command, CommandContext &context);

} // namespace Vitrina

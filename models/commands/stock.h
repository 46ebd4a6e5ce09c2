// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dealrows.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// A unit comes into stock, or what is known of it is corrected while it is free.
/// Problems: BadVin, DuplicateVin {vin}, MissingModel, UnitTaken, NotFound, TextTooLong.
struct SaveUnit
{
    static constexpr const char *name = "SaveUnit";
    static constexpr int argsVersion = 1;
    UnitId unitId;
    BranchId branchId;
    VehicleModelId modelId;
    QString vin;
    QString colour;
    bool withdrawn = false; ///< it is not for sale
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("unitId", self.unitId);
        v("branchId", self.branchId);
        v("modelId", self.modelId);
        v("vin", self.vin);
        v("colour", self.colour);
        v("withdrawn", self.withdrawn);
        v("at", self.at);
    }
};
Result<void> run(const SaveUnit &command, CommandContext &context);

/// What a branch asks for online, and where it is paid. Problems: NotFound, AmountOutOfRange,
/// BadPayUrl.
struct SavePayments
{
    static constexpr const char *name = "SavePayments";
    static constexpr int argsVersion = 1;
    BranchId branchId;
    qint64 depositMinor = 0; ///< of the branch's currency
    QString payUrl;          ///< domain/payurl.h
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("branchId", self.branchId);
        v("depositMinor", self.depositMinor);
        v("payUrl", self.payUrl);
        v("at", self.at);
    }
};
Result<void> run(const SavePayments &command, CommandContext &context);

} // namespace Vitrina

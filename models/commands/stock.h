// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dealrows.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// What a form of a unit that is in stock shows.
struct UnitForm
{
    VehicleModelId modelId;
    QString vin;
    QString colour;
    bool withdrawn = false;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("modelId", self.modelId);
        v("vin", self.vin);
        v("colour", self.colour);
        v("withdrawn", self.withdrawn);
    }
};

/// A unit comes into stock, or what is known of it is corrected while it is free. What differs from
/// @c seen is what was corrected: the rest stays as somebody else may have changed it since, and
/// what both changed, to something else each, is ChangedSince. Without @c seen all is written.
/// Problems: BadVin, DuplicateVin {vin}, MissingModel, UnitTaken, NotFound, TextTooLong,
/// ChangedSince.
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
    std::optional<UnitForm> seen = std::nullopt; ///< what the form began with

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
        v("seen", self.seen);
    }
};
Result<void> run(const SaveUnit &command, CommandContext &context);

/// What a form of a branch's payments shows.
struct PaymentsForm
{
    qint64 depositMinor = 0;
    QString payUrl;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("depositMinor", self.depositMinor);
        v("payUrl", self.payUrl);
    }
};

/// What a branch asks for online, and where it is paid; @c seen as in SaveUnit.
/// Problems: NotFound, AmountOutOfRange, BadPayUrl, ChangedSince.
struct SavePayments
{
    static constexpr const char *name = "SavePayments";
    static constexpr int argsVersion = 1;
    BranchId branchId;
    qint64 depositMinor = 0; ///< of the branch's currency
    QString payUrl;          ///< domain/payurl.h
    QDateTime at;
    std::optional<PaymentsForm> seen = std::nullopt; ///< what the form began with

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("branchId", self.branchId);
        v("depositMinor", self.depositMinor);
        v("payUrl", self.payUrl);
        v("at", self.at);
        v("seen", self.seen);
    }
};
Result<void> run(const SavePayments &command, CommandContext &context);

} // namespace Vitrina

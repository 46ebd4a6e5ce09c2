// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rowwords.h"

namespace Vitrina {

/// How the values of a column are read.
enum class RowWords::Kind {
    Text,
    Number,
    Money,
    Flag,
    Instant,
    Hour, ///< minutes since midnight
    Weekday,
    Staff,
    Item,
    Model,
    Branch,
    Department,
    ClientKind,
    EntryType,
    VehicleKind,
    Stage,
    SaleState,
    FollowUpState,
    Outcome,
    Level,
    Percent,
    QuoteStatus,
    QuoteLineKind,
    QuoteFormKind,
    ShareUnit,
    LoanMethod,
    Unit,
    UnitState,
    DepositState,
    ReservationState,
    SendingState,
    MailTrouble,
    ChangeState,
    DiscountState,
    CreditState,
    PartyRole,
    PartyIdType,
    AppraisalState,
    Checklist,
    Picture,
    Contents, ///< of a template of quotes
};

struct RowWords::ColumnWord
{
    const char *table;
    const char *column;
    const char *name;
    Kind kind = Kind::Text;
};

} // namespace Vitrina

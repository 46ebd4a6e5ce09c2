// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/democalendar.h"
#include "demo/demoshowroom.h"

namespace Vitrina {

/// One pending follow-up to be: whose, when, and for the clients of resources/demo/leads.tsv, who.
struct DemoSlot
{
    StaffMember advisor;
    QDateTime dueAt;
    QStringList lead; ///< empty: anybody
};

/// The columns of resources/demo/leads.tsv.
namespace Lead {
enum Column {
    Name,
    Surname,
    Kind,
    Brand,
    Line,
    Quality,
    Type,
    Source,
    When,
    Day,
    Time,
    Attempts,
    WhatToDo,
    Phone,
    NationalId,
};
} // namespace Lead

/// The pending work of all advisors: the main advisor's 3 overdue, 9 today and 30 ahead, and the
/// others' of a like size, smaller where there are few clients.
QList<DemoSlot> demoPendingWork(DemoRandom &random, const DemoTexts &texts,
                                const DemoCalendar &calendar, const QList<StaffMember> &advisors,
                                int clients);

} // namespace Vitrina

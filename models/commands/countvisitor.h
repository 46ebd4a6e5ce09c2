// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// Somebody came and left no data: she is counted, and it was an advisor's turn (D4).
struct CountVisitor
{
    static constexpr const char *name = "CountVisitor";
    static constexpr int argsVersion = 1;
    VisitorId visitorId;
    StaffId advisorId; ///< who attended; null: oneself
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("visitorId", self.visitorId);
        v("advisorId", self.advisorId);
        v("at", self.at);
    }
};
Result<void> run(const CountVisitor &command, CommandContext &context);

/// Takes one's own count back.
/// Problems: ChangedSince where it is taken back already.
struct UndoVisitor
{
    static constexpr const char *name = "UndoVisitor";
    static constexpr int argsVersion = 1;
    VisitorId visitorId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("visitorId", self.visitorId);
        v("at", self.at);
    }
};
Result<void> run(const UndoVisitor &command, CommandContext &context);

} // namespace Vitrina

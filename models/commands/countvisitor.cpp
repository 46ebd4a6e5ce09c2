// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/countvisitor.h"

#include "commands/commandsupport.h"

namespace Vitrina {

Result<void> run(const CountVisitor &command, CommandContext &context)
{
    const StaffId advisor = command.advisorId.isNull() ? context.actor().id : command.advisorId;
    VITRINA_LET(member, context.need<StaffMember>(advisor));
    FloorVisitor visitor;
    visitor.id = command.visitorId;
    visitor.branchId = member.branchId;
    visitor.advisorId = advisor;
    visitor.at = context.at();
    return context.insert(visitor);
}

Result<void> run(const UndoVisitor &command, CommandContext &context)
{
    VITRINA_LET(visitor, context.need<FloorVisitor>(command.visitorId));
    if (visitor.state == VisitorState::Withdrawn)
        return failure(Problem::Code::ChangedSince);
    FloorVisitor after = visitor;
    after.state = VisitorState::Withdrawn;
    return context.update(visitor, after);
}

} // namespace Vitrina

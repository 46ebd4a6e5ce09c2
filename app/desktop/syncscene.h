// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/entities.h"

namespace Vitrina {

class DemoSession;

/// Lets the demonstration look, for pictures, like the replica of a shared database: a few things
/// are done, of which some wait and two are not accepted. Nothing of it is sent anywhere; what was
/// done stays in the demonstration.
class SyncScene
{
public:
    explicit SyncScene(DemoSession &demo);

    void upToDate();
    /// Three wait.
    void offline();
    /// Three wait, two were not accepted.
    void refused();

private:
    CommandId act(const AnyCommand &command, const StaffId &who);
    void takeBack(const CommandId &command);
    void decide(const char *verdict, const char *code, const std::vector<CommandId> &commands);
    void tell(bool offline);

    DemoSession &m_demo;
    std::vector<CommandId> m_waiting;
    CommandId m_late;  ///< resolved what a colleague had resolved
    CommandId m_stale; ///< moved what others moved
};

} // namespace Vitrina

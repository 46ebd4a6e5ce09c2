// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/argsjson.h"
#include "domain/entities.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// Erases a client: herself and all that is kept of her (X10). Nothing takes it back, and it leaves
/// no trace but ids: its arguments name none of her data, the executor and the rebase take what the
/// replica keeps beside its rows (forgetTraces()), and the audit names rows and no values. That
/// audit is the proof. A row that was written meanwhile by others goes as well.
struct EraseClient
{
    static constexpr const char *name = "EraseClient";
    static constexpr int argsVersion = 1;
    static constexpr bool erases = true;
    ClientId clientId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("clientId", self.clientId);
        v("at", self.at);
    }
};
Result<void> run(const EraseClient &command, CommandContext &context);

} // namespace Vitrina

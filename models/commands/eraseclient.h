// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// Erases a client: herself and all that is kept of her (X10); who is not there is erased already.
/// Nothing takes it back. Its arguments name none of her data; what the replica keeps beside its
/// rows goes with the verdict (storage/traces.h), and the audit, which names rows and no values, is
/// the proof. A row that was written meanwhile by others goes as well.
/// Problems: HasDeal.
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

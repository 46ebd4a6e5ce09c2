// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/incoming.h"
#include "sync/pendingcommand.h"

namespace Vitrina {

/// What pending commands wrote or read, and whose data that is.
class Touched
{
public:
    /// Throws DatabaseError.
    Touched(Database &replica, const std::vector<PendingCommand> &pending);

    bool row(const RowKey &key) const { return m_rows.contains(key); }
    bool client(const QByteArray &client) const { return m_clients.contains(client); }
    bool isEmpty() const { return m_rows.isEmpty(); }

private:
    QSet<RowKey> m_rows;
    QSet<QByteArray> m_clients;
};

/// Whether what came leaves what waits as it is, so that nothing need be taken back (sync.md 16):
/// nothing that came, other than what is here already byte for byte, concerns a row or a client
/// that a pending command wrote or read; and what was decided is as it was done here. Throws
/// DatabaseError.
bool leavesPendingAlone(Database &replica, const Incoming &incoming,
                        const std::vector<PendingCommand> &pending);

} // namespace Vitrina

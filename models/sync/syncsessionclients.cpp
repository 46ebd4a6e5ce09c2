// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncSession asks whether somebody is a client of the company.
#include "sync/syncsession.h"

#include "sync/plantedfault.h"

namespace Vitrina {

/// A hub that is too busy for it has said nothing, and nothing is amiss.
std::optional<std::vector<KnownClient>> SyncSession::knownClients(const ClientQuestion &question,
                                                                  int milliseconds)
{
    std::optional<std::vector<KnownClient>> known;
    if (!m_link)
        return known;
    guarded([&] {
        try {
            known = m_link->knownClients(question, milliseconds);
        } catch (const HubError &error) {
            const bool stands = error.kind() == HubError::Kind::Exhausted ||
                                error.kind() == HubError::Kind::Refused;
            if (!stands || isPlanted("sync_busy_is_gone"))
                throw;
        }
    });
    return known;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pgconnection.h"

#include <tl/expected.hpp>

namespace Vitrina {

/// Why a hub's address, as typed, cannot be gone by.
struct HubAddressFault
{
    enum class Kind {
        NotUnderstood,
        HoldsPassword, ///< whoever lists the processes would read it
        UnknownOption,
        WeakTls, ///< off loopback nothing less than verify-full (sync.md 7)
    };
    Kind kind = Kind::NotUnderstood;
    QString option; ///< of UnknownOption
};

/// An address from postgresql://… or "host=… user=…"; what it leaves out is libpq's (PGUSER,
/// PGPASSWORD, ~/.pgpass), a database left out stays empty.
tl::expected<HubAddress, HubAddressFault> hubAddressFromText(const QString &text);

/// A folder with a socket, 127.0.0.0/8, ::1, localhost, or nothing; of several hosts, all of them.
bool isLoopback(const QString &hosts);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pgconnection.h"

namespace Vitrina {

/// BEGIN … COMMIT; rolls back where commit() was not reached. A snapshot costs no round trips of
/// its own: its BEGIN goes with the first statement, and nobody waits for the end of what wrote
/// nothing.
class PgTransaction
{
public:
    enum class Kind {
        Write,    ///< READ COMMITTED
        Snapshot, ///< REPEATABLE READ READ ONLY, all of one moment
    };
    explicit PgTransaction(PgConnection &connection, Kind kind = Kind::Write);
    ~PgTransaction();
    PgTransaction(const PgTransaction &) = delete;
    PgTransaction &operator=(const PgTransaction &) = delete;
    void commit();

private:
    PgConnection &m_connection;
    Kind m_kind;
    bool m_open = true;
};

} // namespace Vitrina

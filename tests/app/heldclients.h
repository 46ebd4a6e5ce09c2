// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pgconnection.h"

namespace Vitrina::Testing {

/// What a server is to hang in: at each client that is sent to it.
inline const QByteArray sendingClients =
    "ALTER TABLE vitrina.client ADD CONSTRAINT slow CHECK (public.slow())";
/// At each that is copied from it; whoever only counts them is served.
inline const QByteArray copyingClients =
    "CREATE POLICY slow ON vitrina.client AS RESTRICTIVE"
    " USING (current_query() NOT LIKE 'COPY (%' OR public.slow())";

/// Whoever does @p what hangs there until letGo(), or until the session of @p root ends.
inline void holdUp(PgConnection &root, const QByteArray &what)
{
    // As root: such a lock is not for staff to take.
    root.run("CREATE FUNCTION public.slow() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS '"
             "BEGIN PERFORM pg_advisory_lock_shared(42); RETURN true; END';"
             "SELECT pg_advisory_lock(42);" +
             what);
}

inline void letGo(PgConnection &root)
{
    root.run("SELECT pg_advisory_unlock(42)");
}

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgtransaction.h"

#include "hub/huberror.h"

namespace Vitrina {

PgTransaction::PgTransaction(PgConnection &connection, Kind kind)
    : m_connection(connection)
    , m_kind(kind)
{
    if (kind == Kind::Snapshot)
        m_connection.sendWithNext("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    else
        m_connection.run("BEGIN ISOLATION LEVEL READ COMMITTED");
}

PgTransaction::~PgTransaction()
{
    if (!m_open || !m_connection.takeBack() || !m_connection.isOpen())
        return;
    try {
        m_connection.run("ROLLBACK");
    } catch (const HubError &) {
        // The connection is gone, and the transaction with it.
    }
}

void PgTransaction::commit()
{
    m_open = false;
    if (!m_connection.takeBack())
        return;
    if (m_kind == Kind::Snapshot)
        m_connection.sendWithoutWaiting("COMMIT");
    else
        m_connection.run("COMMIT");
}

} // namespace Vitrina

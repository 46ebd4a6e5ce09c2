// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/incoming.h"

namespace Vitrina {

class Database;

/// Writes what a pull brought into the shared tables, within the caller's transaction and with
/// foreign keys off: a row may refer to one that this person may not see. Throws DatabaseError.
class BaseWriter
{
public:
    explicit BaseWriter(Database &replica);

    /// Tombstones and lost clients out, rows in. A whole pull replaces everything.
    void write(const Incoming &incoming);

    /// The rows of clients that were lost, by whom no trace may be kept (sync.md 24).
    const QSet<RowKey> &lostRows() const { return m_lostRows; }

private:
    void removeAll();
    void removeTombstones(const std::vector<RowKey> &tombstones);
    void removeClients(const std::vector<QByteArray> &clients);
    std::vector<QByteArray> clientsNoLongerOpen(const QSet<QByteArray> &open);
    void insertRows(const std::vector<IncomingRow> &rows);
    void insertRow(const IncomingRow &row);

    Database &m_replica;
    QSet<RowKey> m_lostRows;
    bool m_displaced = false; ///< a row made way for another: derived tables are filled anew
};

} // namespace Vitrina

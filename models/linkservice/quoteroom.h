// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"
#include "domain/rules.h"
#include "storage/database.h"
#include "sync/hubtables.h"

#include <QDateTime>

namespace Vitrina {

/// A replica in memory that holds one quote at a time: what the hub showed of it, and the one
/// command that waits for its verdict. Nothing of it is written anywhere. One thread. Every member
/// throws DatabaseError.
class QuoteRoom
{
public:
    /// @p rules must outlive it.
    explicit QuoteRoom(const Rules &rules);

    Database &database() { return m_database; }

    /// The tables as hello tells them.
    void setTables(const QJsonArray &tables);
    /// What stood here goes, what the hub showed comes in.
    void beginRows();
    void addRow(int table, QByteArrayView record);
    void endRows();

    /// Runs a command as the service; its batch for push(), which names this room's device.
    Result<QByteArray> run(const CommandId &id, const AnyCommand &command);
    /// The hub has decided it, one way or the other.
    void settle(const CommandId &id);
    /// It was not decided, and will be run anew.
    void drop(const CommandId &id);

    DeviceId device();
    /// Counts from the beginning under a new name.
    void becomeNew();

private:
    const Rules &m_rules;
    Database m_database;
    HubTables m_tables;
    struct Row
    {
        int table = 0;
        QByteArray record;
    };
    std::vector<Row> m_rows;
};

} // namespace Vitrina

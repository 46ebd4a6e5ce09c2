// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"

#include <QStringList>

namespace Vitrina {

class Database;

/// What came of building a replica once more from its base and its outbox (rule 6).
struct Replay
{
    /// A row that is not what the commands make of it.
    struct Row
    {
        QString table;
        QByteArray id;
        RowChange::Kind kind = RowChange::Kind::Updated; ///< from what is kept to what was rebuilt
        QStringList columns;                             ///< of an update
    };
    /// A command that is refused when it is done again.
    struct Command
    {
        qint64 sequence = 0;
        QString name;
    };

    int commands = 0; ///< that were taken back and done again
    std::vector<Command> refused;
    std::vector<Row> rows;

    bool isSound() const { return refused.empty() && rows.empty(); }
};

/// Takes the commands of the outbox back, newest first, does them again and compares every shared
/// table byte by byte. With a hub those that wait, as others' rows lie over what was decided;
/// without one all that are kept, up to the first that is gone. @p copy is a copy of the replica
/// that nobody uses; it is left as it was. Throws DatabaseError.
Replay replay(Database &copy, const Rules &rules);

} // namespace Vitrina

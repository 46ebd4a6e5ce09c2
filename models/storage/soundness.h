// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <vector>

namespace Vitrina {

class Database;

/// One way in which a replica may be unsound.
struct SoundnessCheck
{
    enum class What {
        Structure,    ///< the file itself
        References,   ///< rows that refer to none
        Schema,       ///< another version than this program's
        Outbox,       ///< commands that are not what was recorded (rule 2)
        PendingTable, ///< derived: pending follow-ups
        SearchTable,  ///< derived: what clients are found by
    };
    What what;
    QStringList faults; ///< technical; at most a dozen. Empty: sound
    bool mendable = false;
};

/// Reads the whole replica. Changes nothing. Throws DatabaseError.
std::vector<SoundnessCheck> checkSoundness(Database &database);

} // namespace Vitrina

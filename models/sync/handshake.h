// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "sync/hublink.h"
#include "sync/hubtables.h"

namespace Vitrina {

class Database;

/// What comes of saying hello (sync.md 21, 23).
struct Handshake
{
    enum class Outcome {
        Welcome,
        CopiedProfile,    ///< another file or machine counts under this device's name
        OtherIncarnation, ///< the hub was restored: copy anew, tell it again what it forgot
        ProgramTooOld,    ///< the outbox stays as it is (rule 16)
        ProgramTooNew,
        OtherPerson, ///< the replica is somebody else's
        Retired,     ///< may hand in one batch
    };
    Outcome outcome = Outcome::Welcome;
    HubTables tables;
    QString access;       ///< what the person may see, as SyncBase has it; empty: nothing yet
    QStringList channels; ///< on which she hears of news of that
    StaffId staff;
    QString incarnation;
    qint64 hubTime = 0; ///< milliseconds UTC
    int hubSchema = 0;
};

/// The version of what push, pull and hello say to each other.
constexpr int syncProtocol = 1;

/// @p machine tells this computer from others. @p replica is only read. Throws HubError and
/// DatabaseError.
Handshake shakeHands(HubLink &hub, Database &replica, const QString &machine);

// Both throw DatabaseError.

/// Whose replica it is, once it was welcome; null before.
StaffId replicaOwner(Database &replica);
void setReplicaOwner(Database &replica, const StaffId &staff);

} // namespace Vitrina

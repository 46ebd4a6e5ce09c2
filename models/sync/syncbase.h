// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QJsonObject>
#include <QString>

namespace Vitrina {

class Database;

/// Which moment of the hub the replica's base is (S2 of sync.md 14), kept in its meta table.
struct SyncBase
{
    QString snapshot;   ///< pg_snapshot; empty where the replica has no base yet
    qint64 started = 0; ///< when the hub's server was started, milliseconds UTC
    QString access;     ///< what the person could see then
    qint64 epoch = 0;
    QString incarnation; ///< of the hub; another one was restored from a backup

    bool isEmpty() const { return snapshot.isEmpty(); }
    friend bool operator==(const SyncBase &, const SyncBase &) = default;
    /// From the head of a pull.
    static SyncBase of(const QJsonObject &head);
};

/// The place of this replica's commands in its device's sequence.
struct DeviceSequence
{
    DeviceId device;
    /// The last number of which the verdict is known here; what waits has those that follow.
    qint64 decided = 0;
    CommandId decidedUuid;
};

// All throw DatabaseError.

SyncBase loadBase(Database &database);
void saveBase(Database &database, const SyncBase &base);

/// Whether only some of the clients that are open to this person are here yet: each of them with
/// all that is hers, and nothing of any other (sync.md 18).
bool isPartial(Database &database);
void setPartial(Database &database, bool partial);

DeviceSequence loadSequence(Database &database);
void saveSequence(Database &database, const DeviceSequence &sequence);
/// Becomes another device: what waits is numbered anew, its UUIDs stay (sync.md 21).
void becomeDevice(Database &database, const DeviceId &device);

} // namespace Vitrina

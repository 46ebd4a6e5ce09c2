// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncthread.h"
#include "syncworld/syncworld.h"

#include <QTemporaryDir>

#include <atomic>

namespace Vitrina::Testing {

class SystemClock : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A person at her desk: a queue with its writer, and sync beside it, in its real thread. Time is
/// real.
class Desk
{
public:
    Desk(SyncWorld &world, const QString &database, const QString &login);
    using Connect = std::function<std::unique_ptr<HubLink>()>;
    /// Goes another way to the hub; the first copy too.
    explicit Desk(const HubAddress &way);
    /// The same; @p connect is called in several threads.
    explicit Desk(const Connect &connect);

    bool isUpToDate() const;
    bool isOffline() const { return sync->status().phase == SyncStatus::Phase::Offline; }
    QByteArray rows() const { return sharedRows(*reader); }
    /// Does a command and waits until it is saved; stops the test program where it is refused.
    Receipt must(const AnyCommand &command);
    QString verdictOf(const CommandId &command) const;
    /// Whether all of them have a verdict, and the rows that come of it are here.
    bool isDone(const std::vector<CommandId> &commands) const;

private:
    QTemporaryDir m_folder;

public:
    Rules rules = Rules::builtIn();
    SystemClock clock;
    std::atomic<bool> unplugged = false;
    std::unique_ptr<Database> reader;
    std::unique_ptr<CommandQueue> queue;
    std::unique_ptr<SyncThread> sync;
};

} // namespace Vitrina::Testing

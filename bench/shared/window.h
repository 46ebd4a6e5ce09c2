// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "screen.h"
#include "syncworld/desk.h"

namespace Vitrina::Bench {

/// Handles what comes for so long.
void handleEvents(int milliseconds);

/// Longer than news that follow news are held back (sync.md 17).
constexpr int pauseMs = 400;

/// A profile with all that somebody may see on a hub.
class CopiedProfile
{
public:
    explicit CopiedProfile(const HubAddress &way);
    const Profile &profile() const { return *m_profile; }
    QString preferences() const;
    StaffId owner() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Profile> m_profile;
};

/// Somebody's window on a hub, as the program puts it together, with sync in its thread.
class Window
{
public:
    /// Comes back when all is there and painted.
    Window(const HubAddress &way, const Theme &theme, Screen::Whose whose);

    QTableView *table() const { return Screen::tableOf(m_page); }
    ReplicaReader &reader() { return m_screen.reader(); }
    std::unique_ptr<Database> openReader() const { return m_copy.profile().openReader(); }
    /// What the first rows say.
    QStringList topRows() const;

private:
    Rules m_rules = Rules::builtIn();
    Testing::SystemClock m_clock;
    CopiedProfile m_copy;
    Screen m_screen;
    std::unique_ptr<SyncThread> m_sync;
    FollowUpsPage *m_page = nullptr;
};

} // namespace Vitrina::Bench

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrina {

class DemoSession;

/// Lets the demonstration look, for a picture, like the replica of a shared database: what was last
/// done waits or was not accepted. Nothing of it is sent anywhere.
class SyncScene
{
public:
    explicit SyncScene(DemoSession &demo);
    /// All is as it was.
    ~SyncScene();
    SyncScene(const SyncScene &) = delete;
    SyncScene &operator=(const SyncScene &) = delete;

    void upToDate();
    void offline();
    /// Some wait, two were not accepted.
    void refused();

private:
    void verdicts(const char *sql);
    void tell(bool offline);

    DemoSession &m_demo;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <memory>

struct pg_conn;

namespace Vitrina {

/// Waits for answers, as long as there is somebody who works on them. A kernel that still
/// acknowledges bytes says nothing of the server behind it (one that froze; a tunnel whose other
/// end is gone), and a statement may rightly take minutes: so after half of the time of silence the
/// server is asked on a second connection whether it lives.
///
/// One for each wait.
class PgPatience
{
public:
    PgPatience(pg_conn *connection, int silenceMilliseconds);
    ~PgPatience();

    /// Takes in what came; where nothing did, waits a moment. Throws HubError of no state where the
    /// connection broke, and where neither it nor the server spoke for the whole time; the
    /// connection is of no use then.
    void look();

private:
    class Probe;
    pg_conn *m_connection;
    int m_silence;
    QElapsedTimer m_silent;
    std::unique_ptr<Probe> m_probe;
};

} // namespace Vitrina

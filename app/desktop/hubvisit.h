// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/hubway.h"
#include "domain/clock.h"
#include "domain/rules.h"

#include <atomic>
#include <thread>

namespace Vitrina {

/// One visit to a hub in a thread of its own: to have a password taken, or to bring the first copy
/// home (sync 18). Where it goes well, the password's verifier and, after a copy, the settings are
/// kept in the profile's folder.
class HubVisit : public QObject
{
    Q_OBJECT

public:
    enum class Purpose {
        AskPassword, ///< the replica is only read
        Copy,        ///< nobody may have the replica open
    };
    struct Plan
    {
        Purpose purpose = Purpose::AskPassword;
        HubSettings settings;
        Secret password;
        QString folder; ///< of the profile, whose lock is held
        QString replica;
        QString verifier; ///< the file of OfflineSignIn
        QDateTime now;
    };

    explicit HubVisit(Plan plan, QObject *parent = nullptr);
    /// Breaks off and waits for the end.
    ~HubVisit() override;

    /// Once, when whoever made this has connected: what fails at once ends at once.
    void begin();
    /// It ends soon, as Cancelled, unless it is at its end anyway.
    void cancel();

    const Plan &plan() const { return m_plan; }

Q_SIGNALS:
    void progressed(const QString &table, qint64 rows, qint64 total);
    /// None: it went well.
    void ended(Vitrina::HubFault fault);

private:
    class Line;
    void run();
    HubFault visit();
    HubFault copy(HubLink &hub);
    Result<void> keepVerifier() const;

    const Plan m_plan;
    const Rules m_rules;
    std::stop_source m_stop;
    std::mutex m_mutex;
    HubLink *m_link = nullptr; ///< while it lives, for cancel()
    std::thread m_thread;
};

} // namespace Vitrina

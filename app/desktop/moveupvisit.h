// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"
#include "access/hubsettings.h"
#include "access/secret.h"
#include "domain/ids.h"
#include "domain/rules.h"
#include "hub/hubaddress.h"
#include "moveup/branchmove.h"
#include "shell/moveupreport.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace Vitrina {

/// An embedded showroom's way to a server in a thread of its own: a look at the server, or the move
/// itself (sync 25). A move ends with the first copy of the person's own in the place of the
/// replica, or with the showroom as it was, here and on the server.
class MoveUpVisit : public QObject
{
    Q_OBJECT

public:
    enum class Purpose {
        Look, ///< changes nothing
        Move, ///< nobody may have the replica open
    };
    struct Plan
    {
        Purpose purpose = Purpose::Look;
        MoveUp::As as = MoveUp::As::Company;
        HubSettings settings; ///< as the server's administrator
        Secret password;      ///< likewise
        QString folder;       ///< of the profile, whose lock is held for a move
        QString replica;
        StaffId person; ///< who moves it
        QString login;  ///< hers, to be made
        Secret newPassword;
        QDateTime now;
    };

    explicit MoveUpVisit(Plan plan, QObject *parent = nullptr);
    /// Breaks off and waits for the end.
    ~MoveUpVisit() override;

    /// Once, when whoever made this has connected: what fails at once ends at once.
    void begin();
    /// It ends soon, as Cancelled, unless it is at its end anyway. Waits for nothing.
    void cancel();
    const Plan &plan() const { return m_plan; }

    /// Of a branch that moved, when that has ended.
    std::vector<MovedDraft> takeDrafts() { return std::move(m_drafts); }

    /// Her way in from now on.
    static HubSettings ownSettings(const Plan &plan);

Q_SIGNALS:
    void progressed(const Vitrina::MoveUpState &state);
    /// None: it went well; the report is of a move. HoldsCompany: the report says which.
    void ended(Vitrina::HubFault fault, const Vitrina::MoveUpReport &report);

private:
    class Line;
    void run();
    void abort();
    HubFault guarded(const std::function<HubFault()> &work);
    HubFault look();
    bool isLoginTaken();
    HubFault move();
    HubFault moveCompany();
    HubFault moveBranch();
    HubFault send(PgConnection &hub);
    HubFault sendBranch(PgConnection &hub);
    void prepare(MoveUp &moving, PgConnection &hub);
    void report(const std::vector<MovedTable> &tables);
    HubFault joinHere();
    HubFault settleHere();
    HubFault copyHome(const QString &fresh);
    HubFault becomeHubs(const QString &fresh);
    void keepDrafts(const QString &fresh);
    /// Whether the server is as it was.
    bool takeBack();
    bool tell(MoveUpState::Step step, const QString &table, qint64 rows, qint64 total);

    const Plan m_plan;
    const HubAddress m_address;
    const Rules m_rules;
    MoveUpReport m_report;
    std::vector<MovedDraft> m_drafts;
    bool m_madeDatabase = false;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::function<void()> m_abort; ///< ends what the server is doing for this; may throw HubError
    std::thread m_thread;
    std::jthread m_aborting;
};

} // namespace Vitrina

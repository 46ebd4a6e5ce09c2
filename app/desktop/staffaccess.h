// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"
#include "access/hubsettings.h"
#include "access/secret.h"
#include "desktop/lonejob.h"
#include "domain/ids.h"

#include <QObject>

namespace Vitrina {

/// Gives people access to the shared database, over a connection of the viewer's own, in a thread
/// of its own: who has a login gets a new password, everybody else a login. The server decides
/// whether the viewer may, and learns no password. GUI thread.
class StaffAccess : public QObject
{
    Q_OBJECT

public:
    struct Asked
    {
        HubSettings settings; ///< the viewer's
        Secret password;      ///< likewise
        StaffId member;
        QString login;
        Secret newPassword;
    };
    /// HubFault::None where it is done.
    struct Outcome
    {
        HubFault fault = HubFault::None;
        bool isNew = false; ///< a login was made; else the password is another
    };

    explicit StaffAccess(QObject *parent = nullptr);

    bool isBusy() const { return m_job.isBusy(); }
    /// Only where it is not busy; ended() follows.
    void give(Asked asked);

Q_SIGNALS:
    void ended(const Vitrina::StaffAccess::Outcome &outcome);

private:
    LoneJob<Outcome> m_job;
};

} // namespace Vitrina

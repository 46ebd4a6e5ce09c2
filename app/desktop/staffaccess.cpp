// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/staffaccess.h"

#include "desktop/hubway.h"
#include "hub/huberror.h"
#include "hub/pgconnection.h"
#include "hub/stafflogins.h"

namespace Vitrina {

namespace {

/// What the server says of a login (09_logins.sql); what it says of the way in, faultOf() knows.
struct LoginFault
{
    const char *state;
    HubFault fault;
};
constexpr LoginFault loginFaults[] = {
    {"42501", HubFault::MayNotManage},
    {"42710", HubFault::LoginTaken}, // a role of the cluster
    {"23505", HubFault::LoginTaken}, // another person's
};
constexpr auto noSuchLogin = "42704";

HubFault loginFaultOf(const HubError &error)
{
    for (const LoginFault &row : loginFaults) {
        if (error.sqlState() == row.state)
            return row.fault;
    }
    return faultOf(error);
}

bool isThere(PgConnection &hub, const StaffId &member)
{
    return hub.query("SELECT FROM vitrina.staff WHERE id = $1", {member.toString().toUtf8()})
               .count() > 0;
}

/// Whether there was none and it was made.
bool setLogin(PgConnection &hub, const StaffAccess::Asked &asked)
{
    StaffLogins logins(hub);
    try {
        logins.resetPassword(asked.member, asked.login, asked.newPassword.text());
        return false;
    } catch (const HubError &error) {
        if (error.sqlState() != noSuchLogin)
            throw;
    }
    logins.make(asked.member, asked.login, asked.newPassword.text());
    return true;
}

StaffAccess::Outcome giveAccess(const StaffAccess::Asked &asked, const std::stop_token &stop)
{
    try {
        PgConnection hub = connectionTo(asked.settings, asked.password, stop);
        if (!isThere(hub, asked.member))
            return {HubFault::NotThereYet, false};
        return {HubFault::None, setLogin(hub, asked)};
    } catch (const HubError &error) {
        return {loginFaultOf(error), false};
    }
}

} // namespace

StaffAccess::StaffAccess(QObject *parent)
    : QObject(parent)
    , m_job(this, [this](const Outcome &outcome) { Q_EMIT ended(outcome); })
{
}

void StaffAccess::give(Asked asked)
{
    m_job.start([asked = std::move(asked)](const std::stop_token &stop) {
        return giveAccess(asked, stop);
    });
}

} // namespace Vitrina

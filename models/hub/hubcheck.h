// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <vector>

namespace Vitrina {

class PgConnection;

/// Something about a hub that is not as it must be.
struct HubFinding
{
    enum class What {
        // versions
        OldServer,   ///< {its version, the oldest}
        NewerSchema, ///< {the hub's, the program's}; nothing else is looked at then
        OlderSchema, ///< {the hub's, the program's}
        // roles
        MissingRole,
        OurRoleLogsIn,
        OurRoleIsPowerful,
        PowerfulStaff,
        StaffInOtherRoles,
        LoginWithoutRole,
        LoginUnlimited, ///< could take every connection there is
        PasswordNotScram,
        NobodyAdministers,
        PresenceAstray, ///< policies take somebody for another than the register does
        // what belongs to whom, and who may
        ForeignOwner,
        OpenToPublic,
        ExtraGrant,
        // row-level security
        SecurityOff,
        SecurityNotForced, ///< its owner can log in, and would be held by nothing
        PolicyMissing,
        StrangePolicy,
        ComparedFirst, ///< conditions go before policies, and tell of what those hide
        // functions and guards
        SearchPath,
        TriggerMissing,
        TriggerOff,
        NotValidated,
        // the server
        PasswordEncryption,
        TlsOff,
        PlainConnections,
        NoPasswordAsked,
        CommitNotDurable,
        RiskySetting,
        CertificateEnds, ///< {its last day}: over, or soon
        ClockSkew,       ///< {seconds the hub is ahead of this computer}
    };
    What what = What::OldServer;
    /// What is concerned: roles, tables, functions, settings; never a person's data.
    QStringList details;
};

/// Looks a hub over (rules 8, 13, 15): that its roles, grants, policies, functions and settings are
/// those that keep what is not one's own out of one's sight. Changes nothing.
class HubCheck
{
public:
    /// The connection is the database's administrator's; some of it takes a superuser. @p now is
    /// this computer's clock.
    HubCheck(PgConnection &administrator, std::function<QDateTime()> now);

    /// Empty where all is well. Throws HubError.
    std::vector<HubFinding> findings();
    /// What findings() could not look at, as the connection is no superuser's.
    const std::vector<HubFinding::What> &notLookedAt() const { return m_notLookedAt; }

private:
    bool checkVersions(std::vector<HubFinding> &found);
    void checkCertificate(std::vector<HubFinding> &found);
    void checkClock(std::vector<HubFinding> &found);

    PgConnection &m_hub;
    std::function<QDateTime()> m_now;
    std::vector<HubFinding::What> m_notLookedAt;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkserver.h"
#include "hubdoor.h"
#include "quarantine.h"
#include "workplace.h"

#include "hub/hubcheck.h"
#include "hub/hubschema.h"

namespace Vitrina::Ctl {

namespace {

using What = HubFinding::What;

struct Words
{
    What what;
    const char *text;
};

constexpr Words words[] = {
    {What::OldServer, QT_TRANSLATE_NOOP("vitrinactl", "PostgreSQL is too old: %1, at least 15 is "
                                                      "needed.")},
    {What::NewerSchema,
     QT_TRANSLATE_NOOP("vitrinactl", "The shared database is of a newer Vitrina: update the "
                                     "program. Schema there and here: %1")},
    {What::OlderSchema,
     QT_TRANSLATE_NOOP("vitrinactl", "The shared database is of an older Vitrina: vitrinactl "
                                     "migrate brings it up. Schema there and here: %1")},
    {What::MissingRole, QT_TRANSLATE_NOOP("vitrinactl", "Roles are missing, vitrinactl migrate "
                                                        "makes them: %1")},
    {What::OurRoleLogsIn,
     QT_TRANSLATE_NOOP("vitrinactl", "Nobody may log in as these roles, and one can: %1")},
    {What::OurRoleIsPowerful, QT_TRANSLATE_NOOP("vitrinactl", "Roles may more than they need: %1")},
    {What::PowerfulStaff,
     QT_TRANSLATE_NOOP("vitrinactl", "These logins of staff may what only an administrator of the "
                                     "server may: %1")},
    {What::StaffInOtherRoles,
     QT_TRANSLATE_NOOP(
         "vitrinactl",
         "These logins of staff belong to roles other than vitrina_staff, or may hand "
         "it on: %1")},
    {What::LoginWithoutRole,
     QT_TRANSLATE_NOOP("vitrinactl",
                       "These people cannot sign in, their role on the server is gone "
                       "or closed: %1")},
    {What::LoginUnlimited,
     QT_TRANSLATE_NOOP("vitrinactl", "These logins could take every connection of the server, "
                                     "vitrinactl migrate as a superuser mends it: %1")},
    {What::PasswordNotScram,
     QT_TRANSLATE_NOOP("vitrinactl", "These passwords are kept in an old form, reset them: %1")},
    {What::NobodyAdministers,
     QT_TRANSLATE_NOOP("vitrinactl", "Nobody of level 1 can sign in: see vitrinactl staff.")},
    {What::PresenceAstray,
     QT_TRANSLATE_NOOP("vitrinactl",
                       "Row-level security takes these people for others than they are, vitrinactl "
                       "migrate mends it: %1")},
    {What::ForeignOwner,
     QT_TRANSLATE_NOOP("vitrinactl", "These do not belong to vitrina_owner: %1")},
    {What::OpenToPublic,
     QT_TRANSLATE_NOOP("vitrinactl", "These are open to everybody on the server: %1")},
    {What::ExtraGrant,
     QT_TRANSLATE_NOOP("vitrinactl", "These permissions are none of Vitrina's: %1")},
    {What::SecurityOff, QT_TRANSLATE_NOOP("vitrinactl", "Row-level security is off: %1")},
    {What::SecurityNotForced,
     QT_TRANSLATE_NOOP("vitrinactl",
                       "Row-level security does not hold the owner of these, and somebody can be "
                       "it: %1")},
    {What::PolicyMissing, QT_TRANSLATE_NOOP("vitrinactl", "These have no policy: %1")},
    {What::StrangePolicy,
     QT_TRANSLATE_NOOP("vitrinactl", "These policies are none of Vitrina's: %1")},
    {What::ComparedFirst,
     QT_TRANSLATE_NOOP("vitrinactl", "EXPLAIN tells of rows that policies hide, vitrinactl migrate "
                                     "as a superuser mends it: %1 leakproof functions")},
    {What::SearchPath,
     QT_TRANSLATE_NOOP("vitrinactl", "These functions run as their owner without a fixed "
                                     "search_path: %1")},
    {What::TriggerMissing, QT_TRANSLATE_NOOP("vitrinactl", "Triggers are missing: %1")},
    {What::TriggerOff, QT_TRANSLATE_NOOP("vitrinactl", "Triggers are off: %1")},
    {What::NotValidated,
     QT_TRANSLATE_NOOP("vitrinactl", "Constraints were never checked against the rows that are "
                                     "there: %1")},
    {What::PasswordEncryption,
     QT_TRANSLATE_NOOP("vitrinactl", "password_encryption must be scram-sha-256, and is %1")},
    {What::TlsOff, QT_TRANSLATE_NOOP("vitrinactl", "The server listens to other computers without "
                                                   "TLS: %1")},
    {What::PlainConnections,
     QT_TRANSLATE_NOOP("vitrinactl", "pg_hba.conf lets other computers in without TLS, write "
                                     "hostssl: %1")},
    {What::NoPasswordAsked,
     QT_TRANSLATE_NOOP("vitrinactl", "pg_hba.conf lets people in without a password: %1")},
    {What::CommitNotDurable,
     QT_TRANSLATE_NOOP("vitrinactl", "The server may lose what it confirmed: %1")},
    {What::RiskySetting,
     QT_TRANSLATE_NOOP("vitrinactl", "Settings of a database or role that must not be there: %1")},
    {What::CertificateEnds,
     QT_TRANSLATE_NOOP("vitrinactl",
                       "The server's certificate is good until %1 only; after that nobody can "
                       "exchange changes: renew it and let the server read it (reload).")},
    {What::ClockSkew,
     QT_TRANSLATE_NOOP("vitrinactl", "The clocks of the server and of this computer differ by %1 "
                                     "seconds: set them by the network's time.")},
};

const char *wordsOf(What what)
{
    for (const Words &row : words) {
        if (row.what == what)
            return row.text;
    }
    return "";
}

ExitCode say(Session &session, PgConnection &hub)
{
    HubCheck check(hub, systemNow);
    const std::vector<HubFinding> findings = check.findings();
    for (const HubFinding &finding : findings)
        session.out
            << tr(wordsOf(finding.what)).replace(QStringLiteral("%1"), finding.details.join(u", "))
            << '\n';
    if (!check.notLookedAt().empty())
        session.out << QCoreApplication::translate(
                           "vitrinactl", "Passwords and pg_hba.conf were not looked at: that takes "
                                         "a superuser.")
                    << '\n';
    if (const QString hint = quarantineHint(hub); !hint.isEmpty())
        session.out << hint << '\n';
    if (findings.empty())
        session.out << QCoreApplication::translate(
                           "vitrinactl", "The shared database is sound (schema %1, PostgreSQL %2).")
                           .arg(HubSchema::newest())
                           .arg(hub.serverVersion() / 10000)
                    << '\n';
    session.out << Qt::flush;
    return findings.empty() ? Done : Refused;
}

} // namespace

ExitCode checkServer(Session &session)
{
    return atHub(session, [&session](PgConnection &hub) { return say(session, hub); });
}

} // namespace Vitrina::Ctl

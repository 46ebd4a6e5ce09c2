// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdoor.h"
#include "passwords.h"
#include "quarantine.h"

#include "documents/tablewriter.h"
#include "hub/huberror.h"
#include "hub/stafflogins.h"

#include <QFile>

namespace Vitrina::Ctl {

namespace {

constexpr auto lastManager = "55000"; // 09_logins.sql

/// A staff member of the company, as the hub's table has her.
struct Member
{
    StaffId id;
    QString login;
    QString role; ///< empty where she has none, or it may not be seen
};

/// Staff may see the company's people but not the register of roles.
bool seesRegister(PgConnection &hub)
{
    return hub.query("SELECT has_table_privilege('vitrina.staff_login', 'SELECT')").flag(0, 0);
}

std::optional<Member> memberOf(PgConnection &hub, const QString &login)
{
    const PgRows rows =
        hub.query("SELECT id FROM vitrina.staff WHERE login = $1", {login.toUtf8()});
    if (rows.count() == 0)
        return std::nullopt;
    return Member{StaffId::fromString(rows.text(0, 0)), login, {}};
}

ExitCode list(Session &session, PgConnection &hub, const Member &)
{
    const QByteArray joined = seesRegister(hub) ? "vitrina.staff_login"
                                                : "(SELECT NULL::uuid AS staff_id, NULL::name AS"
                                                  " role, NULL::timestamptz AS retired_at)";
    const PgRows rows =
        hub.query("SELECT s.login, s.name, b.name, s.access_level, s.active, l.role,"
                  "       l.retired_at IS NOT NULL"
                  "  FROM vitrina.staff s JOIN vitrina.branch b ON b.id = s.branch_id"
                  "  LEFT JOIN " +
                  joined + " l ON l.staff_id = s.id ORDER BY s.access_level, s.login");
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return Refused;
    const auto writer = writeTable(WriteFormat::Text, out, {false, u',', {}});
    writer->header({QCoreApplication::translate("vitrinactl", "Login"),
                    QCoreApplication::translate("vitrinactl", "Name"),
                    QCoreApplication::translate("vitrinactl", "Branch"),
                    QCoreApplication::translate("vitrinactl", "Level"),
                    QCoreApplication::translate("vitrinactl", "Works here"),
                    QCoreApplication::translate("vitrinactl", "Role on the server")});
    for (int row = 0; row < rows.count(); ++row) {
        const QString role = rows.text(row, 5);
        writer->row({rows.text(row, 0), rows.text(row, 1), rows.text(row, 2), rows.number(row, 3),
                     rows.flag(row, 4) ? QCoreApplication::translate("vitrinactl", "yes")
                                       : QCoreApplication::translate("vitrinactl", "no"),
                     rows.flag(row, 6)
                         ? QCoreApplication::translate("vitrinactl", "%1 (retired)").arg(role)
                         : role});
    }
    const Result<void> finished = writer->finish();
    return finished ? Done : session.refuse(finished.error());
}

ExitCode addLogin(Session &session, PgConnection &hub, const Member &member)
{
    const QString named = session.options.value(QStringLiteral("role"));
    const QString role = named.isEmpty() ? member.login : named;
    if (!isLoginName(role))
        return refuseLoginName(session);
    const std::optional<QString> password = newPassword(session);
    if (!password)
        return Refused;
    StaffLogins(hub).make(member.id, role, *password);
    session.out
        << QCoreApplication::translate("vitrinactl", "%1 signs in as %2.").arg(member.login, role)
        << Qt::endl;
    return Done;
}

/// As far as one may see.
bool isRetired(PgConnection &hub, const Member &member)
{
    return seesRegister(hub) && hub.query("SELECT EXISTS (SELECT FROM vitrina.staff_login"
                                          " WHERE staff_id = $1 AND retired_at IS NOT NULL)",
                                          {member.id.toString().toUtf8()})
                                    .flag(0, 0);
}

ExitCode resetPassword(Session &session, PgConnection &hub, const Member &member)
{
    const std::optional<QString> password = newPassword(session);
    if (!password)
        return Refused;
    const bool wasRetired = isRetired(hub, member);
    StaffLogins(hub).resetPassword(member.id, member.login, *password);
    session.out
        << QCoreApplication::translate("vitrinactl", "%1 has a new password.").arg(member.login)
        << Qt::endl;
    if (wasRetired)
        session.out << QCoreApplication::translate("vitrinactl",
                                                   "She had been retired, and can enter again.")
                    << Qt::endl;
    return Done;
}

ExitCode retire(Session &session, PgConnection &hub, const Member &member)
{
    try {
        StaffLogins(hub).retire(member.id);
    } catch (const HubError &error) {
        if (error.sqlState() != lastManager)
            throw;
        session.err << QCoreApplication::translate(
                           "vitrinactl",
                           "Nobody but %1 has level 1 and manages staff: give that to "
                           "somebody else first.")
                           .arg(member.login)
                    << Qt::endl;
        return Refused;
    }
    session.out << QCoreApplication::translate(
                       "vitrinactl", "%1 sees nothing any more; what her devices still hold goes "
                                     "to a manager, once.")
                       .arg(member.login)
                << Qt::endl;
    return Done;
}

bool isDropAsked(const Session &session)
{
    return session.options.isSet(QStringLiteral("drop"));
}

ExitCode lookThroughQuarantine(Session &session, PgConnection &hub, const Member &)
{
    return isDropAsked(session) ? dropQuarantine(session, hub) : listQuarantine(session, hub);
}

struct Deed
{
    const char *name;
    bool ofSomebody;
    ExitCode (*run)(Session &, PgConnection &, const Member &);
};
constexpr Deed deeds[] = {{"list", false, list},
                          {"add-login", true, addLogin},
                          {"reset-password", true, resetPassword},
                          {"retire", true, retire},
                          {"quarantine", false, lookThroughQuarantine}};

const Deed *deedOf(const Session &session)
{
    for (const Deed &deed : deeds) {
        if (session.arguments.value(0) == QLatin1StringView(deed.name) &&
            session.arguments.size() == (deed.ofSomebody ? 2 : 1))
            return &deed;
    }
    return nullptr;
}

} // namespace

void addStaffOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
    addPasswordOptions(parser);
    parser.addOption({QStringLiteral("role"),
                      QCoreApplication::translate(
                          "vitrinactl", "What add-login calls her on the server; else her login."),
                      inWords(QStringLiteral("NAME"))});
    parser.addOption({QStringLiteral("drop"),
                      QCoreApplication::translate(
                          "vitrinactl", "quarantine drops what was handed in before that day, "
                                        "instead of listing it."),
                      inWords(QStringLiteral("DATE"))});
}

ExitCode runStaff(Session &session)
{
    const Deed *deed = deedOf(session);
    const bool dropsElsewhere = isDropAsked(session) && deed && deed->run != lookThroughQuarantine;
    if (!deed || dropsElsewhere || !isForServer(session))
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl staff list|add-login|reset-password|retire|quarantine "
                          "[LOGIN] --server URL"));
    return atHub(session, [&session, deed](PgConnection &hub) {
        std::optional<Member> member;
        if (deed->ofSomebody) {
            member = memberOf(hub, session.arguments[1]);
            if (!member)
                return session.refuse(Problem{Problem::Code::NotFound, {session.arguments[1]}});
        }
        return deed->run(session, hub, member.value_or(Member()));
    });
}

} // namespace Vitrina::Ctl

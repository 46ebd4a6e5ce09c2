// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company.h"

#include "hubdoor.h"
#include "workplace.h"

#include "commands/command.h"
#include "hub/hubschema.h"
#include "storage/rows.h"
#include "sync/conflictcode.h"

#include <QJsonDocument>
#include <QUuid>

namespace Vitrina::Ctl {

namespace {

Result<Company> companyAt(PgConnection &hub)
{
    const PgRows rows =
        hub.query("SELECT id, name, offline_days, row_version FROM vitrina.company");
    if (rows.count() == 0)
        return failure(Problem::Code::NotFound,
                       {QCoreApplication::translate("vitrinactl", "a company")});
    Company company;
    company.id = CompanyId::fromString(rows.text(0, 0));
    company.name = rows.text(0, 1);
    company.offlineDays = int(rows.number(0, 2));
    company.version = CommandId::fromString(rows.text(0, 3));
    return company;
}

/// Who administers the server is nobody of the company, and what is on record there is signed by a
/// person: she goes on as one. Everybody else is who she is.
Result<void> becomeStaff(PgConnection &hub, const QString &login)
{
    const bool isSuperuser =
        hub.query("SELECT rolsuper FROM pg_roles WHERE rolname = session_user").flag(0, 0);
    if (!isSuperuser)
        return login.isEmpty() ? Result<void>() : failure(Problem::Code::Forbidden);
    const PgRows roles =
        hub.query("SELECT l.role FROM vitrina.staff_login l JOIN vitrina.staff s"
                  "    ON s.id = l.staff_id"
                  " WHERE l.retired_at IS NULL AND s.active"
                  "   AND CASE WHEN $1::text = '' THEN s.access_level = 1 ELSE s.login = $1 END"
                  " ORDER BY s.id LIMIT 1",
                  {login.toUtf8()});
    if (roles.count() == 0)
        return failure(Problem::Code::NotFound, {login.isEmpty() ? QStringLiteral("--as") : login});
    hub.run("SET SESSION AUTHORIZATION " + hub.quotedName(roles.text(0, 0)));
    return {};
}

QJsonObject asked(PgConnection &hub, const char *function, const QJsonObject &request)
{
    const PgRows answer = hub.query(QByteArray("SELECT vitrina.") + function + "($1)",
                                    {QJsonDocument(request).toJson(QJsonDocument::Compact)});
    return QJsonDocument::fromJson(answer.bytes(0, 0).toByteArray()).object();
}

QJsonObject onTheWire(const Company &before, const Company &after)
{
    const QVariantList values = columnValues(after);
    QJsonObject columns;
    for (const QString &name : changedColumns(before, after))
        columns.insert(name,
                       QJsonValue::fromVariant(values.value(columnNames<Company>().indexOf(name))));
    return {{QStringLiteral("table"), QString::fromLatin1(Company::table)},
            {QStringLiteral("op"), QStringLiteral("update")},
            {QStringLiteral("id"), before.id.toString()},
            {QStringLiteral("seen"), before.version.toString()},
            {QStringLiteral("columns"), columns}};
}

/// As docs/sync-format.md has it.
QJsonObject onTheWire(const AnyCommand &command, const QJsonObject &change, qint64 sequence)
{
    const KeptArgs &kept = command.keptArgs();
    return {{QStringLiteral("uuid"), systemIds().next<CommandId>().toString()},
            {QStringLiteral("seq"), sequence},
            {QStringLiteral("name"), command.name()},
            {QStringLiteral("args_version"), command.argsVersion()},
            {QStringLiteral("args"), QString::fromUtf8(kept.text)},
            {QStringLiteral("hash"), QString::fromLatin1(kept.hash.toHex())},
            {QStringLiteral("at"), command.at().toMSecsSinceEpoch()},
            {QStringLiteral("changes"), QJsonArray{change}},
            {QStringLiteral("expects"), QJsonArray()}};
}

/// The verdict of the hub. Each person has one device of this program, whatever computer it is on.
QJsonObject push(PgConnection &hub, const SaveCompany &command, const QJsonObject &change)
{
    const auto me = QUuid::fromString(hub.query("SELECT vitrina.my_id()").text(0, 0));
    const auto machine = QStringLiteral("vitrinactl");
    const QString device = QUuid::createUuidV5(me, machine).toString(QUuid::WithoutBraces);
    const QJsonObject hello = asked(
        hub, "hello", {{QStringLiteral("device"), device}, {QStringLiteral("machine"), machine}});
    const qint64 last =
        hello[QStringLiteral("device")].toObject()[QStringLiteral("last_seq")].toInteger();
    const QJsonObject reply =
        asked(hub, "push",
              {{QStringLiteral("device"), device},
               {QStringLiteral("commands"), QJsonArray{onTheWire(command, change, last + 1)}}});
    return reply[QStringLiteral("verdicts")].toArray().first().toObject();
}

ExitCode say(Session &session, const QJsonObject &verdict, const Company &after)
{
    const QString decided = verdict.value(QStringLiteral("verdict")).toString();
    if (decided == u"applied")
        return showCompany(session, after);
    if (decided == u"rejected")
        return session.refuse(
            Problem{problemOfConflict(verdict.value(QStringLiteral("code")).toString()), {}});
    return session.refuse(QCoreApplication::translate(
        "vitrinactl", "Somebody else changed the company just now: look at it and try again."));
}

ExitCode changeThere(Session &session, PgConnection &hub, SaveCompany change)
{
    if (const auto staff = becomeStaff(hub, session.options.value(QStringLiteral("as"))); !staff)
        return session.refuse(staff.error());
    const Result<Company> before = companyAt(hub);
    if (!before)
        return session.refuse(before.error());
    change.companyId = before->id;
    const Result<Company> after = changedBy(change, *before);
    if (!after)
        return session.refuse(after.error());
    if (changedColumns(*before, *after).isEmpty())
        return showCompany(session, *before);
    return say(session, push(hub, change, onTheWire(*before, *after)), *after);
}

} // namespace

ExitCode companyOnServer(Session &session, SaveCompany asked)
{
    return atHub(session, [&session, asked](PgConnection &hub) {
        if (HubSchema(hub).present() != HubSchema::newest())
            return session.refuse(QCoreApplication::translate(
                "vitrinactl", "The shared database and this program are of different versions: "
                              "vitrinactl migrate brings the database up."));
        if (asked.companyName || asked.offlineDays)
            return changeThere(session, hub, asked);
        const Result<Company> company = companyAt(hub);
        return company ? showCompany(session, *company) : session.refuse(company.error());
    });
}

} // namespace Vitrina::Ctl

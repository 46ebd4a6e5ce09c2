// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company.h"

#include "hubdoor.h"
#include "workplace.h"

#include "sync/handshake.h"

namespace Vitrina::Ctl {

namespace {

/// What the options ask for; nothing where they are not understood.
std::optional<SaveCompany> changeAsked(const Session &session)
{
    const QCommandLineParser &options = session.options;
    SaveCompany change;
    change.at = systemNow();
    if (options.isSet(QStringLiteral("name")))
        change.companyName = options.value(QStringLiteral("name"));
    if (options.isSet(QStringLiteral("offline-days"))) {
        bool isNumber = false;
        change.offlineDays = options.value(QStringLiteral("offline-days")).toInt(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    return change;
}

ExitCode show(Session &session)
{
    const auto database = Profile::read(session.profile);
    if (!database)
        return session.refuse(database.error());
    try {
        return showCompany(session, Directory::load(**database)->company());
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

/// A replica of a shared database writes for its owner alone.
Result<StaffMember> actAsAsked(const Session &session, Workplace &workplace)
{
    const QString login = session.options.value(QStringLiteral("as"));
    const StaffId owner = replicaOwner(workplace.reader());
    if (!login.isEmpty() || owner.isNull())
        return workplace.actAs(login);
    return workplace.actAs(Directory::load(workplace.reader())->member(owner).login);
}

ExitCode changeHere(Session &session, SaveCompany change)
{
    auto workplace = Workplace::open(session.profile);
    if (!workplace)
        return session.refuse(workplace.error());
    try {
        if (const auto actor = actAsAsked(session, **workplace); !actor)
            return session.refuse(actor.error());
        Database &reader = (*workplace)->reader();
        change.companyId = Directory::load(reader)->company().id;
        const Result<Receipt> receipt = (*workplace)->queue().submit(change).result();
        return receipt ? showCompany(session, Directory::load(reader)->company())
                       : session.refuse(receipt.error());
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

} // namespace

ExitCode showCompany(Session &session, const Company &company)
{
    session.out << QCoreApplication::translate("vitrinactl", "Company:") << ' ' << company.name
                << '\n'
                << QCoreApplication::translate("vitrinactl", "Days without the server:") << ' '
                << company.offlineDays << Qt::endl;
    return Done;
}

void addCompanyOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("name"), QCoreApplication::translate("vitrinactl", "The company's name."),
         inWords(QStringLiteral("NAME"))},
        {QStringLiteral("offline-days"),
         QCoreApplication::translate(
             "vitrinactl", "For how many days after the server last took it a password opens "
                           "without the server; 0: never."),
         inWords(QStringLiteral("DAYS"))},
        {QStringLiteral("as"),
         QCoreApplication::translate("vitrinactl", "Who does it; else the first administrator."),
         inWords(QStringLiteral("LOGIN"))},
    });
    addServerOptions(parser);
}

ExitCode runCompany(Session &session)
{
    const std::optional<SaveCompany> asked = changeAsked(session);
    if (!asked || !session.arguments.isEmpty())
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl company [--name NAME] [--offline-days DAYS]"));
    if (isForServer(session))
        return companyOnServer(session, *asked);
    return asked->companyName || asked->offlineDays ? changeHere(session, *asked) : show(session);
}

} // namespace Vitrina::Ctl

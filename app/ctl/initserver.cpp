// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdoor.h"
#include "moveup.h"
#include "passwords.h"
#include "showroom.h"

#include "hub/stafflogins.h"

#include <QTemporaryDir>

namespace Vitrina::Ctl {

namespace {

struct Words
{
    FoundingFault fault;
    const char *text;
};
constexpr Words words[] = {
    {FoundingFault::SomethingElse,
     QT_TRANSLATE_NOOP("vitrinactl", "That database exists already and is not Vitrina's: "
                                     "choose another name with --database.")},
    {FoundingFault::HoldsCompany,
     QT_TRANSLATE_NOOP("vitrinactl", "The shared database holds a company already.")},
    {FoundingFault::Newer,
     QT_TRANSLATE_NOOP("vitrinactl",
                       "The shared database is of a newer Vitrina. Update the program.")},
};

QString wordsOf(FoundingFault fault)
{
    for (const Words &row : words) {
        if (row.fault == fault)
            return tr(row.text);
    }
    return {};
}

} // namespace

ExitCode inEmptyHub(Session &session, const HubAddress &address,
                    const std::function<ExitCode(PgConnection &)> &work)
{
    if (!isDatabaseName(address.database))
        return refuseDatabaseName(session, address);
    try {
        PgConnection hub = connectOrMakeHub(address);
        if (const std::optional<FoundingFault> fault = prepareHub(hub, Rules::builtIn()))
            return session.refuse(wordsOf(*fault));
        return work(hub);
    } catch (const HubError &error) {
        return session.refuse(hubErrorWords(error, address));
    }
}

ExitCode initServer(Session &session, const StartShowroom &start)
{
    const std::optional<HubAddress> address = hubAddress(session);
    if (!address)
        return Usage;
    if (!isLoginName(start.administrator.login))
        return refuseLoginName(session);
    const std::optional<QString> password = newPassword(session);
    if (!password)
        return Refused;
    const QTemporaryDir profile;
    if (!profile.isValid())
        return session.refuse(Problem{Problem::Code::FileUnwritable, {profile.path()}});
    if (const ExitCode made = startShowroom(session, profile.path(), start); made != Done)
        return made;
    const ExitCode moved = inEmptyHub(session, *address, [&](PgConnection &hub) {
        return moveProfileUp(session, profile.path(), hub, [&] {
            StaffLogins(hub).make(start.administrator.id, start.administrator.login, *password);
        });
    });
    if (moved == Done)
        session.out << QCoreApplication::translate(
                           "vitrinactl", "The shared database is ready. %1 signs in as %2.")
                           .arg(start.administrator.name, start.administrator.login)
                    << Qt::endl;
    return moved;
}

} // namespace Vitrina::Ctl

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moveup.h"
#include "hubdoor.h"

#include "moveup/branchcopy.h"
#include "storage/database.h"
#include "storage/filecopy.h"
#include "storage/profile.h"

#include <QTemporaryDir>

namespace Vitrina::Ctl {

namespace {

using Kind = MoveUpFault::Kind;

struct Words
{
    Kind kind;
    const char *text;
};
constexpr Words words[] = {
    {Kind::OfAHub, QT_TRANSLATE_NOOP("vitrinactl", "The profile is one of a shared database "
                                                   "already.")},
    {Kind::NoShowroom, QT_TRANSLATE_NOOP("vitrinactl", "The profile holds no showroom.")},
    {Kind::OtherSchema,
     QT_TRANSLATE_NOOP("vitrinactl", "The shared database has another schema (%1) than the profile "
                                     "(%2): vitrinactl migrate brings it up.")},
    {Kind::NotEmpty,
     QT_TRANSLATE_NOOP("vitrinactl", "The shared database holds a company already: with "
                                     "--as-branch the showroom becomes a part of it.")},
    {Kind::NoCompany,
     QT_TRANSLATE_NOOP("vitrinactl",
                       "The shared database holds no company to be a branch of: leave "
                       "--as-branch out.")},
    {Kind::ThereAlready,
     QT_TRANSLATE_NOOP("vitrinactl", "This showroom is, or was, in the shared database already. "
                                     "Nothing was moved.")},
    {Kind::References,
     QT_TRANSLATE_NOOP("vitrinactl", "Rows of the profile refer to others that are not there: see "
                                     "vitrinactl check. Nothing was moved.")},
    {Kind::Differs,
     QT_TRANSLATE_NOOP("vitrinactl", "What arrived is not what was sent (%1). Nothing was moved.")},
};

QString wordsOf(const MoveUpFault &fault)
{
    for (const Words &row : words) {
        if (row.kind != fault.kind)
            continue;
        if (fault.kind == Kind::Differs)
            return tr(row.text).arg(fault.details.join(u", "));
        QString text = tr(row.text);
        for (int i = 1; i <= 2; ++i)
            text.replace(u'%' + QString::number(i), fault.details.value(i - 1));
        return text;
    }
    return {};
}

ExitCode report(Session &session, const MoveUp::Outcome &moved)
{
    if (!moved)
        return session.refuse(wordsOf(moved.error()));
    qint64 rows = 0;
    for (const MovedTable &table : *moved)
        rows += table.rows;
    session.out << QCoreApplication::translate("vitrinactl",
                                               "Rows moved, and the same on both sides: %1")
                       .arg(rows)
                << Qt::endl;
    return Done;
}

void tellChanges(Session &session, const BranchChanges &changes)
{
    for (const BranchChanges::Login &login : changes.logins)
        session.out << QCoreApplication::translate("vitrinactl",
                                                   "%1 is %2 there: the company has a %1 already.")
                           .arg(login.here, login.there)
                    << '\n';
    if (!changes.lowered.isEmpty())
        session.out << QCoreApplication::translate(
                           "vitrinactl",
                           "Of a branch's level there, and without administering the staff: %1")
                           .arg(changes.lowered.join(u", "))
                    << '\n';
}

/// The copy that is sent lies in a folder that goes with this.
ExitCode joinCompany(Session &session, Profile &profile, PgConnection &hub)
{
    const QTemporaryDir folder(profile.folder() + QStringLiteral("/moving-XXXXXX"));
    const QString copy = folder.filePath(QStringLiteral("branch.sqlite"));
    if (!folder.isValid())
        return session.refuse(Problem{Problem::Code::ReadOnly, {profile.folder()}});
    if (const Result<void> copied = copyDatabase(profile.replicaPath(), copy); !copied)
        return session.refuse(copied.error());
    Database branch(copy, Database::Mode::ReadWrite);
    const auto changes = makeBranch(branch, hub);
    if (!changes)
        return session.refuse(wordsOf(changes.error()));
    MoveUp moving(branch, hub, MoveUp::As::Branch);
    moving.setPictures(ContentStore::beside(profile.replicaPath()));
    const ExitCode moved = report(session, moving.run());
    if (moved == Done)
        tellChanges(session, *changes);
    return moved;
}

ExitCode moveBranchUp(Session &session, PgConnection &hub)
{
    const auto profile = Profile::open(session.profile);
    if (!profile)
        return session.refuse(profile.error());
    try {
        return joinCompany(session, **profile, hub);
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

} // namespace

ExitCode moveProfileUp(Session &session, const QString &folder, PgConnection &hub,
                       const std::function<void()> &lastStep)
{
    const auto profile = Profile::open(folder);
    if (!profile)
        return session.refuse(profile.error());
    try {
        const std::unique_ptr<Database> replica = (*profile)->openReader();
        MoveUp moving(*replica, hub);
        moving.setLastStep(lastStep);
        return report(session, moving.run());
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

void addMoveUpOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
    parser.addOption({QStringLiteral("as-branch"),
                      QCoreApplication::translate(
                          "vitrinactl", "Into the company that is there, as a branch of it.")});
}

ExitCode runMoveUp(Session &session)
{
    if (!isForServer(session) || !session.arguments.isEmpty())
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl --profile DIR moveup [--as-branch] --server URL"));
    if (!Profile::exists(session.profile))
        return session.refuse(Problem{Problem::Code::NotFound, {session.profile}});
    const std::optional<HubAddress> address = hubAddress(session);
    if (!address)
        return Usage;
    const bool asBranch = session.options.isSet(QStringLiteral("as-branch"));
    const ExitCode moved =
        asBranch ? atHub(session, [&](PgConnection &hub) { return moveBranchUp(session, hub); })
                 : inEmptyHub(session, *address, [&session](PgConnection &hub) {
                       return moveProfileUp(session, session.profile, hub);
                   });
    if (moved == Done)
        session.out << QCoreApplication::translate(
                           "vitrinactl",
                           "Next: vitrinactl staff add-login for each person. From now on all "
                           "work in the shared database; the profile stays as it was.")
                    << Qt::endl;
    return moved;
}

} // namespace Vitrina::Ctl

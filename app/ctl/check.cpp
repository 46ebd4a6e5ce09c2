// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkserver.h"
#include "hubdoor.h"
#include "replaycheck.h"
#include "workplace.h"

#include "storage/diskprotection.h"
#include "storage/searchtext.h"
#include "storage/soundness.h"

namespace Vitrina::Ctl {

namespace {

using What = SoundnessCheck::What;

struct Words
{
    What what;
    const char *text;
};

constexpr Words words[] = {
    {What::Structure, QT_TRANSLATE_NOOP("vitrinactl", "The file itself")},
    {What::References, QT_TRANSLATE_NOOP("vitrinactl", "References between rows")},
    {What::Schema, QT_TRANSLATE_NOOP("vitrinactl", "Version of the schema")},
    {What::Outbox, QT_TRANSLATE_NOOP("vitrinactl", "Commands as they were recorded")},
    {What::PendingTable, QT_TRANSLATE_NOOP("vitrinactl", "Table of pending follow-ups")},
    {What::SearchTable, QT_TRANSLATE_NOOP("vitrinactl", "Table of search")},
};

const char *wordsOf(What what)
{
    for (const Words &row : words) {
        if (row.what == what)
            return row.text;
    }
    return "";
}

QString wordsOf(DiskProtection protection)
{
    switch (protection) {
    case DiskProtection::Encrypted:
        return QCoreApplication::translate("vitrinactl", "on");
    case DiskProtection::Open:
        return QCoreApplication::translate(
            "vitrinactl", "OFF: whoever takes this disk out can read every client. Encrypt the "
                          "disk, or this folder.");
    case DiskProtection::Unknown:
        break;
    }
    return QCoreApplication::translate("vitrinactl", "cannot be told from here: make sure of it.");
}

/// Protection at rest is the disk's, and only a warning: the replica is sound without it.
void sayDiskProtection(Session &session)
{
    session.out << QCoreApplication::translate("vitrinactl", "Disk encryption") << ": "
                << wordsOf(diskProtection(session.profile)) << '\n';
}

/// How many checks found a fault, and whether all of those can be mended.
struct Verdict
{
    int faults = 0;
    bool mendable = true;
};

Verdict check(Session &session, Database &database)
{
    Verdict verdict;
    for (const SoundnessCheck &one : checkSoundness(database)) {
        const bool sound = one.faults.isEmpty();
        session.out << tr(wordsOf(one.what)) << ": "
                    << (sound ? QCoreApplication::translate("vitrinactl", "sound")
                              : QCoreApplication::translate("vitrinactl", "UNSOUND"))
                    << '\n';
        for (const QString &fault : one.faults)
            session.out << "    " << fault << '\n';
        verdict.faults += sound ? 0 : 1;
        verdict.mendable = verdict.mendable && (sound || one.mendable);
    }
    session.out << Qt::flush;
    return verdict;
}

ExitCode mend(Session &session)
{
    auto profile = Profile::open(session.profile);
    if (!profile)
        return session.refuse(profile.error());
    const std::unique_ptr<Database> writer = (*profile)->openWriter();
    rebuildDerived(*writer);
    session.out << QCoreApplication::translate("vitrinactl", "Mended. Once more:") << '\n';
    return check(session, *writer).faults == 0 ? Done : Refused;
}

} // namespace

void addCheckOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("mend"),
                      QCoreApplication::translate(
                          "vitrinactl", "Make the derived tables anew where they are unsound; "
                                        "nothing else is ever changed.")});
    parser.addOption({QStringLiteral("replay"),
                      QCoreApplication::translate(
                          "vitrinactl", "Also take the kept commands back and do them again, on a "
                                        "copy, and tell which rows come out otherwise.")});
    addServerOptions(parser);
}

ExitCode runCheck(Session &session)
{
    if (isForServer(session)) {
        for (const char *ofProfile : {"replay", "mend"}) {
            if (session.options.isSet(QLatin1StringView(ofProfile)))
                return session.misuse(
                    QCoreApplication::translate("vitrinactl", "--%1 is about a profile: give it "
                                                              "without --server, on the computer "
                                                              "that has the profile.")
                        .arg(QLatin1StringView(ofProfile)));
        }
        return checkServer(session);
    }
    const auto database = Profile::read(session.profile);
    if (!database)
        return session.refuse(database.error());
    try {
        const Verdict verdict = check(session, **database);
        sayDiskProtection(session);
        ExitCode ended = verdict.faults == 0 ? Done : Refused;
        if (verdict.faults > 0 && verdict.mendable && session.options.isSet(QStringLiteral("mend")))
            ended = mend(session);
        if (session.options.isSet(QStringLiteral("replay")))
            ended = std::max(checkReplay(session), ended);
        return ended;
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

} // namespace Vitrina::Ctl

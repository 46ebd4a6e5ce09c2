// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkserver.h"
#include "hubdoor.h"
#include "workplace.h"

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
    addServerOptions(parser);
}

ExitCode runCheck(Session &session)
{
    if (isForServer(session))
        return checkServer(session);
    const auto database = Profile::read(session.profile);
    if (!database)
        return session.refuse(database.error());
    try {
        const Verdict verdict = check(session, **database);
        if (verdict.faults == 0)
            return Done;
        const bool asked = session.options.isSet(QStringLiteral("mend"));
        return asked && verdict.mendable ? mend(session) : Refused;
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

} // namespace Vitrina::Ctl

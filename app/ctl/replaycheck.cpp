// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaycheck.h"

#include "storage/database.h"
#include "storage/filecopy.h"
#include "storage/profile.h"
#include "sync/replay.h"

#include <QDir>
#include <QTemporaryDir>
#include <QUuid>

namespace Vitrina::Ctl {

namespace {

constexpr size_t mostSaid = 100;

QString wordsOf(RowChange::Kind kind)
{
    switch (kind) {
    case RowChange::Kind::Inserted:
        return QCoreApplication::translate("vitrinactl", "is missing");
    case RowChange::Kind::Deleted:
        return QCoreApplication::translate("vitrinactl", "was made by no command");
    case RowChange::Kind::Updated:
        break;
    }
    return QCoreApplication::translate("vitrinactl", "is other in");
}

/// By its table and id: what stands in it is nobody's business here (rule 15).
QString lineOf(const Replay::Row &row)
{
    const QString id = QUuid::fromRfc4122(row.id).toString(QUuid::WithoutBraces);
    return QStringLiteral("%1 %2 %3 %4")
        .arg(row.table, id, wordsOf(row.kind), row.columns.join(QStringLiteral(", ")))
        .trimmed();
}

ExitCode say(Session &session, const Replay &result)
{
    session.out << QCoreApplication::translate("vitrinactl", "Rebuilt from the commands (%1):")
                       .arg(result.commands)
                << ' '
                << (result.isSound() ? QCoreApplication::translate("vitrinactl", "sound")
                                     : QCoreApplication::translate("vitrinactl", "UNSOUND"))
                << '\n';
    for (const Replay::Command &command : result.refused)
        session.out << "    "
                    << QCoreApplication::translate("vitrinactl", "%1 %2 is refused now")
                           .arg(command.sequence)
                           .arg(command.name)
                    << '\n';
    for (size_t i = 0; i < std::min(result.rows.size(), mostSaid); ++i)
        session.out << "    " << lineOf(result.rows[i]) << '\n';
    if (result.rows.size() > mostSaid)
        session.out << "    "
                    << QCoreApplication::translate("vitrinactl", "More rows: %1")
                           .arg(result.rows.size() - mostSaid)
                    << '\n';
    session.out << Qt::flush;
    return result.isSound() ? Done : Refused;
}

} // namespace

ExitCode checkReplay(Session &session)
{
    const auto original = Profile::read(session.profile);
    if (!original)
        return session.refuse(original.error());
    // Beside the replica: on the same disk, with the same protection, for the same eyes only.
    const QTemporaryDir folder(QDir(session.profile).filePath(QStringLiteral("check-XXXXXX")));
    if (!folder.isValid())
        return session.refuse(Problem{Problem::Code::ReadOnly, {session.profile}});
    const QString path = folder.filePath(QStringLiteral("copy.sqlite"));
    if (const Result<void> copied = copyDatabase((*original)->path(), path); !copied)
        return session.refuse(copied.error());
    Database copy(path, Database::Mode::ReadWrite);
    return say(session, replay(copy, Rules::builtIn()));
}

} // namespace Vitrina::Ctl

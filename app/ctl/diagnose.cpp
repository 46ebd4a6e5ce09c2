// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis.h"
#include "subcommand.h"
#include "workplace.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace Vitrina::Ctl {

void addDiagnoseOptions(QCommandLineParser &) {}

ExitCode runDiagnose(Session &session)
{
    if (session.arguments.size() != 1)
        return session.misuse(
            QCoreApplication::translate("vitrinactl", "Usage: vitrinactl diagnose FILE|-"));
    const QString target = session.arguments.front();
    const QByteArray text = QJsonDocument(diagnosisOf(session.profile, systemNow())).toJson();
    if (target == u"-") {
        session.out << QString::fromUtf8(text) << Qt::flush;
        return Done;
    }
    if (QFileInfo::exists(target))
        return session.refuseExisting(target);
    QFile file(target);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                   QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(text) == text.size() && file.flush();
    if (!written)
        return session.refuse(Problem{Problem::Code::FileUnwritable, {target}});
    session.out << QCoreApplication::translate(
                       "vitrinactl", "Written to %1: numbers and versions, nobody's data. Read it "
                                     "before you send it.")
                       .arg(target)
                << Qt::endl;
    return Done;
}

} // namespace Vitrina::Ctl

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outside/ctlrun.h"

#include <QProcess>

namespace Vitrina::Testing {

Ended runCtl(const QStringList &arguments, const CtlSurroundings &around)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), around.language);
    environment.insert(QStringLiteral("PGPASSWORD"), around.administratorsPassword);
    environment.insert(QStringLiteral("VITRINA_PASSWORD"), around.newPassword);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(VITRINACTL), arguments);
    Ended ended;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        ended.code = process.exitCode();
    ended.out = QString::fromUtf8(process.readAllStandardOutput());
    ended.err = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

} // namespace Vitrina::Testing

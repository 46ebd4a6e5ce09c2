// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"
#include "demo/filldemonstration.h"
#include "storage/database.h"
#include "storage/migrations.h"

namespace Vitrina::Testing {

/// The demonstration showroom on one computer alone, about to move.
inline void makeDemoShowroom(const QString &path)
{
    Database database(path, Database::Mode::ReadWrite);
    if (!migrate(database))
        qFatal("the replica could not be made");
    const Rules rules = Rules::builtIn();
    CommandExecutor executor(database, rules, DeviceId(QUuid::createUuid()),
                             CommandExecutor::Repeatability::Trusted);
    DemoOptions options;
    options.now = QDateTime(QDate(2026, 11, 21), QTime(15, 0), Qt::UTC);
    options.clients = 500;
    if (!fillDemonstration(database, executor, options))
        qFatal("the demonstration could not be made");
}

} // namespace Vitrina::Testing

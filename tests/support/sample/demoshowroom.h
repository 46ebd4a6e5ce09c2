// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"
#include "demo/filldemonstration.h"
#include "sample/freshreplica.h"

namespace Vitrina::Testing {

/// The demonstration showroom on one computer alone, about to move.
inline void makeDemoShowroom(const QString &path)
{
    const std::unique_ptr<Database> database = freshReplica(path);
    const Rules rules = Rules::builtIn();
    CommandExecutor executor(*database, rules, DeviceId(QUuid::createUuid()),
                             CommandExecutor::Repeatability::Trusted);
    DemoOptions options;
    options.now = QDateTime(QDate(2026, 11, 21), QTime(15, 0), Qt::UTC);
    options.clients = 500;
    if (!fillDemonstration(*database, executor, options))
        qFatal("the demonstration could not be made");
}

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QStringList>

#include <functional>

namespace Vitrina {

class CommandExecutor;
class Database;

struct DemoOptions
{
    QDateTime now; ///< today's follow-ups lie around it; taken to UTC
    quint64 seed = 1;
    int clients = 3000; ///< never fewer than the pending follow-ups want, some hundred
    /// Told after each part; answering false stops with Problem Cancelled.
    std::function<bool(int percent)> progress;
};

/// Fills an empty replica with the demonstration showroom and marks it as one. All by commands;
/// the same @p options give the same shared rows. The executor must be one on @p writer, and their
/// thread the caller's. While it fills, a power cut may spoil the replica: it is of no worth until
/// this has answered, and whoever cancels throws it away.
/// Problems: Forbidden where there is a company already, Cancelled, DiskFull and the like.
Result<void> fillDemonstration(Database &writer, CommandExecutor &executor,
                               const DemoOptions &options);

/// The logins one may look at the demonstration with, the administrator first.
QStringList demoLogins();

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subcommand.h"

#include "commands/showroomsetup.h"

namespace Vitrina::Ctl {

/// What init's options describe; nothing where the country is not one of ours.
std::optional<StartShowroom> showroomOf(const QCommandLineParser &options);
/// Makes it in the profile.
ExitCode startShowroom(Session &session, const QString &profile, const StartShowroom &start);

/// The same, on a server that has no Vitrina yet.
ExitCode initServer(Session &session, const StartShowroom &start);

} // namespace Vitrina::Ctl

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subcommand.h"

namespace Vitrina::Ctl {

/// The one that stands on --password-file's first line, in VITRINA_PASSWORD, or that is typed twice
/// on the terminal without being shown; long enough, or nothing is given and why is said.
std::optional<QString> newPassword(Session &session);
void addPasswordOptions(QCommandLineParser &parser);

} // namespace Vitrina::Ctl

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subcommand.h"

#include "domain/newdatabase.h"
#include "domain/newlogin.h"
#include "hub/hubaddress.h"
#include "hub/hubfounding.h"

namespace Vitrina::Ctl {

/// --server and --database, for the commands that may go to a shared database.
void addServerOptions(QCommandLineParser &parser);
bool isForServer(const Session &session);

/// Where the command line points: the address of Vitrina's own database on that server. Says what
/// was not understood and gives nothing otherwise.
std::optional<HubAddress> hubAddress(const Session &session);

/// What the server, or the way to it, said, in the user's words and without anybody's data. The
/// file that @p address names is looked into where the server could not be trusted.
QString hubErrorWords(const HubError &error, const HubAddress &address);

/// Connects to Vitrina's database and does @p work there; failures are said. The work is refused
/// where the database is not Vitrina's.
ExitCode atHub(Session &session, const std::function<ExitCode(PgConnection &)> &work);

/// Connects to Vitrina's database, makes it and its schema where they are not there yet, and does
/// @p work where it holds no company; failures are said.
ExitCode inEmptyHub(Session &session, const HubAddress &address,
                    const std::function<ExitCode(PgConnection &)> &work);

/// Says that a database of that name is PostgreSQL's own.
ExitCode refuseDatabaseName(const Session &session, const HubAddress &address);

/// Says how the names of logins look.
ExitCode refuseLoginName(const Session &session);

} // namespace Vitrina::Ctl

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdoor.h"

#include "hub/hubschema.h"

namespace Vitrina::Ctl {

void addMigrateOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
}

ExitCode runMigrate(Session &session)
{
    if (!isForServer(session) || !session.arguments.isEmpty())
        return session.misuse(
            QCoreApplication::translate("vitrinactl", "Usage: vitrinactl migrate --server URL"));
    return atHub(session, [&session](PgConnection &hub) {
        HubSchema schema(hub);
        const int before = schema.present();
        const Result<void> migrated = schema.migrate(Rules::builtIn());
        if (!migrated)
            return session.refuse(
                QCoreApplication::translate("vitrinactl",
                                            "The shared database is of a newer Vitrina "
                                            "(schema %1, here %2). Update the program.")
                    .arg(migrated.error().details.value(0), migrated.error().details.value(1)));
        session.out << QCoreApplication::translate("vitrinactl",
                                                   "The shared database has schema %1; it had %2.")
                           .arg(HubSchema::newest())
                           .arg(before)
                    << Qt::endl;
        return Done;
    });
}

} // namespace Vitrina::Ctl

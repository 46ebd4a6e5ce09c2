// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/firststep.h"

#include "items/replicareader.h"

namespace Vitrina {

bool hasNoClients(ReplicaReader &reader)
{
    try {
        return !reader.database()
                    .scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM client)"))
                    .toBool();
    } catch (const DatabaseError &error) {
        Q_EMIT reader.failed(error.problem());
        return false;
    }
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/firststep.h"

#include "items/replicareader.h"

namespace Vitrina {

bool hasNoClients(ReplicaReader &reader)
{
    return reader.guarded([&reader] {
        return !reader.database()
                    .scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM client)"))
                    .toBool();
    });
}

} // namespace Vitrina

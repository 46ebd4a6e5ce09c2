// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/idtyping.h"

#include "items/partywords.h"

#include <QCoreApplication>

namespace Vitrina {

QString idWarning(const QString &typed, ClientKind holder, const ReplicaReader &reader)
{
    const PartyIdSaid said =
        partyIdSaid(typed, PartyIdType::National, reader.viewerBranch().country, holder);
    if (said.tone != Tone::Danger)
        return {};
    return QCoreApplication::translate(
               "IdTyping",
               "%1 It is kept as you typed it: it may be a document of another country.")
        .arg(said.text);
}

} // namespace Vitrina

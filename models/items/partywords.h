// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nationalid.h"
#include "domain/partyrows.h"
#include "items/cellroles.h"

namespace Vitrina {

/// The words of the parties to a deal (D7), in the language of the program.
QString partyRoleName(PartyRole role);
QString partyIdTypeName(PartyIdType type);
/// "Cédula", "RUC", "NIT", "Passport" …
QString nationalIdName(NationalIdKind kind);

/// What one line says of a party beside the role: name, document, phone. @p country the branch's.
QString partyLine(const DealParty &party, const QString &country);

/// What is to be said of a number while it is typed.
struct PartyIdSaid
{
    QString text;
    Tone tone = Tone::Neutral; ///< Danger: it cannot be one; Done: its check digit fits
};
PartyIdSaid partyIdSaid(const QString &typed, PartyIdType type, const QString &country,
                        ClientKind holder);

} // namespace Vitrina

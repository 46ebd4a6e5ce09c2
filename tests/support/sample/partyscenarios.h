// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/parties.h"
#include "sample/scenarioparts.h"

/// How somebody comes to be a party to a deal (D7): each with as much in it as the command can
/// write.
namespace Vitrina::Testing {

/// A person with all that a party can have; not noted yet.
SaveParty partyOf(SampleShowroom &s, const CreateQuote &quote, PartyRole role,
                  const QString &name = QStringLiteral("Marta Ruiz"));
/// The same for a company.
SaveParty companyOf(SampleShowroom &s, const CreateQuote &quote, PartyRole role);
/// The correction of a party as it stands.
SaveParty correctionOf(SampleShowroom &s, const DealPartyId &id, const PartyDetails &who);

Prepared saveParty(SampleShowroom &s);
Prepared removeParty(SampleShowroom &s);

} // namespace Vitrina::Testing

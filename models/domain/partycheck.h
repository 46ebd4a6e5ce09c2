// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nationalid.h"
#include "domain/partyrows.h"
#include "domain/quoterows.h"

#include <vector>

namespace Vitrina {

/// Whether a deal has no more than one of them.
bool isSingle(PartyRole role);
/// Whether the client herself is meant where there is none.
bool isClientByDefault(PartyRole role);
/// A company has no spouse and is none.
bool mayBeCompany(PartyRole role);

/// Whether the parties to a quote's deal may still be others: not once it is signed or cancelled.
bool isOpenDeal(const Quote &quote);

/// The number of a party's document, in the form it is kept in. @p country the branch's (ISO 3166).
/// BadNationalId for what cannot be one. Any thread.
Result<NationalId> partyIdFromTyped(QStringView typed, PartyIdType type, QStringView country,
                                    ClientKind holder);

/// Whether these may be the parties to a deal with that client, all of them: PartyTaken with whose
/// the role is, where one is filled twice, CompanySpouse where a company is married.
Result<void> checkParties(const std::vector<DealParty> &parties, ClientKind client);

/// Who has a role; null where nobody has.
const DealParty *partyIn(const std::vector<DealParty> &parties, PartyRole role);

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/partycheck.h"

#include <algorithm>

namespace Vitrina {

bool isSingle(PartyRole role)
{
    return role != PartyRole::CoDebtor;
}

bool isClientByDefault(PartyRole role)
{
    return role == PartyRole::Buyer || role == PartyRole::InvoiceHolder ||
           role == PartyRole::RegistrationHolder;
}

bool mayBeCompany(PartyRole role)
{
    return role != PartyRole::Spouse;
}

bool isOpenDeal(const Quote &quote)
{
    return quote.status != QuoteStatus::Completed && quote.status != QuoteStatus::Cancelled;
}

Result<NationalId> partyIdFromTyped(QStringView typed, PartyIdType type, QStringView country,
                                    ClientKind holder)
{
    switch (type) {
    case PartyIdType::Passport:
        return passportFromTyped(typed);
    case PartyIdType::Foreign:
        return nationalIdFromTyped(typed, {}, holder);
    case PartyIdType::National:
        break;
    }
    return nationalIdFromTyped(typed, country, holder);
}

const DealParty *partyIn(const std::vector<DealParty> &parties, PartyRole role)
{
    const auto found = std::find_if(parties.begin(), parties.end(),
                                    [role](const DealParty &party) { return party.role == role; });
    return found == parties.end() ? nullptr : &*found;
}

Result<void> checkParties(const std::vector<DealParty> &parties, ClientKind client)
{
    for (const DealParty &party : parties) {
        const DealParty *first = partyIn(parties, party.role);
        if (isSingle(party.role) && first != &party)
            return failure(Problem::Code::PartyTaken, {first->who.name});
    }
    const DealParty *buyer = partyIn(parties, PartyRole::Buyer);
    const DealParty *spouse = partyIn(parties, PartyRole::Spouse);
    const ClientKind buys = buyer ? buyer->who.kind : client;
    if (spouse && (buys == ClientKind::Company || spouse->who.kind == ClientKind::Company))
        return failure(Problem::Code::CompanySpouse);
    return {};
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quoteproforma.h"

#include "domain/partycheck.h"
#include "messaging/phonenumber.h"
#include "proforma/logoimage.h"

namespace Vitrina {

ProformaFacts proformaFacts(ReplicaReader &reader, const QuoteDetail &detail, int version)
{
    const std::shared_ptr<const Directory> directory = reader.directory();
    const Branch &branch = directory->branch(detail.quote.branchId);
    ProformaFacts facts;
    facts.company = directory->company().name;
    facts.branch = branch.name;
    facts.address = branch.address;
    facts.legalText = directory->company().legalText;
    facts.logo = logoImage(directory->company().logo);
    facts.country = branch.country;
    facts.timeZone = branch.timeZone.toLatin1();
    const StaffMember &advisor = directory->member(detail.quote.advisorId);
    facts.advisor = advisor.name;
    facts.advisorPhone = nationalFormat(advisor.phone, branch.country);
    facts.client = clientName(detail.client.name, detail.client.surname);
    facts.clientId = detail.client.nationalId;
    const std::vector<DealParty> parties = reader.parties(detail.quote.id);
    if (const DealParty *holder = partyIn(parties, PartyRole::InvoiceHolder)) {
        facts.invoiceHolder = holder->who.name;
        facts.invoiceHolderId = holder->who.idNumber;
    }
    facts.number = detail.quote.number;
    facts.version = version;
    const bool isSent = version == detail.quote.sentVersion;
    facts.day = reader.timeWords().dayOf(isSent ? detail.quote.sentAt : reader.now());
    if (isSent)
        facts.validUntil = detail.quote.expiresAt;
    facts.currency =
        Currency::fromCode(detail.quote.currency).value_or(*Currency::fromCode(u"USD"));
    facts.content = detail.content;
    return facts;
}

bool linkShows(const Quote &quote, int version)
{
    return version == quote.sentVersion ||
           (quote.sentVersion == 0 && version == quote.editedVersion);
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/partyscenarios.h"

#include "storage/rows.h"

namespace Vitrina::Testing {

SaveParty partyOf(SampleShowroom &s, const CreateQuote &quote, PartyRole role, const QString &name)
{
    SaveParty command{s.newId<DealPartyId>(), quote.quoteId, {}, role, {}, s.clock.now()};
    command.who = {ClientKind::Person,
                   name,
                   PartyIdType::National,
                   QStringLiteral("171430710-3"),
                   QStringLiteral("099 123 4567"),
                   QStringLiteral("marta@example.org"),
                   QStringLiteral("Av. Amazonas N21-147, Quito"),
                   QStringLiteral("Llamar por la tarde")};
    return command;
}

SaveParty companyOf(SampleShowroom &s, const CreateQuote &quote, PartyRole role)
{
    SaveParty command = partyOf(s, quote, role, QStringLiteral("Repartos del Norte S.A."));
    command.who.kind = ClientKind::Company;
    command.who.idNumber = QStringLiteral("1790016919001");
    return command;
}

SaveParty correctionOf(SampleShowroom &s, const DealPartyId &id, const PartyDetails &who)
{
    const std::optional<DealParty> party = load<DealParty>(*s.database, id);
    return {id, party->quoteId, party->version, party->role, who, s.clock.now()};
}

Prepared saveParty(SampleShowroom &s)
{
    const CreateQuote quote = quoted(s);
    const SaveParty noted = partyOf(s, quote, PartyRole::InvoiceHolder);
    s.must(noted);
    PartyDetails who = companyOf(s, quote, noted.role).who;
    who.idType = PartyIdType::Foreign;
    who.idNumber = QStringLiteral("B-81234567");
    who.phone = QStringLiteral("098 765 4321");
    who.email = QStringLiteral("facturas@example.org");
    who.address = QStringLiteral("Calle Larga 3, Cuenca");
    who.note = QStringLiteral("Factura a fin de mes");
    return byAna(s, correctionOf(s, noted.partyId, who));
}

Prepared removeParty(SampleShowroom &s)
{
    const SaveParty noted = partyOf(s, quoted(s), PartyRole::CoDebtor);
    s.must(noted);
    return byAna(s, RemoveParty{noted.partyId, load<DealParty>(*s.database, noted.partyId)->version,
                                s.clock.now()});
}

} // namespace Vitrina::Testing

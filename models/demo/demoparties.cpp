// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoparties.h"

#include "domain/checkdigits.h"

#include <array>
#include <utility>

namespace Vitrina {

namespace {

constexpr quint64 partyDice = 0x9a271e5; // another sequence than the quotes'
constexpr int everyWhichQuote = 4;

/// A spouse is that of a person who buys, whoever the client is.
constexpr std::array notedRoles{std::pair{PartyRole::InvoiceHolder, PartyRole::CoDebtor},
                                std::pair{PartyRole::Buyer, PartyRole::Spouse},
                                std::pair{PartyRole::RegistrationHolder, PartyRole::CoDebtor}};
const char *const people[] = {"Marta Lucía Ruiz Paz", "Jorge Iván Cevallos Mora",
                              "Rosa Elena Chiluisa Toapanta", "Luis Alberto Paredes Vega",
                              "Carmen Andrade Núñez"};
const char *const companies[][2] = {{"Repartos del Norte S.A.", "1799990001001"},
                                    {"Comercial Tres Volcanes Cía. Ltda.", "0199990002001"}};
const char *const streets[] = {"Av. Amazonas N21-147", "Calle Larga 3-40", "Av. Los Shyris N35-71"};

} // namespace

DemoParties::DemoParties(quint64 seed)
    : m_random(seed ^ partyDice)
{
}

void DemoParties::consider(const Quote &quote, SeedDemonstration &out)
{
    if (!quote.sentAt.isValid() || m_sent++ % everyWhichQuote != 0)
        return;
    const auto &[first, second] = notedRoles[size_t(m_noted++) % notedRoles.size()];
    out.parties += partyTo(quote, first);
    out.parties += partyTo(quote, second);
}

DealParty DemoParties::partyTo(const Quote &quote, PartyRole role)
{
    DealParty party;
    party.id = m_random.id<DealPartyId>(quote.sentAt);
    party.clientId = quote.clientId;
    party.quoteId = quote.id;
    party.role = role;
    if (role == PartyRole::InvoiceHolder) {
        const auto &[name, number] = companies[m_random.below(int(std::size(companies)))];
        party.who.kind = ClientKind::Company;
        party.who.name = QString::fromUtf8(name);
        party.who.idNumber = QString::fromLatin1(number);
    } else {
        party.who.name = QString::fromUtf8(people[m_random.below(int(std::size(people)))]);
        party.who.idNumber = cedula();
    }
    party.who.phone = phone();
    party.who.address = QString::fromUtf8(streets[m_random.below(int(std::size(streets)))]);
    party.createdAt = quote.sentAt;
    party.createdBy = quote.advisorId;
    return party;
}

QString DemoParties::cedula()
{
    QString number = QStringLiteral("17");
    number += QString::number(m_random.between(0, 5));
    number += QString::number(m_random.between(100'000, 999'999));
    for (int digit = 0; digit < 10; ++digit) {
        const QString whole = number + QString::number(digit);
        if (CheckDigits::cedulaFits(whole))
            return whole;
    }
    return {};
}

QString DemoParties::phone()
{
    return QStringLiteral("09%1 %2 %3")
        .arg(m_random.between(6, 9))
        .arg(m_random.between(100, 999))
        .arg(m_random.between(1000, 9999));
}

} // namespace Vitrina

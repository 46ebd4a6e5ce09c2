// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/partystrip.h"

#include "commands/parties.h"
#include "domain/partycheck.h"
#include "items/partywords.h"
#include "kit/button.h"
#include "kit/elidedlabel.h"
#include "quotes/partydialog.h"

#include <QHBoxLayout>

namespace Vitrina {

PartyStrip::PartyStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QuoteListStrip("partyStrip", tr("Parties to the deal"), reader, queue, parent)
{
    m_new = button(
        tr("Add a party…"), "newPartyButton", [this] { addParty(); }, this);
    m_new->setRole(Button::Role::Link);
    head()->addWidget(m_new);
    m_client = line("partyClientLabel", this);
    m_client->setDim(true);
    head()->addWidget(m_client, 1);
}

QString PartyStrip::clientLine(const std::vector<DealParty> &parties) const
{
    QStringList roles;
    for (const auto &[role, code] : EnumCodes<PartyRole>::table) {
        if (isClientByDefault(role) && !partyIn(parties, role))
            roles += tr("%1: the client").arg(partyRoleName(role));
    }
    return roles.join(QStringLiteral(" · "));
}

void PartyStrip::refresh()
{
    const std::vector<DealParty> parties =
        quote() ? reader().parties(quote()->quote.id) : std::vector<DealParty>();
    clear();
    for (const DealParty &party : parties)
        add(party);
    m_client->setText(clientLine(parties));
    m_client->setVisible(!parties.empty()); // else it goes without saying
    m_new->setVisible(quote() && isOpenDeal(quote()->quote));
    setVisible(quote() && (isOpenDeal(quote()->quote) || !parties.empty()));
}

void PartyStrip::add(const DealParty &party)
{
    const Branch &branch = reader().directory()->branch(quote()->quote.branchId);
    QWidget *row = addRow(QStringLiteral("party"), {partyRoleName(party.role), Tone::Neutral,
                                                    partyLine(party, branch.country)});
    if (!isOpenDeal(quote()->quote))
        return;
    addButton(row, tr("Correct…"), "editPartyButton", [this, party] { edit(party); });
    addButton(row, tr("Remove"), "removePartyButton", [this, party] { remove(party); });
}

void PartyStrip::addParty()
{
    if (quote() && m_new->isVisibleTo(this))
        open(new PartyDialog(reader(), queue(), *quote(), std::nullopt, window()),
             quote()->quote.id);
}

void PartyStrip::edit(const DealParty &party)
{
    open(new PartyDialog(reader(), queue(), *quote(), party, window()), party.id);
}

void PartyStrip::remove(const DealParty &party)
{
    // Under a new id: a deleted one stays deleted (rule 9).
    submit(RemoveParty{party.id, party.version, reader().now()},
           tr("%1 removed").arg(partyRoleName(party.role)), [this, party](const Receipt &) {
               return AnyCommand(SaveParty{queue().newId<DealPartyId>(),
                                           party.quoteId,
                                           {},
                                           party.role,
                                           party.who,
                                           reader().now()});
           });
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/partydialog.h"

#include "commands/commandqueue.h"
#include "commands/parties.h"
#include "domain/partycheck.h"
#include "items/partywords.h"
#include "items/words.h"
#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace Vitrina {

namespace {

constexpr int widthOfParties = 560; // pixels

QLineEdit *partyLineEdit(const char *name, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(QLatin1StringView(name));
    return line;
}

template <typename Enum>
QComboBox *partyBox(const char *name, QString (*word)(Enum), QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1StringView(name));
    for (const auto &[value, code] : EnumCodes<Enum>::table)
        box->addItem(word(value), int(value));
    return box;
}

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(box->findData(value));
}

const char *roleOf(Tone tone)
{
    return tone == Tone::Danger ? "danger" : tone == Tone::Done ? "" : "dim";
}

} // namespace

PartyDialog::PartyDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                         std::optional<DealParty> party, QWidget *parent)
    : DealDialog(queue, party ? tr("Correct a party to the deal") : tr("New party to the deal"),
                 party ? tr("Save") : tr("Add"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_quote(quote.quote)
    , m_country(reader.directory()->branch(quote.quote.branchId).country)
    , m_party(std::move(party))
    , m_id(m_party ? m_party->id : queue.newId<DealPartyId>())
{
    setObjectName(QStringLiteral("partyDialog"));
    setMinimumWidth(widthOfParties);
    addFields();
    connect(m_role, &QComboBox::currentIndexChanged, this, &PartyDialog::showRole);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PartyDialog::showId);
    connect(m_idType, &QComboBox::currentIndexChanged, this, &PartyDialog::showId);
    connect(m_idNumber, &QLineEdit::textChanged, this, &PartyDialog::showId);
    if (m_party)
        fill(m_party->who);
    showRole();
    showId();
    if (m_role->isEnabled())
        m_role->setFocus();
    else
        m_name->setFocus();
}

bool PartyDialog::readAgain()
{
    for (const DealParty &now : m_reader.parties(m_quote.id)) {
        if (now.id != m_id || now.version == m_party->version)
            continue;
        m_party = now;
        fill(now.who);
        return true;
    }
    return false;
}

void PartyDialog::addFields()
{
    m_role = new QComboBox(this);
    m_role->setObjectName(QStringLiteral("partyRoleBox"));
    addRoles();
    form()->addRow(tr("&Role"), m_role);
    m_copy = new Button(tr("Copy &from the client"), Button::Role::Normal, this);
    m_copy->setObjectName(QStringLiteral("copyClientButton"));
    connect(m_copy, &QPushButton::clicked, this, &PartyDialog::copyClient);
    form()->addRow(QString(), m_copy);
    m_kind = partyBox<ClientKind>("partyKindBox", clientKindName, this);
    form()->addRow(tr("&Kind"), m_kind);
    m_name = partyLineEdit("partyNameEdit", this);
    form()->addRow(tr("Full &name"), m_name);
    m_idType = partyBox<PartyIdType>("partyIdTypeBox", partyIdTypeName, this);
    form()->addRow(tr("&Document"), m_idType);
    m_idNumber = partyLineEdit("partyIdEdit", this);
    form()->addRow(tr("&ID number"), m_idNumber);
    m_idSaid = plainLabel({}, this, "dim");
    m_idSaid->setObjectName(QStringLiteral("partyIdLabel"));
    m_idSaid->setWordWrap(true);
    m_idSaid->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Two lines, so that nothing moves while one types.
    m_idSaid->setMinimumHeight(2 * m_idSaid->fontMetrics().lineSpacing());
    m_idSaid->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    form()->addRow(QString(), m_idSaid);
    m_phone = partyLineEdit("partyPhoneEdit", this);
    form()->addRow(tr("&Phone"), m_phone);
    m_email = partyLineEdit("partyMailEdit", this);
    form()->addRow(tr("E-&mail"), m_email);
    m_address = partyLineEdit("partyAddressEdit", this);
    form()->addRow(tr("Addre&ss"), m_address);
    m_note = partyLineEdit("partyNoteEdit", this);
    form()->addRow(tr("&Observations"), m_note);
}

/// Those that are not taken, and the one of whom is corrected, which stays.
void PartyDialog::addRoles()
{
    const std::vector<DealParty> parties = m_reader.parties(m_quote.id);
    for (const auto &[role, code] : EnumCodes<PartyRole>::table) {
        const bool isFree = !isSingle(role) || !partyIn(parties, role);
        if (m_party ? role == m_party->role : isFree)
            m_role->addItem(partyRoleName(role), int(role));
    }
    m_role->setEnabled(!m_party);
}

void PartyDialog::fill(const PartyDetails &who)
{
    choose(m_kind, int(who.kind));
    m_name->setText(who.name);
    choose(m_idType, int(who.idType));
    m_idNumber->setText(who.idNumber);
    m_phone->setText(who.phone);
    m_email->setText(who.email);
    m_address->setText(who.address);
    m_note->setText(who.note);
}

/// Her first phone and mail, and the city, which is all that is known of where she lives.
void PartyDialog::copyClient()
{
    const std::optional<ClientDetail> found = m_reader.client(m_quote.clientId);
    if (!found)
        return;
    const Client &client = found->client;
    PartyDetails who = typed();
    who.kind = client.kind;
    who.name = clientName(client.name, client.surname);
    who.idNumber = client.nationalId;
    // What is no number of this country may be a passport's.
    who.idType = PartyIdType::National;
    if (!partyIdFromTyped(who.idNumber, who.idType, m_country, who.kind) &&
        who.kind == ClientKind::Person && passportFromTyped(who.idNumber))
        who.idType = PartyIdType::Passport;
    who.phone = found->phones.empty() ? QString() : found->phones.front().typed;
    who.email = found->emails.empty() ? QString() : found->emails.front().address;
    who.address = client.city;
    fill(who);
    m_name->setFocus();
}

PartyRole PartyDialog::role() const
{
    return PartyRole(m_role->currentData().toInt());
}

/// A spouse is a person; the client may hold what she buys.
void PartyDialog::showRole()
{
    if (!mayBeCompany(role()))
        choose(m_kind, int(ClientKind::Person));
    m_kind->setEnabled(mayBeCompany(role()));
    form()->setRowVisible(m_copy, role() == PartyRole::InvoiceHolder ||
                                      role() == PartyRole::RegistrationHolder);
    adjustSize();
}

void PartyDialog::showId()
{
    const PartyDetails who = typed();
    const PartyIdSaid said = partyIdSaid(who.idNumber, who.idType, m_country, who.kind);
    m_idSaid->setText(said.text);
    m_idSaid->setProperty("role", QLatin1StringView(roleOf(said.tone)));
    style()->unpolish(m_idSaid);
    style()->polish(m_idSaid);
}

PartyDetails PartyDialog::typed() const
{
    return {ClientKind(m_kind->currentData().toInt()),
            m_name->text(),
            PartyIdType(m_idType->currentData().toInt()),
            m_idNumber->text(),
            m_phone->text(),
            m_email->text(),
            m_address->text(),
            m_note->text()};
}

Result<AnyCommand> PartyDialog::command()
{
    m_before = m_party;
    return AnyCommand(SaveParty{m_id, m_quote.id, m_party ? m_party->version : CommandId(), role(),
                                typed(), m_reader.now()});
}

QString PartyDialog::told() const
{
    return m_party ? tr("%1 corrected").arg(partyRoleName(role()))
                   : tr("%1 added").arg(partyRoleName(role()));
}

std::optional<AnyCommand> PartyDialog::undo(const Receipt &receipt) const
{
    if (!m_before)
        return AnyCommand(RemoveParty{m_id, receipt.id, m_reader.now()});
    return AnyCommand(
        SaveParty{m_id, m_quote.id, receipt.id, m_before->role, m_before->who, m_reader.now()});
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/knownclientcard.h"

#include "clients/phonetyping.h"
#include "items/words.h"
#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Vitrina {

namespace {
constexpr int newOne = 1000; ///< the choice's id of "a new opportunity"; others are positions
}

KnownClientCard::KnownClientCard(ReplicaReader &reader, QWidget *parent)
    : Card(parent)
    , m_reader(reader)
    , m_name(plainLabel({}, this, "heading"))
    , m_about(plainLabel({}, this, "dim"))
    , m_change(new Button(tr("Someone else"), Button::Role::Link, this))
    , m_choices(new QButtonGroup(this))
    , m_list(new QVBoxLayout)
{
    m_name->setObjectName(QStringLiteral("knownClientName"));
    m_change->setObjectName(QStringLiteral("changeClientButton"));
    m_about->setWordWrap(true);
    setAccessibleName(tr("Known client"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_change);
    content()->addLayout(top);
    content()->addWidget(m_about);
    m_list->setSpacing(4);
    content()->addLayout(m_list);
    connect(m_change, &QPushButton::clicked, this, &KnownClientCard::changeRequested);
    connect(m_choices, &QButtonGroup::idClicked, this, &KnownClientCard::opportunityChosen);
    hide();
}

bool KnownClientCard::showClient(const ClientId &id)
{
    std::optional<ClientDetail> detail = m_reader.client(id);
    if (!detail)
        return false;
    m_client = id;
    m_detail = std::move(*detail);
    QStringList about;
    for (const ClientPhone &phone : m_detail.phones)
        about << phoneShown(phone.typed, m_reader);
    about << m_detail.client.nationalId;
    const StaffMember &agent = m_reader.directory()->member(m_detail.client.preferredAgentId);
    if (!agent.name.isEmpty())
        about << tr("attended by %1").arg(agent.name);
    about.removeAll(QString());
    m_name->setText(name());
    m_about->setText(about.join(QStringLiteral(" · ")));
    fillOpportunities();
    show();
    return true;
}

void KnownClientCard::clear()
{
    m_client = {};
    m_detail = {};
    clearChoices();
    hide();
}

QString KnownClientCard::name() const
{
    const QString name = clientName(m_detail.client.name, m_detail.client.surname);
    return name.isEmpty() && !m_detail.phones.empty() ? m_detail.phones.front().typed : name;
}

void KnownClientCard::clearChoices()
{
    const QList<QAbstractButton *> old = m_choices->buttons();
    for (QAbstractButton *button : old) {
        m_choices->removeButton(button);
        delete button;
    }
}

void KnownClientCard::fillOpportunities()
{
    clearChoices();
    int position = 0;
    for (const Opportunity &one : m_detail.opportunities) {
        if (one.state == OpportunityState::Open)
            addChoice(position, opportunityText(one));
        ++position;
    }
    const bool onlyNew = m_choices->buttons().isEmpty();
    addChoice(newOne, tr("A new opportunity"));
    m_choices->buttons().constFirst()->setChecked(true);
    m_choices->button(newOne)->setVisible(!onlyNew);
}

void KnownClientCard::addChoice(int id, const QString &text)
{
    auto *button = new QRadioButton(QString(text).replace(u'&', QStringLiteral("&&")), this);
    button->setObjectName(id == newOne ? QStringLiteral("newOpportunityButton")
                                       : QStringLiteral("opportunity%1Button").arg(id));
    m_choices->addButton(button, id);
    m_list->addWidget(button);
}

QString KnownClientCard::opportunityText(const Opportunity &opportunity) const
{
    const VehicleModel &model = m_reader.directory()->model(opportunity.modelId);
    const QString what = model.id.isNull() ? tr("No model yet") : modelName(model);
    return QStringLiteral("%1 · %2 · %3")
        .arg(what, stageName(opportunity.stage),
             m_reader.timeWords().past(opportunity.openedAt, m_reader.now()));
}

OpportunityId KnownClientCard::opportunity() const
{
    const int chosen = m_choices->checkedId();
    return chosen < 0 || chosen == newOne ? OpportunityId()
                                          : m_detail.opportunities[size_t(chosen)].id;
}

void KnownClientCard::setOpportunity(const OpportunityId &id)
{
    int position = 0;
    int wanted = newOne;
    for (const Opportunity &one : m_detail.opportunities) {
        if (one.id == id)
            wanted = position;
        ++position;
    }
    if (QAbstractButton *button = m_choices->button(wanted))
        button->setChecked(true);
}

FollowUpId KnownClientCard::pendingFollowUp() const
{
    const OpportunityId chosen = opportunity();
    for (const FollowUp &one : m_detail.pending) {
        if (!chosen.isNull() && one.opportunityId == chosen)
            return one.id;
    }
    return {};
}

StaffId KnownClientCard::advisor() const
{
    const StaffMember &viewer = m_reader.viewer();
    if (viewer.accessLevel == int(AccessLevel::Own))
        return viewer.id;
    const OpportunityId chosen = opportunity();
    for (const Opportunity &one : m_detail.opportunities) {
        if (one.id == chosen)
            return one.advisorId;
    }
    return {};
}

} // namespace Vitrina

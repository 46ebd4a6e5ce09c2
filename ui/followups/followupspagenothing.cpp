// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why the list has nothing, and what helps.
#include "followups/followupspage.h"

#include "followups/followupfilterbar.h"
#include "items/firststep.h"
#include "kit/emptystate.h"

#include <QStackedWidget>

namespace Vitrina {

void FollowUpsPage::makeState()
{
    m_state = new EmptyState(m_stack);
    m_state->setObjectName(QStringLiteral("followUpsState"));
    connect(m_state, &EmptyState::actionTriggered, this, &FollowUpsPage::doWhatHelps);
    m_stack->addWidget(m_state);
}

void FollowUpsPage::doWhatHelps()
{
    if (m_model->hasFailed())
        return m_model->reload();
    if (m_model->counts().total() > 0)
        return m_filters->clear();
    switch (whyNothing()) {
    case Nothing::InTheCompany:
        Q_EMIT importRequested();
        break;
    case Nothing::OfHersButOfTheTeam:
        m_filters->showEveryone();
        focusList();
        break;
    case Nothing::OfHers:
        Q_EMIT newContactRequested();
        break;
    }
}

FollowUpsPage::Nothing FollowUpsPage::whyNothing()
{
    // A company that has just begun: what it has may stand in a spreadsheet.
    if (m_offersImport && hasNoClients(m_reader))
        return Nothing::InTheCompany;
    return m_filters->supervises() && m_filters->advisors().size() == 1
               ? Nothing::OfHersButOfTheTeam
               : Nothing::OfHers;
}

void FollowUpsPage::presentNothing()
{
    const Nothing why = whyNothing();
    m_state->setIcon(why == Nothing::InTheCompany ? Icon::Users : Icon::List);
    if (why == Nothing::OfHers)
        return m_state->present(EmptyState::Kind::Empty, tr("Nothing is pending"),
                                tr("Here stand the calls and appointments you owe your clients, "
                                   "the overdue ones first."),
                                tr("Register a contact"));
    if (why == Nothing::OfHersButOfTheTeam)
        return m_state->present(EmptyState::Kind::Empty, tr("Nothing of yours is pending"),
                                tr("Here stand the calls and appointments you owe your own "
                                   "clients. Those of the people you supervise are shown by the "
                                   "filter Advisor."),
                                tr("Show everyone I supervise"));
    QString sentence = tr("Bring the clients and models you already have from a spreadsheet, or "
                          "begin with the next client who calls (Ctrl+N).");
    if (m_reader.viewer().may(Permission::ManageStaff))
        sentence += u' ' + tr("Who works here is written down in Administration, People and "
                              "branches.");
    m_state->present(EmptyState::Kind::Empty, tr("No clients yet"), sentence,
                     tr("Import clients or models…"));
}

} // namespace Vitrina

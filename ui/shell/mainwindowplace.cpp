// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where she is in the window, when another takes its place.
#include "shell/mainwindow.h"

#include "attention/syncpage.h"
#include "clients/contactpanel.h"
#include "followups/followupspage.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "shell/sidedrawer.h"

#include <QStackedWidget>

namespace Vitrina {

MainWindow::Whereabouts MainWindow::whereabouts() const
{
    Whereabouts place;
    place.followUp = m_followUps->current();
    place.form = m_followUps->formMode();
    const QWidget *page = m_stack->currentWidget();
    if (m_quotes && page == m_quotes) {
        place.page = Whereabouts::Page::Quotes;
        if (m_quotes->isEditing()) {
            place.quote = m_quotes->editor()->current();
            place.sale = m_quotes->editor()->sale();
        }
    } else if (m_sync && page == m_sync) {
        place.page = Whereabouts::Page::Sync;
    }
    place.isContactOpen = m_contact && !m_drawer->isHidden();
    if (place.isContactOpen)
        place.client = m_contact->client();
    return place;
}

void MainWindow::goTo(const Whereabouts &place)
{
    if (!place.followUp.isNull())
        m_followUps->showFollowUp(place.followUp);
    const std::optional<FollowUpDetail> about =
        place.form ? m_reader.followUp(place.followUp) : std::nullopt;
    if (about && about->followUp.state == FollowUpState::Pending)
        m_followUps->openForm(*place.form); // else somebody has done it meanwhile
    if (place.page == Whereabouts::Page::Sync)
        showSync();
    else if (place.page == Whereabouts::Page::Quotes)
        goToQuotes(place);
    if (place.isContactOpen && place.client.isNull())
        openContact({});
    else if (place.isContactOpen)
        openClient(place.client);
}

void MainWindow::goToQuotes(const Whereabouts &place)
{
    if (!place.quote.isNull())
        openQuote(place.quote);
    else if (!place.sale.isNull())
        quote(place.sale);
    else
        showQuotes();
}

} // namespace Vitrina

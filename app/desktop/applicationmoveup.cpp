// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "desktop/goodcopykeeper.h"
#include "desktop/healthwatch.h"
#include "desktop/outboxkeeper.h"
#include "desktop/session.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "shell/entrancewindow.h"
#include "shell/mainwindow.h"

// The part of Application in which an embedded showroom moves to a shared database.

namespace Vitrina {

/// An administrator's, and of a showroom that nobody invented.
bool Application::canMoveUp() const
{
    ReplicaReader &reader = m_session->reader();
    return !m_session->isOfHub() && reader.viewer().accessLevel == 1 && reader.guarded([&reader] {
        return replicaKind(reader.database()) == ReplicaKind::Showroom;
    });
}

/// The window goes first: what is typed stays as a draft, and nothing is done here meanwhile.
void Application::beginMoveUp()
{
    const Directory &directory = *m_session->reader().directory();
    const StaffMember &viewer = m_session->reader().viewer();
    MovingUp::Who who{directory.company().name, viewer.id, viewer.name, viewer.login, {}};
    const std::vector<StaffMember> staff = m_session->staff();
    for (const StaffMember &member : staff) {
        if (member.id != viewer.id)
            who.others += member.name;
    }
    m_moving = std::make_unique<MovingUp>(m_folder, m_session->profile()->replicaPath(),
                                          std::move(who), m_clock,
                                          [this](QWidget *page) { showEntrance().present(page); });
    connect(m_moving.get(), &MovingUp::left, this, &Application::goBackToWork);
    connect(m_moving.get(), &MovingUp::moved, this, &Application::enterMoved);
    m_moving->begin();
    closeWindow();
    leaveForCopy();
}

void Application::goBackToWork()
{
    const StaffId person = m_moving->who().id;
    m_moving.release()->deleteLater();
    if (!openSession())
        return;
    keepFile();
    enter(person);
}

/// The same profile, which is of the shared database now: its replica, or the place where that
/// comes.
void Application::enterMoved(const Secret &password)
{
    const Secret own = password;
    m_drafts = m_moving->takeDrafts();
    m_moving.release()->deleteLater();
    m_hub.reset();
    if (!openSession())
        return;
    if (!m_session->hasShowroom()) {
        hubEntrance().joinWith(own);
        return;
    }
    applyLanguage();
    keepFile();
    hubEntrance().admitWith(own);
}

} // namespace Vitrina

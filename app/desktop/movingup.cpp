// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/movingup.h"

#include "domain/newlogin.h"
#include "shell/connectpage.h"
#include "shell/moveupbranchpage.h"
#include "shell/moveupintropage.h"
#include "shell/moveuploginpage.h"
#include "shell/moveupresultpage.h"
#include "shell/moveuprunpage.h"

namespace Vitrina {

namespace {

/// What is about the person's own name; the rest is about the server.
bool isOfLogin(HubFault fault)
{
    return fault == HubFault::LoginTaken || fault == HubFault::Cancelled;
}

} // namespace

MovingUp::MovingUp(QString folder, QString replica, Who who, const Clock &clock, Present present)
    : m_folder(std::move(folder))
    , m_replica(std::move(replica))
    , m_who(std::move(who))
    , m_clock(clock)
    , m_present(std::move(present))
    , m_login(isLoginName(m_who.login) ? m_who.login : QString())
{
}

MovingUp::~MovingUp() = default;

void MovingUp::begin()
{
    auto *page = new MoveUpIntroPage(m_who.showroom);
    connect(page, &MoveUpIntroPage::backRequested, this, &MovingUp::left, Qt::QueuedConnection);
    connect(page, &MoveUpIntroPage::accepted, this, &MovingUp::showServer, Qt::QueuedConnection);
    m_present(page);
}

void MovingUp::showServer()
{
    m_as = MoveUp::As::Company;
    auto *page = new ConnectPage(m_settings, m_password, ConnectPage::For::MovingUp);
    connect(page, &ConnectPage::connectRequested, this, &MovingUp::look);
    connect(page, &ConnectPage::cancelRequested, this, [this] {
        if (m_visit)
            m_visit->cancel();
    });
    connect(page, &ConnectPage::backRequested, this, &MovingUp::begin, Qt::QueuedConnection);
    m_serverPage = page;
    m_present(page);
}

void MovingUp::look(const HubSettings &settings, const Secret &password)
{
    m_settings = settings;
    m_password = password;
    m_serverPage->setBusy(true);
    prepareVisit(MoveUpVisit::Purpose::Look);
    connect(m_visit.get(), &MoveUpVisit::ended, this, &MovingUp::onLooked);
    m_visit->begin();
}

void MovingUp::prepareVisit(MoveUpVisit::Purpose purpose)
{
    m_visit = std::make_unique<MoveUpVisit>(
        MoveUpVisit::Plan{purpose, m_as, m_settings, m_password, m_folder, m_replica, m_who.id,
                          m_login, m_newPassword, m_clock.now()});
}

void MovingUp::onLooked(HubFault fault, const MoveUpReport &report)
{
    m_visit.reset();
    if (fault == HubFault::None)
        showLogin();
    else if (fault == HubFault::HoldsCompany && !report.company.isEmpty())
        showBranch(report.company);
    else if (m_serverPage)
        m_serverPage->tellFault(fault);
}

/// A company is there already: this showroom may become a branch of it.
void MovingUp::showBranch(const QString &company)
{
    auto *page = new MoveUpBranchPage(m_who.showroom, company, m_settings.server());
    connect(page, &MoveUpBranchPage::backRequested, this, &MovingUp::showServer,
            Qt::QueuedConnection);
    connect(
        page, &MoveUpBranchPage::accepted, this,
        [this] {
            m_as = MoveUp::As::Branch;
            showLogin();
        },
        Qt::QueuedConnection);
    m_present(page);
}

void MovingUp::showLogin()
{
    auto *page = new MoveUpLoginPage(m_settings.server(), m_who.name, m_login);
    connect(page, &MoveUpLoginPage::backRequested, this, &MovingUp::showServer,
            Qt::QueuedConnection);
    connect(page, &MoveUpLoginPage::moveRequested, this, &MovingUp::move, Qt::QueuedConnection);
    m_loginPage = page;
    m_present(page);
}

void MovingUp::move(const QString &login, const Secret &password)
{
    m_login = login;
    m_newPassword = password;
    m_runPage = new MoveUpRunPage(m_settings.server());
    connect(m_runPage, &MoveUpRunPage::actionTriggered, this, [this] {
        m_runPage->setCancelled();
        if (m_visit)
            m_visit->cancel();
    });
    m_present(m_runPage);
    prepareVisit(MoveUpVisit::Purpose::Move);
    connect(m_visit.get(), &MoveUpVisit::progressed, m_runPage, &MoveUpRunPage::showState);
    connect(m_visit.get(), &MoveUpVisit::ended, this, &MovingUp::onMoved);
    m_visit->begin();
}

void MovingUp::onMoved(HubFault fault, const MoveUpReport &report)
{
    m_drafts = m_visit->takeDrafts();
    m_visit.reset();
    if (isOfLogin(fault)) {
        showLogin();
        m_loginPage->tellFault(fault);
    } else if (fault != HubFault::None) {
        showServer();
        m_serverPage->tellFault(fault);
    } else {
        m_password = {};
        auto *page =
            new MoveUpResultPage(report, m_settings.server(), m_who.name, m_login, m_who.others);
        connect(
            page, &MoveUpResultPage::accepted, this, [this] { Q_EMIT moved(m_newPassword); },
            Qt::QueuedConnection);
        m_present(page);
    }
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "desktop/goodcopykeeper.h"
#include "desktop/healthwatch.h"
#include "desktop/mailpost.h"
#include "desktop/offlinedays.h"
#include "desktop/outboxkeeper.h"
#include "desktop/session.h"
#include "desktop/staffaccess.h"
#include "followups/followupspage.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "shell/entrancewindow.h"
#include "shell/mainwindow.h"
#include "shell/retiredpage.h"
#include "shell/staffaccessdialog.h"
#include "storage/copydebt.h"
#include "storage/database.h"
#include "storage/wipe.h"
#include "sync/pendingcommand.h"
#include "sync/syncthread.h"

#include <QApplication>
#include <QPointer>

#include <utility>

// The part of Application that a shared database asks for.

namespace Vitrina {

namespace {
constexpr int copyPatienceMs = 2000;    // a good copy that is being made
constexpr int wipePatienceMs = 120'000; // it would come to be after everything is deleted
} // namespace

HubEntrance &Application::hubEntrance()
{
    if (m_hub)
        return *m_hub;
    m_hub = std::make_unique<HubEntrance>(m_folder, m_session->profile()->replicaPath(), m_clock,
                                          *m_keeper,
                                          [this](QWidget *page) { showEntrance().present(page); });
    connect(m_hub.get(), &HubEntrance::backRequested, this, &Application::backFromConnect,
            Qt::QueuedConnection);
    connect(m_hub.get(), &HubEntrance::copyBegins, this, &Application::leaveForCopy);
    connect(m_hub.get(), &HubEntrance::copied, this, &Application::openCopied,
            Qt::QueuedConnection);
    connect(m_hub.get(), &HubEntrance::admitted, this, &Application::enterOwn,
            Qt::QueuedConnection);
    // One last batch goes to a manager before anything is deleted.
    connect(m_hub.get(), &HubEntrance::retired, this, &Application::beginSync,
            Qt::QueuedConnection);
    return *m_hub;
}

void Application::showConnect()
{
    hubEntrance().showConnect();
}

/// Nobody may have the replica open, and nobody else may take it.
void Application::leaveForCopy()
{
    if (!m_session)
        return;
    m_locked = m_session->profile();
    if (m_copies)
        m_copies->settle(copyPatienceMs);
    leaveSession();
}

void Application::askPassword(HubEntrance::Asking why)
{
    HubEntrance &hub = hubEntrance();
    // A copy of which nobody knows any more where it came from.
    if (!hub.hasSettings()) {
        hub.showConnect();
        return;
    }
    ReplicaReader &reader = m_session->reader();
    hub.ask({reader.directory()->member(m_session->owner()).name,
             reader.guarded([&reader] { return pendingCount(reader.database()); })},
            why);
}

/// The replica has one owner: whoever comes back is she, and where she was.
void Application::closeForPassword(HubEntrance::Asking why)
{
    if (m_window)
        m_goBack = [this, place = m_window->whereabouts()] { m_window->goTo(place); };
    askPassword(why);
    closeWindow();
}

/// Straight to work: the password was typed a minute ago.
void Application::openCopied()
{
    bringDrafts();
    if (!openSession())
        return;
    applyLanguage();
    keepFile();
    enterOwn();
}

/// Nobody has the copy open yet. What fails is in the file that was kept, still.
void Application::bringDrafts()
{
    if (m_drafts.empty())
        return;
    try {
        Database replica(m_locked->replicaPath(), Database::Mode::ReadWrite);
        putDrafts(replica, std::exchange(m_drafts, {}));
    } catch (const DatabaseError &error) {
        qWarning("what was half written did not come along: %s", error.what());
    }
}

void Application::beginSync()
{
    const bool isFirst = !m_session->syncThread();
    m_session->sync(m_hub->settings(), m_hub->password());
    if (isFirst)
        followSync();
}

void Application::enterOwn()
{
    if (!m_session)
        return;
    beginSync();
    enter(m_session->owner());
    if (const auto goBack = std::exchange(m_goBack, nullptr))
        goBack();
}

void Application::followSync()
{
    connect(
        &m_session->syncState(), &SyncState::changed, this,
        [this] {
            if (!m_session || !m_session->syncState().status())
                return;
            const SyncStatus status = *m_session->syncState().status();
            if (status.isRestHere)
                m_quiet.await();
            if (status.phase == SyncStatus::Phase::UpToDate)
                confirmHub();
            else if (status.trouble == SyncStatus::Trouble::Retired)
                leaveRetired();
        },
        Qt::QueuedConnection);
    // Rows may come while nothing else changes: among them what the company says of the days.
    connect(
        m_session->syncThread(), &SyncThread::changed, this,
        [this] {
            const std::optional<SyncStatus> status =
                m_session ? m_session->syncState().status() : std::nullopt;
            if (status && status->phase == SyncStatus::Phase::UpToDate)
                confirmHub();
        },
        Qt::QueuedConnection);
    connect(m_session->hubWay(), &HubWay::passwordRefused, this,
            [this] { closeForPassword(HubEntrance::Asking::Refused); });
    connect(m_session->syncThread(), &SyncThread::clientsLost, this, &Application::payCopies);
    m_days.start();
}

/// Whatever was lost before, in an earlier run too, has to go from the kept copies (sync 24).
void Application::payCopies()
{
    if (!m_session || !m_copies)
        return;
    try {
        if (const qint64 debt = owedCopies(m_session->reader().database()); debt > 0)
            m_copies->renew(debt);
    } catch (const DatabaseError &error) {
        qWarning("what the kept copies owe could not be read: %s", error.what());
    }
}

/// What was missing of a first copy is here (sync 18): the same place in the whole. Where the
/// moment does not fit any more, the next one is waited for.
void Application::openRest()
{
    if (!m_session || !m_window)
        return;
    const std::optional<SyncStatus> &status = m_session->syncState().status();
    if (!status || !status->isRestHere)
        return;
    if (status->phase != SyncStatus::Phase::UpToDate || m_session->queue().waiting() > 0 ||
        !m_copies->settle(0)) {
        m_quiet.await();
        return;
    }
    const FollowUpId current = m_window->followUpsPage()->current();
    closeWindow();
    leaveSession();
    openCopied();
    if (m_window && !current.isNull())
        m_window->followUpsPage()->showFollowUp(current);
}

void Application::confirmHub()
{
    try {
        m_hub->confirm(decidedOfflineDays(m_session->reader().database()));
    } catch (const DatabaseError &error) {
        qWarning("the days without the hub could not be read: %s", error.what());
    }
}

/// She may have worked for weeks without closing the window.
void Application::lookAtDays()
{
    if (!m_session || !m_window || !m_session->isOfHub())
        return;
    const std::optional<SyncStatus> &status = m_session->syncState().status();
    if (status && status->phase == SyncStatus::Phase::UpToDate) {
        confirmHub();
    } else if (m_hub->hasLapsed()) {
        closeForPassword(HubEntrance::Asking::Lapsed);
    }
}

/// The dialog may be closed before the server has answered: that it was done is told all the same.
void Application::openStaffAccess(const StaffMember &member, QWidget *parent)
{
    if (!m_hub)
        return;
    auto *dialog = new StaffAccessDialog(m_hub->settings().host, member.name, member.login, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *access = new StaffAccess(m_window.get());
    connect(dialog, &StaffAccessDialog::saveRequested, access,
            [this, access, dialog, id = member.id](const QString &login, const Secret &password) {
                dialog->showBusy(true);
                access->give({m_hub->settings(), m_hub->password(), id, login, password});
            });
    connect(dialog, &QObject::destroyed, access, [access] {
        if (!access->isBusy())
            access->deleteLater();
    });
    connect(access, &StaffAccess::ended, m_window.get(),
            [window = m_window.get(), access, dialog = QPointer(dialog),
             name = member.name](const StaffAccess::Outcome &outcome) {
                if (!dialog)
                    access->deleteLater();
                if (outcome.fault != HubFault::None) {
                    if (dialog)
                        dialog->tellFault(outcome.fault);
                    return;
                }
                window->tellDone(outcome.isNew ? tr("%1 can enter the shared database.").arg(name)
                                               : tr("%1 has a new password.").arg(name),
                                 std::nullopt);
                if (dialog)
                    dialog->accept();
            });
    dialog->open();
}

/// The hub itself said so, after it took what had not been sent (sync 24).
void Application::leaveRetired()
{
    const QString company = m_session->reader().directory()->company().name;
    closeWindow();
    if (m_accounts)
        m_accounts->forgetPasswords();
    m_locked = m_session->profile();
    m_copies->settle(wipePatienceMs);
    leaveSession();
    m_hub->forget();
    const Result<void> wiped = wipeReplica(m_folder);
    auto *page = new RetiredPage(company, wiped ? QString() : wiped.error().details.value(0));
    connect(page, &RetiredPage::quitRequested, &m_app, &QApplication::quit);
    connect(page, &RetiredPage::startAnewRequested, this, &Application::openProfile,
            Qt::QueuedConnection);
    showEntrance().present(page);
}

} // namespace Vitrina

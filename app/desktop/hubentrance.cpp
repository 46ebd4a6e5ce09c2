// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/hubentrance.h"

#include "shell/connectpage.h"
#include "shell/copyingpage.h"
#include "shell/passwordpage.h"
#include "shell/rememberbox.h"

#include <QDir>

namespace Vitrina {

namespace {

using Verdict = OfflineSignIn::Verdict;
using Lock = PasswordPage::Lock;

constexpr qint64 confirmEverySeconds = 3600; // the file is not written at each sync

} // namespace

HubEntrance::HubEntrance(QString folder, QString replica, const Clock &clock,
                         PasswordKeeper &keeper, Present present)
    : m_folder(std::move(folder))
    , m_replica(std::move(replica))
    , m_clock(clock)
    , m_keeper(keeper)
    , m_present(std::move(present))
    , m_signIn(OfflineSignIn::pathIn(m_folder))
    , m_look(this, [this](bool isRight) { onLookedAt(isRight); })
    , m_alive(std::make_shared<int>(0))
{
    if (const std::optional<HubSettings> kept = HubSettings::load(m_folder)) {
        m_settings = *kept;
        m_hasSettings = true;
        m_keychainHas = kept->rememberPassword;
    }
    m_draft = m_settings;
}

HubEntrance::~HubEntrance() = default;

void HubEntrance::showConnect()
{
    auto *page = new ConnectPage(m_draft, m_typed);
    connect(page, &ConnectPage::connectRequested, this, &HubEntrance::join);
    connect(page, &ConnectPage::cancelRequested, this, [this] {
        if (m_visit)
            m_visit->cancel();
    });
    connect(page, &ConnectPage::backRequested, this, &HubEntrance::backRequested,
            Qt::QueuedConnection);
    lookForKeychain(page->rememberBox());
    m_connectPage = page;
    m_present(page);
}

void HubEntrance::joinWith(const Secret &password)
{
    m_typed = password;
    showConnect();
    join(m_settings, password);
}

void HubEntrance::join(const HubSettings &settings, const Secret &password)
{
    m_draft = settings;
    m_typed = password;
    m_connectPage->setBusy(true);
    Q_EMIT copyBegins();
    prepareVisit(HubVisit::Purpose::Copy, settings, password);
    connect(m_visit.get(), &HubVisit::progressed, this,
            [this](const QString &table, qint64 rows, qint64 total) {
                if (!m_copyingPage) {
                    m_copyingPage = new CopyingPage(m_draft.server());
                    connect(m_copyingPage, &CopyingPage::actionTriggered, this, [this] {
                        m_copyingPage->setCancelled();
                        if (m_visit)
                            m_visit->cancel();
                    });
                    m_present(m_copyingPage);
                }
                m_copyingPage->showProgress(table, rows, total);
            });
    connect(m_visit.get(), &HubVisit::ended, this, &HubEntrance::onCopyEnded);
    m_visit->begin();
}

void HubEntrance::prepareVisit(HubVisit::Purpose purpose, const HubSettings &settings,
                               const Secret &password)
{
    m_visit =
        std::make_unique<HubVisit>(HubVisit::Plan{purpose, settings, password, m_folder, m_replica,
                                                  OfflineSignIn::pathIn(m_folder), m_clock.now()});
}

void HubEntrance::onCopyEnded(HubFault fault)
{
    m_visit.reset();
    if (fault != HubFault::None) {
        if (m_copyingPage)
            showConnect();
        if (m_connectPage)
            m_connectPage->tellFault(fault);
        return;
    }
    m_settings = m_draft;
    m_hasSettings = true;
    m_password = std::exchange(m_typed, {});
    m_signIn = OfflineSignIn(OfflineSignIn::pathIn(m_folder));
    tellKeychain();
    Q_EMIT copied();
}

void HubEntrance::ask(const Person &person, Asking why)
{
    if (why == Asking::Refused && !m_signIn.distrust())
        qWarning("the refusal of the password could not be noted");
    const QDateTime now = m_clock.now();
    const Lock lock = why == Asking::Refused         ? Lock::PasswordRefused
                      : m_signIn.isClockPutBack(now) ? Lock::ClockPutBack
                      : m_signIn.isLocked(now)       ? Lock::DaysRunOut
                                                     : Lock::None;
    const QDateTime confirmed = m_signIn.confirmedAt();
    auto *page = new PasswordPage(person.name, m_settings);
    page->setLock(lock, confirmed.isValid() ? confirmed.daysTo(now) : -1, m_signIn.days(),
                  person.waiting);
    connect(page, &PasswordPage::submitted, this, &HubEntrance::submit);
    connect(page, &PasswordPage::cancelRequested, this, &HubEntrance::cancelAsking);
    connect(page, &PasswordPage::otherServerRequested, this, &HubEntrance::showConnect,
            Qt::QueuedConnection);
    lookForKeychain(page->rememberBox());
    m_passwordPage = page;
    m_present(page);
    if (const qint64 wait = m_signIn.waitSeconds(now); wait > 0)
        page->tellWait(wait);
    else if (why == Asking::Start && m_settings.rememberPassword)
        askKeychain();
}

void HubEntrance::askKeychain()
{
    m_keeper.read(keychainName(),
                  [this, alive = std::weak_ptr<int>(m_alive),
                   page = m_passwordPage](PasswordKeeper::Answer answer, const Secret &password) {
                      // She may have typed it meanwhile, or gone elsewhere.
                      if (alive.expired() || !page || page != m_passwordPage || m_look.isBusy() ||
                          m_visit || !m_password.isEmpty())
                          return;
                      if (answer == PasswordKeeper::Answer::Done) {
                          m_inKeychain = password;
                          submit(password, true);
                      } else if (answer == PasswordKeeper::Answer::NoService)
                          page->rememberBox()->tellNoKeychain();
                  });
}

/// Whoever wants her password kept hears at once that nobody keeps it here, not at the next start.
/// The question is about a name that nobody has: only whether there is an answer counts.
void HubEntrance::lookForKeychain(RememberBox *box)
{
    connect(box, &RememberBox::wanted, this, [this, box = QPointer(box)] {
        m_keeper.read(QStringLiteral("?"), [box](PasswordKeeper::Answer answer, const Secret &) {
            if (box && answer == PasswordKeeper::Answer::NoService)
                box->tellNoKeychain();
        });
    });
}

void HubEntrance::submit(const Secret &password, bool remember)
{
    m_typed = password;
    m_settings.rememberPassword = remember;
    const std::optional<OfflineSignIn::Answer> refused = m_signIn.refusal(m_clock.now());
    if (refused && refused->verdict == Verdict::TooSoon) {
        m_passwordPage->tellWait(refused->waitSeconds);
        return;
    }
    m_passwordPage->setBusy(true);
    m_isCancelled = false;
    if (refused)
        askHub(refused->verdict);
    else
        m_look.start([look = m_signIn.look(password)](const std::stop_token &) { return look(); });
}

/// What was cancelled opens nothing, but a wrong one counts.
void HubEntrance::onLookedAt(bool isRight)
{
    const OfflineSignIn::Answer answer = m_signIn.settle(isRight, m_clock.now());
    if (!m_passwordPage)
        return;
    if (m_isCancelled && answer.waitSeconds > 0)
        m_passwordPage->tellWait(answer.waitSeconds);
    else if (m_isCancelled)
        m_passwordPage->tellCancelled();
    else if (answer.verdict == Verdict::Right)
        admit();
    else
        askHub(answer.verdict);
}

/// A look cannot be broken off: it is at its end soon, and then comes to nothing.
void HubEntrance::cancelAsking()
{
    m_isCancelled = true;
    if (m_visit)
        m_visit->cancel();
}

/// What does not fit here may be a password that is new at the hub.
void HubEntrance::askHub(Verdict known)
{
    prepareVisit(HubVisit::Purpose::AskPassword, m_settings, m_typed);
    connect(m_visit.get(), &HubVisit::ended, this,
            [this, known](HubFault fault) { onAsked(fault, known); });
    m_visit->begin();
}

void HubEntrance::onAsked(HubFault fault, Verdict known)
{
    m_visit.reset();
    if (fault == HubFault::None) {
        m_signIn = OfflineSignIn(OfflineSignIn::pathIn(m_folder));
        admit();
    } else if (fault == HubFault::Retired) {
        m_password = std::exchange(m_typed, {});
        Q_EMIT retired();
    } else if (!m_passwordPage) {
        return;
    } else if (fault == HubFault::Cancelled) {
        m_passwordPage->tellCancelled();
    } else if (const qint64 wait = m_signIn.waitSeconds(m_clock.now()); wait > 0) {
        m_passwordPage->tellWait(wait);
    } else if (known == Verdict::Wrong &&
               (fault == HubFault::Unreachable || fault == HubFault::Busy)) {
        m_passwordPage->tellWrong();
    } else {
        m_passwordPage->tellFault(fault);
    }
}

void HubEntrance::admit()
{
    m_password = std::exchange(m_typed, {});
    if (m_hasSettings && !m_settings.save(m_folder))
        qWarning("where the server is could not be kept");
    tellKeychain();
    Q_EMIT admitted();
}

void HubEntrance::admitWith(const Secret &password)
{
    m_typed = password;
    admit();
}

/// Only where there is news: a keychain that is locked asks her to open it each time. No answer is
/// waited for; where nobody keeps passwords it is said when one is asked for.
void HubEntrance::tellKeychain()
{
    if (m_settings.rememberPassword && m_inKeychain != m_password) {
        m_keeper.write(keychainName(), m_password, [](PasswordKeeper::Answer) {});
        m_inKeychain = m_password;
        m_keychainHas = true;
    } else if (!m_settings.rememberPassword && m_keychainHas) {
        m_keeper.forget(keychainName(), [](PasswordKeeper::Answer) {});
        m_inKeychain = {};
        m_keychainHas = false;
    }
}

QString HubEntrance::keychainName() const
{
    return QStringLiteral("%1@%2/%3")
        .arg(m_settings.user, m_settings.server(), m_settings.database);
}

void HubEntrance::confirm(std::optional<int> days)
{
    const QDateTime last = m_signIn.confirmedAt();
    const QDateTime now = m_clock.now();
    const bool isRecent = last.isValid() && last <= now && last.secsTo(now) < confirmEverySeconds;
    // What the company decided holds from now on, not from the next hour.
    if (isRecent && days.value_or(m_signIn.days()) == m_signIn.days())
        return;
    if (m_signIn.isKept() && !m_signIn.renew(now, days.value_or(m_signIn.days())))
        qWarning("the sign-in could not be noted");
}

bool HubEntrance::hasLapsed()
{
    m_signIn = OfflineSignIn(OfflineSignIn::pathIn(m_folder));
    return m_signIn.hasLapsed(m_clock.now());
}

void HubEntrance::forget()
{
    m_visit.reset();
    m_signIn.forget();
    m_settings.rememberPassword = false;
    tellKeychain();
    QFile::remove(HubSettings::path(m_folder));
    m_settings = {};
    m_draft = {};
    m_password = {};
    m_typed = {};
    m_hasSettings = false;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "access/keychainkeeper.h"
#include "admin/importwizard.h"
#include "admin/preferencesdialog.h"
#include "desktop/bouncewatch.h"
#include "desktop/demonstration.h"
#include "desktop/goodcopykeeper.h"
#include "desktop/healthwatch.h"
#include "desktop/linkhost.h"
#include "desktop/mailpost.h"
#include "desktop/outboxkeeper.h"
#include "desktop/session.h"
#include "kit/emptystate.h"
#include "kit/icons.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "shell/entrancewindow.h"
#include "shell/firstrunpage.h"
#include "shell/mainwindow.h"
#include "shell/shellactions.h"
#include "shell/signinpage.h"
#include "shell/startupproblempage.h"
#include "shell/windowplace.h"
#include "storage/copydebt.h"
#include "sync/syncbase.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace Vitrina {

namespace {

constexpr int endPatienceMs = 1000;
constexpr int lookAtDaysMs = 3'600'000;
constexpr int linksAfterMs = 800;
const auto lastPersonKey = QStringLiteral("lastPerson");

bool deletesClient(const Receipt &receipt)
{
    return std::any_of(receipt.changes.begin(), receipt.changes.end(), [](const RowChange &change) {
        return change.kind == RowChange::Kind::Deleted &&
               change.table == QLatin1StringView(Client::table);
    });
}

/// While the fonts and the look are being made; the demonstration may have to be made first.
Session::Opening beginOpening(const Options &options)
{
    const bool demonstrates = options.demonstration && options.profile.isEmpty();
    return demonstrates ? Session::Opening() : Session::begin(options.folder());
}

} // namespace

void nameProgram(QApplication &app)
{
    app.setApplicationName(QStringLiteral("vitrina"));
    app.setApplicationDisplayName(QStringLiteral("Vitrina"));
    app.setApplicationVersion(QStringLiteral(VITRINA_VERSION));
    app.setDesktopFileName(QStringLiteral("org.vitrina.Vitrina"));
}

Application::Application(QApplication &app, Options options, std::unique_ptr<PasswordKeeper> keeper)
    : m_app(app)
    , m_options(std::move(options))
    , m_opening(beginOpening(m_options))
    , m_languages(app)
    , m_theme(std::make_unique<Theme>(app, systemScheme()))
    , m_keeper(keeper ? std::move(keeper) : std::make_unique<KeychainKeeper>())
    , m_quiet(app)
{
    m_app.setWindowIcon(appIcon());
    m_days.setInterval(lookAtDaysMs);
    connect(&m_days, &QTimer::timeout, this, &Application::lookAtDays);
    connect(&m_quiet, &QuietMoment::came, this, &Application::openRest);
}

Application::~Application() = default;

void Application::start()
{
    if (m_options.demonstration && m_options.profile.isEmpty())
        openDemonstration();
    else
        openFolder(m_options.folder());
}

bool Application::finish()
{
    closeWindow();
    m_days.stop();
    m_quiet.stop();
    m_hub.reset(); // breaks off a visit to the server
    m_moving.reset();
    m_entrance.reset();
    stopPost();
    m_payments.reset();
    m_outbox.reset();
    m_health.reset();
    const bool settled = !m_copies || m_copies->settle(endPatienceMs);
    m_maker.reset();
    m_session.reset(); // writes what still waits
    m_locked.reset();
    m_preferences.reset();
    return settled;
}

void Application::openFolder(const QString &folder)
{
    m_hub.reset();
    m_folder = folder;
    m_preferences = std::make_unique<Preferences>(Profile::preferencesPath(folder));
    applyLook(*m_preferences, *m_theme);
    applyLanguage();
    openProfile();
}

void Application::openDemonstration()
{
    m_hub.reset();
    leaveSession();
    const QString folder = Profile::demonstrationFolder();
    m_preferences = std::make_unique<Preferences>(Profile::preferencesPath(folder));
    applyLook(*m_preferences, *m_theme);
    applyLanguage();
    if (Demonstration::isFresh(folder, QDate::currentDate())) {
        openFolder(folder);
        return;
    }
    m_folder = folder;
    auto *page = new EmptyState;
    page->setObjectName(QStringLiteral("makingPage"));
    page->present(EmptyState::Kind::Loading, tr("Preparing the demonstration"),
                  tr("Staff, clients and a day's work are being invented. It takes a few seconds."),
                  tr("Cancel"));
    page->setProgress(0, 100);
    m_maker = std::make_unique<DemonstrationMaker>();
    connect(page, &EmptyState::actionTriggered, m_maker.get(), &DemonstrationMaker::cancel);
    connect(m_maker.get(), &DemonstrationMaker::progressed, page,
            [page](int percent) { page->setProgress(percent, 100); });
    connect(m_maker.get(), &DemonstrationMaker::finished, this, [this] { openFolder(m_folder); });
    connect(m_maker.get(), &DemonstrationMaker::failed, this, [this](const Problem &problem) {
        if (problem.code == Problem::Code::Cancelled)
            m_app.quit();
        else
            showProblem(problem);
    });
    showEntrance().present(page);
    m_maker->start(folder, m_clock.now());
}

/// False where it cannot be opened, which is then shown.
bool Application::openSession()
{
    m_locked.reset();
    Session::Opening opening = m_opening.valid() ? std::move(m_opening) : Session::begin(m_folder);
    Result<std::unique_ptr<Session>> session = Session::open(std::move(opening), m_clock);
    if (!session) {
        showProblem(session.error());
        return false;
    }
    m_session = std::move(*session);
    return true;
}

bool Application::reopenSession()
{
    leaveSession();
    return openSession();
}

/// Where it is known which shared database it is of, its copy may be still to come.
void Application::openProfile()
{
    if (!reopenSession())
        return;
    if (m_session->hasShowroom())
        enterProfile();
    else if (HubSettings::load(m_folder))
        showConnect();
    else
        showFirstRun();
}

void Application::backFromConnect()
{
    if (!reopenSession())
        return;
    if (m_session->hasShowroom())
        enterProfile();
    else
        showFirstRun();
}

void Application::enterProfile()
{
    applyLanguage();
    keepFile();
    if (m_session->isOfHub()) {
        askPassword(HubEntrance::Asking::Start);
        return;
    }
    const std::vector<StaffMember> staff = m_session->staff();
    const StaffMember &asked = m_session->reader().directory()->memberByLogin(m_options.login);
    if (!m_options.login.isEmpty() && asked.active && !asked.id.isNull())
        enter(asked.id);
    else if (staff.size() == 1)
        enter(staff.front().id);
    else
        showSignIn();
}

void Application::leaveSession()
{
    stopPost();
    m_payments.reset();
    m_outbox.reset();
    m_health.reset();
    m_copies.reset();
    m_session.reset();
    m_goBack = nullptr;
}

void Application::keepFile()
{
    m_copies = std::make_unique<GoodCopyKeeper>(m_session->profile());
    m_outbox = std::make_unique<OutboxKeeper>(m_session->queue());
    m_health = std::make_unique<HealthWatch>(m_session->profile());
    connect(m_health.get(), &HealthWatch::damaged, this, &Application::leaveDamaged,
            Qt::QueuedConnection);
    connect(&m_session->queue(), &CommandQueue::committed, m_copies.get(),
            [this](const Receipt &receipt) {
                if (deletesClient(receipt))
                    payCopies();
            });
    connect(m_copies.get(), &GoodCopyKeeper::renewed, this, [this](qint64 debt) {
        m_session->queue().post([debt](Database &replica) { settleCopies(replica, debt); });
    });
    payCopies();
}

/// Damage is met while somebody works: nothing more is written into that file.
void Application::leaveDamaged(const Problem &problem)
{
    closeWindow();
    leaveSession();
    showProblem(problem);
}

void Application::showProblem(const Problem &problem)
{
    auto *page = new StartupProblemPage(problem, m_folder, Profile::lastGoodCopy(m_folder));
    // When the click is over, as the window may go that the button is in; and once, as by then the
    // file would be another.
    const auto answer = [this, page](void (StartupProblemPage::*asked)(), auto work) {
        connect(page, asked, page, [page] { page->setEnabled(false); });
        connect(page, asked, this, work, Qt::QueuedConnection);
    };
    answer(&StartupProblemPage::retryRequested, [this] { start(); });
    answer(&StartupProblemPage::restoreRequested, [this] { setAside(true); });
    answer(&StartupProblemPage::startAnewRequested, [this] { setAside(false); });
    connect(page, &StartupProblemPage::quitRequested, &m_app, &QApplication::quit);
    showEntrance().present(page);
}

void Application::setAside(bool restore)
{
    if (const Result<QString> aside = Profile::setAside(m_folder, m_clock.now()); !aside) {
        showProblem(aside.error());
        return;
    }
    if (restore) {
        if (const Result<void> restored = Profile::restoreLastGoodCopy(m_folder); !restored) {
            showProblem(restored.error());
            return;
        }
    }
    openProfile();
}

void Application::showFirstRun()
{
    auto *page = new FirstRunPage(m_session->queue(), m_clock);
    connect(page, &FirstRunPage::connectRequested, this, &Application::showConnect,
            Qt::QueuedConnection);
    connect(page, &FirstRunPage::demonstrationRequested, this, &Application::openDemonstration,
            Qt::QueuedConnection);
    connect(page, &FirstRunPage::showroomStarted, this, &Application::enterShowroom,
            Qt::QueuedConnection);
    showEntrance().present(page);
}

void Application::enterShowroom(const StaffId &administrator)
{
    applyLanguage();
    keepFile();
    enter(administrator, true);
}

void Application::showSignIn()
{
    auto *page = new SignInPage(*m_session->reader().directory(),
                                m_preferences->shared(lastPersonKey).toString());
    connect(
        page, &SignInPage::chosen, this, [this](const StaffId &member) { enter(member); },
        Qt::QueuedConnection);
    showEntrance().present(page);
}

void Application::enter(const StaffId &member, bool welcome)
{
    m_session->enter(member);
    const QString login = m_session->reader().viewer().login;
    m_preferences->setPerson(login);
    m_preferences->setShared(lastPersonKey, login);
    startPost();
    startPayments();
    showMainWindow(welcome);
}

void Application::showMainWindow(bool welcome)
{
    if (m_entrance)
        keepPlace(*m_entrance, *m_preferences);
    auto window = std::make_unique<MainWindow>(m_session->reader(), m_session->queue(),
                                               m_session->syncState(), *m_preferences, *m_theme);
    connect(
        window.get(), &MainWindow::switchUserRequested, this,
        [this] {
            if (m_session->isOfHub())
                return closeForPassword(HubEntrance::Asking::Leave);
            showSignIn();
            closeWindow();
        },
        Qt::QueuedConnection);
    connect(window.get(), &MainWindow::mailAccountRequested, this, &Application::openMailAccount);
    connect(window.get(), &MainWindow::paymentSecretRequested, this,
            &Application::openPaymentSecret);
    connect(window.get(), &MainWindow::staffAccessRequested, this, &Application::openStaffAccess);
    window->setPost(&m_session->postState());
    connect(window.get(), &MainWindow::languageChosen, this, &Application::changeLanguage,
            Qt::QueuedConnection);
    // Whom an import would find again has to be here.
    ReplicaReader &reader = m_session->reader();
    if (reader.viewer().may(Permission::Import) &&
        reader.guarded([&reader] { return !isPartial(reader.database()); }))
        window->setImporter([this](QWidget *parent) { openImport(parent); });
    if (canMoveUp())
        window->setMover([this] { beginMoveUp(); });
    if (welcome)
        window->showWelcome();
    window->show();
    m_window = std::move(window);
    m_entrance.reset();
    // Nobody has a link in her hand yet: the window comes first.
    QTimer::singleShot(linksAfterMs, m_window.get(), [this] { serveLinks(); });
    connect(&m_session->reader(), &ReplicaReader::directoryChanged, m_window.get(),
            [this] { serveLinks(); });
}

void Application::openImport(QWidget *parent)
{
    auto *wizard = new ImportWizard(m_session->reader(), m_session->queue(), systemIds(),
                                    m_session->profile()->columnMappingsPath(), *m_theme, parent);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

/// What was being typed is written before another window reads it.
void Application::changeLanguage()
{
    m_session->queue().post(
        [this](Database &) {
            QMetaObject::invokeMethod(this, &Application::makeWindowAnew, Qt::QueuedConnection);
        },
        CommandQueue::Urgency::Person);
}

/// Every text is made anew by making the window anew; she stays where she was.
void Application::makeWindowAnew()
{
    if (!m_window)
        return;
    applyLanguage();
    const std::unique_ptr<MainWindow> before = std::move(m_window);
    before->storePlace();
    const MainWindow::Whereabouts place = before->whereabouts();
    showMainWindow(false);
    m_window->goTo(place);
    // Whoever goes through the languages with the arrows has not chosen yet.
    m_window->actions().preferences->trigger();
}

void Application::closeWindow()
{
    if (!m_window)
        return;
    m_window->storePlace();
    m_window.reset();
}

void Application::applyLanguage()
{
    const QString choice =
        m_preferences->shared(QString::fromLatin1(PreferenceKey::language)).toString();
    const QString labelSet =
        m_session ? m_session->reader().directory()->company().labelSet : QString();
    m_languages.apply(choice, labelSet);
}

EntranceWindow &Application::showEntrance()
{
    if (!m_entrance) {
        if (m_window)
            m_window->storePlace();
        m_entrance = std::make_unique<EntranceWindow>();
        takePlace(*m_entrance, *m_preferences);
    }
    m_entrance->show();
    return *m_entrance;
}

} // namespace Vitrina

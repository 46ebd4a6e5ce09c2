// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "attention/syncpage.h"
#include "clients/contactpanel.h"
#include "commands/commandqueue.h"
#include "followups/followupspage.h"
#include "items/outboxwatch.h"
#include "items/poststate.h"
#include "items/replicareader.h"
#include "kit/afterpaint.h"
#include "kit/emptystate.h"
#include "kit/icons.h"
#include "kit/preferences.h"
#include "kit/searchfield.h"
#include "kit/theme.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "shell/commandpalette.h"
#include "shell/help.h"
#include "shell/navigation.h"
#include "shell/notices.h"
#include "shell/shellactions.h"
#include "shell/sidedrawer.h"
#include "shell/statusbar.h"
#include "shell/traynotes.h"
#include "shell/welcomepage.h"
#include "shell/windowplace.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTimer>

namespace Vitrina {

namespace {

constexpr int foldBelow = 1100; // pixels of window width
constexpr int contactAfterMs = 300;
constexpr int quotesAfterMs = 600;

const auto foldedKey = QStringLiteral("window/navigationFolded");

} // namespace

MainWindow::MainWindow(ReplicaReader &reader, CommandQueue &queue, SyncState &sync,
                       Preferences &preferences, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_outbox(new OutboxWatch(reader, sync, this))
    , m_actions(new ShellActions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    showCompany();
    connect(&reader, &ReplicaReader::changed, this, &MainWindow::showCompany);
    menuBar(); // before the pages: the window lays itself out once
    buildPages();
    m_actions->fillMenuBar(menuBar(), m_followUps->rowActions());
    buildTop();
    m_status = new StatusBar(reader, queue, *m_outbox);
    setStatusBar(m_status);
    m_notices = new Notices(queue, *m_strip, m_stack);
    connectActions();
    connectPages();
    connectSync();
    connectLinks();
    m_followUps->tellCounts();
    takePlace(*this, m_preferences);
    foldNavigation();
    m_followUps->focusList();
}

MainWindow::~MainWindow() = default;

void MainWindow::showCompany()
{
    setWindowTitle(QStringLiteral("%1 – Vitrina").arg(m_reader.directory()->company().name));
}

void MainWindow::buildPages()
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new Navigation;
    row->addWidget(m_navigation);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_strip = new ProblemStrip;
    column->addWidget(m_strip);
    // Children are made in their place: a widget that changes parents is styled once more, with all
    // that is in it.
    m_stack = new QStackedWidget(centre);
    m_followUps = new FollowUpsPage(m_reader, m_queue, m_preferences, m_theme, m_stack);
    m_followUps->follow(*m_outbox);
    m_stack->addWidget(m_followUps);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(centre);

    // Over the detail panel's place, so that the table stays where it is.
    m_drawer = new SideDrawer(m_stack);
    m_drawer->setObjectName(QStringLiteral("contactFrame"));
    // A form of many fields, which the first page need not wait for.
    afterFirstPaint(m_followUps, [this] {
        QTimer::singleShot(contactAfterMs, this, [this] { contactPanel(); });
        QTimer::singleShot(quotesAfterMs, this, [this] { quotesPage(); });
    });
}

ContactPanel *MainWindow::contactPanel()
{
    if (m_contact)
        return m_contact;
    m_contact = new ContactPanel(m_reader, m_queue, m_preferences, m_theme, m_drawer);
    m_drawer->setPanel(m_contact);
    connect(m_contact, &ContactPanel::done, this, &MainWindow::tellDone);
    connect(m_contact, &ContactPanel::refused, this, &MainWindow::tellRefused);
    connect(m_contact, &ContactPanel::closed, this, &MainWindow::closeContact);
    connect(m_contact, &ContactPanel::registered, this, &MainWindow::openFollowUp);
    return m_contact;
}

QuotesPage *MainWindow::quotesPage()
{
    if (m_quotes)
        return m_quotes;
    m_quotes = new QuotesPage(m_reader, m_queue, m_theme, m_stack);
    m_quotes->setPreferences(&m_preferences);
    if (m_post)
        m_quotes->editor()->setPost(m_post);
    m_quotes->follow(*m_outbox);
    m_stack->addWidget(m_quotes);
    connect(m_quotes, &QuotesPage::done, this, &MainWindow::tellDone);
    connect(m_quotes, &QuotesPage::refused, this, &MainWindow::tellRefused);
    connect(m_quotes, &QuotesPage::countChanged, m_navigation, &Navigation::setQuoteCount);
    connect(m_quotes, &QuotesPage::left, this, &MainWindow::returnFromQuotes);
    m_quotes->tellCounts();
    return m_quotes;
}

void MainWindow::setPost(PostState *post)
{
    m_post = post;
    connect(post, &PostState::accountRequested, this, &MainWindow::mailAccountRequested);
    if (m_quotes)
        m_quotes->editor()->setPost(post);
}

void MainWindow::showQuotes()
{
    m_beforeQuotes = nullptr;
    m_navigation->showQuotes();
    m_stack->setCurrentWidget(quotesPage());
    m_quotes->focusList();
}

void MainWindow::openQuote(const QuoteId &id)
{
    visitQuotes([this, &id] { m_quotes->open(id); });
}

void MainWindow::visitQuotes(const std::function<void()> &open)
{
    QWidget *from = m_stack->currentWidget();
    showQuotes();
    if (from != m_quotes)
        m_beforeQuotes = from;
    open();
}

void MainWindow::returnFromQuotes()
{
    const QWidget *to = std::exchange(m_beforeQuotes, nullptr);
    if (m_stack->currentWidget() != m_quotes)
        return; // it went while she was elsewhere
    if (to == m_followUps)
        showFollowUps();
    else if (to && to == m_sync)
        returnToSync();
}

/// A client opened a link or answered: told in the window, and on the desk where it is behind
/// others.
void MainWindow::connectLinks()
{
    auto *news = new LinkNews(m_reader, this);
    auto *tray = new TrayNotes(this);
    connect(tray, &TrayNotes::chosen, this, [this](const QuoteId &id) {
        if (QApplication::activeModalWidget())
            return; // she is asked something about another
        setWindowState(windowState() & ~Qt::WindowMinimized);
        raise();
        activateWindow();
        openQuote(id);
    });
    connect(news, &LinkNews::came, this, [this, tray](const LinkEvent &event) {
        m_notices->tellNews(event.what, tr("Open"), [this, id = event.quote] { openQuote(id); });
        tray->tell(event);
    });
}

void MainWindow::quote(const OpportunityId &sale)
{
    visitQuotes([this, &sale] { m_quotes->quote(sale); });
}

void MainWindow::buildTop()
{
    auto *field = new SearchField(tr("Search or do…"));
    field->setHint(m_actions->find->shortcut().toString(QKeySequence::PortableText));
    field->setObjectName(QStringLiteral("searchBox"));
    field->setReadOnly(true);
    field->setFocusPolicy(Qt::NoFocus);
    field->setFixedWidth(300);
    field->installEventFilter(this);
    auto *corner = new QWidget;
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 2, 12, 1);
    field->setFixedHeight(28);
    row->addWidget(field);
    menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
    m_search = field;
}

void MainWindow::connectActions()
{
    const ShellActions &a = *m_actions;
    connect(a.followUps, &QAction::triggered, this, &MainWindow::showFollowUps);
    QAction *const sections[] = {a.overdue, a.today, a.upcoming};
    for (int section = 0; section < 3; ++section)
        connect(sections[section], &QAction::triggered, this,
                [this, section] { Q_EMIT m_navigation->sectionChosen(section); });
    connect(a.quotes, &QAction::triggered, this, &MainWindow::showQuotes);
    connect(a.newContact, &QAction::triggered, this, [this] { openContact({}); });
    connect(a.filter, &QAction::triggered, this, [this] {
        if (m_quotes && m_stack->currentWidget() == m_quotes) {
            m_quotes->focusSearch();
            return;
        }
        showFollowUps();
        m_followUps->focusSearch();
    });
    connect(a.detailPanel, &QAction::triggered, m_followUps, &FollowUpsPage::togglePanel);
    connect(a.undo, &QAction::triggered, m_notices, &Notices::undo);
    connect(m_notices, &Notices::undoChanged, a.undo, &QAction::setEnabled);
    connect(m_notices, &Notices::wasRefused, m_status, &StatusBar::showRefused);
    connect(m_strip, &ProblemStrip::closed, m_status, &StatusBar::showSaved);
    connect(a.find, &QAction::triggered, this, [this] { commandPalette()->open(); });
    connect(a.importData, &QAction::triggered, this, [this] { m_importer(this); });
    // Queued: the window goes with it.
    connect(
        a.moveUp, &QAction::triggered, this, [this] { m_mover(); }, Qt::QueuedConnection);
    a.company->setVisible(m_reader.viewer().may(Permission::ManageStaff));
    connect(a.company, &QAction::triggered, this, &MainWindow::openCompany);
    a.paper->setVisible(m_reader.viewer().may(Permission::ManageStaff));
    connect(a.paper, &QAction::triggered, this, &MainWindow::openPaper);
    a.stock->setVisible(m_reader.viewer().may(Permission::Import));
    connect(a.stock, &QAction::triggered, this, &MainWindow::openStock);
    a.people->setVisible(m_reader.viewer().may(Permission::ManageStaff));
    connect(a.people, &QAction::triggered, this, &MainWindow::openPeople);
    connect(a.preferences, &QAction::triggered, this, &MainWindow::openPreferences);
    connect(a.foldNavigation, &QAction::triggered, this, &MainWindow::toggleNavigation);
    connect(a.mailAccount, &QAction::triggered, this, &MainWindow::mailAccountRequested);
    connect(a.switchUser, &QAction::triggered, this, &MainWindow::switchUserRequested);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.manual, &QAction::triggered, this, &MainWindow::openManual);
    connect(a.shortcuts, &QAction::triggered, this,
            [this] { open(shortcutsDialog(m_actions->all(), m_followUps->rowActions(), this)); });
    connect(a.about, &QAction::triggered, this, [this] { open(aboutDialog(this)); });
}

void MainWindow::connectPages()
{
    connect(m_navigation, &Navigation::followUpsChosen, this, &MainWindow::showFollowUps);
    connect(m_navigation, &Navigation::quotesChosen, this, &MainWindow::showQuotes);
    connect(m_navigation, &Navigation::foldToggled, this, &MainWindow::toggleNavigation);
    connect(m_navigation, &Navigation::sectionChosen, this, [this](int section) {
        showFollowUps();
        m_followUps->showSection(section);
    });
    connect(m_followUps, &FollowUpsPage::done, this, &MainWindow::tellDone);
    connect(m_followUps, &FollowUpsPage::refused, this, &MainWindow::tellRefused);
    connect(m_followUps, &FollowUpsPage::countsChanged, m_navigation, &Navigation::setCounts);
    connect(m_followUps, &FollowUpsPage::newContactRequested, this, [this] { openContact({}); });
    connect(m_followUps, &FollowUpsPage::importRequested, m_actions->importData, &QAction::trigger);
    connect(m_followUps, &FollowUpsPage::editClientRequested, this, &MainWindow::openClient);
    connect(m_followUps, &FollowUpsPage::quoteRequested, this, &MainWindow::quote);
    connect(&m_reader, &ReplicaReader::failed, this, &MainWindow::tellRefused);
}

CommandPalette *MainWindow::commandPalette()
{
    if (m_palette)
        return m_palette;
    m_palette = new CommandPalette(m_reader, m_actions->all() + m_followUps->rowActions(), this);
    connect(m_palette, &CommandPalette::followUpChosen, this, &MainWindow::openFollowUp);
    connect(m_palette, &CommandPalette::clientChosen, this, &MainWindow::openClient);
    connect(m_palette, &CommandPalette::quoteChosen, this, &MainWindow::openQuote);
    connect(m_palette, &CommandPalette::modelChosen, this, [this](const QString &name) {
        showFollowUps();
        m_followUps->searchFor(name);
    });
    connect(m_palette, &CommandPalette::newContactChosen, this, &MainWindow::openContact);
    connect(m_outbox, &OutboxWatch::changed, m_palette,
            [this] { m_palette->setIncomplete(m_outbox->isPartial()); });
    m_palette->setIncomplete(m_outbox->isPartial());
    return m_palette;
}

void MainWindow::connectSync()
{
    connect(m_actions->synchronisation, &QAction::triggered, this, &MainWindow::showSync);
    connect(m_actions->syncNow, &QAction::triggered, m_outbox, &OutboxWatch::requestSync);
    connect(m_status, &StatusBar::syncRequested, this, &MainWindow::showSync);
    const auto offer = [this] { m_actions->setShared(m_outbox->hasHub()); };
    connect(m_outbox, &OutboxWatch::changed, this, offer);
    offer();
}

SyncPage *MainWindow::syncPage()
{
    if (m_sync)
        return m_sync;
    m_sync = new SyncPage(m_reader, m_queue, *m_outbox, m_theme, m_stack);
    m_stack->addWidget(m_sync);
    connect(m_sync, &SyncPage::done, this,
            [this](const QString &message, const std::function<void()> &undo) {
                m_notices->tellDone(message, undo);
                m_status->showSaved();
            });
    connect(m_sync, &SyncPage::refused, this, &MainWindow::tellRefused);
    connect(m_sync, &SyncPage::left, this, &MainWindow::leaveSync);
    return m_sync;
}

void MainWindow::showSync()
{
    if (m_stack->currentWidget() != syncPage())
        m_beforeSync = m_stack->currentWidget();
    m_stack->setCurrentWidget(m_sync);
    m_sync->focusList();
}

/// What she opened from there is left: where she came from before is still where Esc leads.
void MainWindow::returnToSync()
{
    if (m_beforeSync == m_followUps)
        m_navigation->showFollowUps();
    m_stack->setCurrentWidget(m_sync);
    m_sync->focusList();
}

/// Back to where she was called away from.
void MainWindow::leaveSync()
{
    if (m_quotes && m_beforeSync == m_quotes)
        showQuotes();
    else
        showFollowUps();
}

void MainWindow::setImporter(Importer importer)
{
    m_importer = std::move(importer);
    m_actions->importData->setVisible(true);
    m_followUps->offerImport();
}

void MainWindow::setMover(std::function<void()> mover)
{
    m_mover = std::move(mover);
    m_actions->moveUp->setVisible(true);
}

void MainWindow::showWelcome()
{
    const bool canImport = bool(m_importer);
    m_welcome = welcomePage(canImport);
    QAction *first = canImport ? m_actions->importData : m_actions->newContact;
    connect(m_welcome, &EmptyState::actionTriggered, first, &QAction::trigger);
    // Elsewhere she is at something: nothing takes her away from that.
    connect(&m_reader, &ReplicaReader::changed, m_welcome, [this] {
        if (m_stack->currentWidget() == m_welcome)
            showFollowUps();
    });
    m_stack->addWidget(m_welcome);
    m_stack->setCurrentWidget(m_welcome);
}

void MainWindow::showFollowUps()
{
    m_navigation->showFollowUps();
    m_stack->setCurrentWidget(m_followUps);
    m_followUps->focusList();
}

void MainWindow::openFollowUp(const FollowUpId &id)
{
    showFollowUps();
    if (!id.isNull())
        m_followUps->showFollowUp(id);
}

void MainWindow::openContact(const QString &phone)
{
    ContactPanel *panel = contactPanel();
    m_drawer->open();
    if (phone.isEmpty())
        panel->start();
    else
        panel->startWithPhone(phone);
}

void MainWindow::openClient(const ClientId &client)
{
    ContactPanel *panel = contactPanel();
    m_drawer->open();
    panel->editClient(client);
}

void MainWindow::closeContact()
{
    m_drawer->hide();
    m_followUps->focusList();
}

void MainWindow::tellDone(const QString &message, const std::optional<AnyCommand> &undo)
{
    m_notices->tellDone(message, undo);
    m_status->showSaved();
}

void MainWindow::tellNews(const QString &message)
{
    m_notices->tellNews(message, {}, {});
}

void MainWindow::tellRefused(const Problem &problem)
{
    m_notices->tellRefused(problem);
}

void MainWindow::toggleNavigation()
{
    m_preferences.setShared(foldedKey, !m_navigation->isFolded());
    m_navigation->setFolded(!m_navigation->isFolded());
}

void MainWindow::foldNavigation()
{
    const bool wanted = m_preferences.shared(foldedKey, false).toBool();
    m_navigation->setFolded(wanted || width() <= foldBelow);
}

void MainWindow::storePlace()
{
    keepPlace(*this, m_preferences);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // Only crossing the limit folds, so that a toggle by hand is not undone at every pixel.
    const bool wasNarrow = event->oldSize().width() <= foldBelow;
    if (wasNarrow != (event->size().width() <= foldBelow))
        foldNavigation();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    storePlace();
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::MouseButtonPress) {
        commandPalette()->open();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace Vitrina

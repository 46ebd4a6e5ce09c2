// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/entities.h"
#include "domain/ids.h"
#include "followups/resolveform.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <optional>

class QDialog;
class QLineEdit;
class QStackedWidget;

namespace Vitrina {

class CommandPalette;
class CommandQueue;
class ContactPanel;
class EmptyState;
class FollowUpsPage;
class ManualWindow;
class Navigation;
class Notices;
class OutboxWatch;
class PostState;
class Preferences;
class QuotesPage;
class ProblemStrip;
class ReplicaReader;
class ShellActions;
class SideDrawer;
class StatusBar;
class SyncPage;
class SyncState;
class Theme;
struct Problem;

/// The one window: pages, navigation, menus, status. It hosts; what is done is done by the pages.
/// The reader has a viewer, and the queue the same actor, before it is made.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Opens the import.
    using Importer = std::function<void(QWidget *parent)>;

    /// @p sync is followed while the window lives; where it has no status there is no hub.
    MainWindow(ReplicaReader &reader, CommandQueue &queue, SyncState &sync,
               Preferences &preferences, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// From then on the menu offers it.
    void setImporter(Importer importer);
    /// From then on the menu offers to move the showroom to a shared database.
    void setMover(std::function<void()> mover);
    /// How mails of quotes go from here; outlives the window.
    void setPost(PostState *post);
    /// For a showroom that was just opened: says what to begin with, until something is there.
    void showWelcome();
    /// Keeps size and place for the next time.
    void storePlace();

    /// Where she is in the window, for another one that takes its place. Of forms what their drafts
    /// keep; a dialog is not part of it.
    struct Whereabouts
    {
        enum class Page { FollowUps, Quotes, Sync };
        Page page = Page::FollowUps;
        FollowUpId followUp;                   ///< the current one; null where there is none
        std::optional<ResolveForm::Mode> form; ///< of the follow-up, that is open
        QuoteId quote;                         ///< that is open
        OpportunityId sale; ///< of a new quote that is open; where both are null, the board
        bool isContactOpen = false;
        ClientId client; ///< whose details are open; null: a new contact
    };
    Whereabouts whereabouts() const;
    /// Drafts have to be written by then.
    void goTo(const Whereabouts &place);

    const ShellActions &actions() const { return *m_actions; }
    FollowUpsPage *followUpsPage() const { return m_followUps; }
    /// Made shortly after the window is shown, or when first asked for.
    ContactPanel *contactPanel();

    const OutboxWatch &outbox() const { return *m_outbox; }
    /// Made when it is first asked for.
    SyncPage *syncPage();
    /// Made shortly after the window is shown, or when first asked for.
    QuotesPage *quotesPage();

public Q_SLOTS:
    void showSync();
    void showQuotes();
    void quote(const Vitrina::OpportunityId &sale);
    void openQuote(const Vitrina::QuoteId &id);
    void tellDone(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void tellRefused(const Vitrina::Problem &problem);
    /// What nobody did here; what can be undone stays so.
    void tellNews(const QString &message);

Q_SIGNALS:
    void switchUserRequested();
    void mailAccountRequested();
    /// Of an embedded showroom's payment provider; @p parent is the dialog that asks.
    void paymentSecretRequested(QWidget *parent);
    void languageChosen(const QString &language);
    /// A password on the shared database, for @p member; @p parent is the dialog that asks.
    void staffAccessRequested(const Vitrina::StaffMember &member, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildPages();
    void buildTop();
    void connectActions();
    void connectPages();
    CommandPalette *commandPalette();
    void connectSync();
    void connectLinks();
    void returnToSync();
    void leaveSync();

    void goToQuotes(const Whereabouts &place);
    void showFollowUps();
    /// Shows a quote; Esc of it leads back to where one was.
    void visitQuotes(const std::function<void()> &open);
    void returnFromQuotes();
    void open(QDialog *dialog);
    void openFollowUp(const FollowUpId &id);
    void openContact(const QString &phone);
    void openClient(const ClientId &client);
    void closeContact();
    void toggleNavigation();
    void foldNavigation();
    void openManual();
    void showCompany();
    void openCompany();
    void openPaper();
    void openStock();
    void openPeople();
    void openBranches(QWidget *parent);
    void openPreferences();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    Preferences &m_preferences;
    Theme &m_theme;
    OutboxWatch *m_outbox;
    Importer m_importer;
    std::function<void()> m_mover;
    PostState *m_post = nullptr;
    ShellActions *m_actions;
    Navigation *m_navigation;
    ProblemStrip *m_strip;
    QStackedWidget *m_stack;
    QWidget *m_beforeQuotes = nullptr; ///< the page a quote was opened from; null: the board
    FollowUpsPage *m_followUps;
    EmptyState *m_welcome = nullptr;
    ContactPanel *m_contact = nullptr;
    SyncPage *m_sync = nullptr;
    QWidget *m_beforeSync = nullptr; ///< the page that synchronisation was opened from
    QuotesPage *m_quotes = nullptr;
    QPointer<ManualWindow> m_manual;
    SideDrawer *m_drawer;
    QLineEdit *m_search = nullptr;       ///< its events are watched from before it stands here
    CommandPalette *m_palette = nullptr; ///< made when it is first opened
    StatusBar *m_status;
    Notices *m_notices;
};

} // namespace Vitrina

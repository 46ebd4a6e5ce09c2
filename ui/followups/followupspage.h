// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "followups/resolveform.h"
#include "followups/rowanchor.h"
#include "items/followuptablemodel.h"
#include "items/replicareader.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace Vitrina {

class EmptyState;
class FollowUpFilterBar;
class FollowUpPanel;
class FollowUpTableView;
class OutboxWatch;
class Preferences;
class Theme;

/// Concesionario → Mis Seguimientos: filters above, the list, and the panel that follows the
/// selection. Reachable wholly by keyboard: arrows, Enter and Esc between list and panel; R, M, D,
/// W, L, E on a row.
class FollowUpsPage : public QWidget
{
    Q_OBJECT

public:
    FollowUpsPage(ReplicaReader &reader, CommandQueue &queue, Preferences &preferences,
                  const Theme &theme, QWidget *parent = nullptr);
    ~FollowUpsPage() override;

    /// What may be done with the current row, for menus and the command palette.
    QList<QAction *> rowActions() const { return m_rowActions; }
    FollowUpId current() const { return m_current; }
    /// Which form of the current one is open, if one is; its draft keeps what is in it.
    std::optional<ResolveForm::Mode> formMode() const;
    /// Marks what is not yet at the hub; @p outbox outlives this.
    void follow(OutboxWatch &outbox);
    /// From then on a company without clients is offered an import.
    void offerImport();

public Q_SLOTS:
    void focusSearch();
    /// Narrows the list to what is found by this text.
    void searchFor(const QString &text);
    /// Emits countsChanged() for who came later than the first counts.
    void tellCounts() { showCounts(); }
    void focusList();
    /// Selects a follow-up, clearing the filters when they hide it.
    void showFollowUp(const Vitrina::FollowUpId &id);
    /// Opens a form of the current one, with its draft where there is one.
    void openForm(Vitrina::ResolveForm::Mode mode);
    /// Jumps to the first row of a section.
    void showSection(int section);
    void togglePanel();
    /// A minute has passed: what was due today may be overdue now. Comes by itself.
    void tick();

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);
    void countsChanged(int overdue, int today, int upcoming);
    void newContactRequested();
    void importRequested();
    void editClientRequested(const Vitrina::ClientId &client);
    void quoteRequested(const Vitrina::OpportunityId &sale);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildList(CommandQueue &queue, const Theme &theme);
    void connectModel();
    void connectPanel();
    void addRowActions();
    void addRowAction(const QString &text, const QString &key, const char *name,
                      void (FollowUpPanel::*slot)());
    void act(void (FollowUpPanel::*slot)());
    void showAlone(const FollowUpId &id);
    bool isAwaiting();
    void notePlace();
    void onArranged();
    void onPatched();
    void keepHeight();
    void setCurrentRowStill(int row);
    void onFormClosed();
    void onCurrentChanged(const QModelIndex &current);
    void selectRow(int row);
    void showCounts();
    void makeState();
    void updateState();
    void present();
    class KeyboardGoesAlong;
    /// Why there is nothing at all, and so what helps.
    enum class Nothing { OfHers, OfHersButOfTheTeam, InTheCompany };
    Nothing whyNothing();
    void presentNothing();
    void doWhatHelps();
    void divideRoom();
    bool hasNobody() const;
    void showPanel();
    void shareRoom();
    void showMenu(const QPoint &position);

    ReplicaReader &m_reader;
    Preferences &m_preferences;
    FollowUpTableModel *m_model;
    FollowUpFilterBar *m_filters = nullptr;
    FollowUpTableView *m_table = nullptr;
    FollowUpPanel *m_panel = nullptr;
    EmptyState *m_state = nullptr; ///< made when there is first nothing to show
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    int m_panelWish = 0; ///< as wide as the panel was before it gave way to the list
    QLabel *m_summary = nullptr;
    QList<QAction *> m_rowActions;
    FollowUpId m_current; ///< which the panel shows
    FollowUpId m_awaited; ///< shown alone, until it comes into the list or another is chosen
    /// Has the keyboard because there is no list to have it, which takes it back once there is.
    QPointer<QWidget> m_lent;
    struct Place
    {
        int row = 0;
        int scroll = 0;
        std::optional<int> height; ///< of the current row in the viewport, where it is in sight
        FollowUpId next;
    } m_place;                         ///< before the list was laid out anew or patched
    std::optional<RowAnchor> m_anchor; ///< while rows come and go
    bool m_patching = false;
    bool m_offersImport = false;
    QTimer m_minute;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/outboxdesk.h"
#include "items/outboxmodel.h"
#include "items/outboxwatch.h"

#include <QWidget>

#include <functional>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace Vitrina {

class Button;
class ChipLabel;
class EmptyState;
class OutboxPanel;
class Theme;

/// Where the doors of the status bar lead: how this computer stands to the shared database, what
/// was not accepted, with mine, theirs and why, to try again or discard, and what waits. Follows
/// the outbox while it is seen.
class SyncPage : public QWidget
{
    Q_OBJECT

public:
    SyncPage(ReplicaReader &reader, CommandQueue &queue, OutboxWatch &outbox, const Theme &theme,
             QWidget *parent = nullptr);

    void focusList();

Q_SIGNALS:
    void done(const QString &message, const std::function<void()> &undo);
    void refused(const Vitrina::Problem &problem);
    /// Esc: back to work.
    void left();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A heading with the table beneath it.
    struct Section
    {
        QWidget *box = nullptr;
        QLabel *heading = nullptr;
        QTableView *table = nullptr;
        OutboxModel *model = nullptr;
    };

    QWidget *buildHead();
    QWidget *buildLists(const Theme &theme);
    Section buildSection(OutboxModel::Which which, const char *name, const Theme &theme);
    void connectDesk();
    void refresh();
    void say();
    void updateState();
    void onCurrentChanged(const Section &section, const Section &other);
    void keepCurrent();
    bool isInList(const QWidget *widget) const;
    void keepFocus(const QWidget *before);
    void attempt(const std::function<void()> &deed);
    void tellNoteKept(const FollowUpId &on);
    void discardCurrent();

    ReplicaReader &m_reader;
    OutboxWatch &m_outbox;
    OutboxDesk m_desk;
    ChipLabel *m_chip = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_warning = nullptr;
    QLabel *m_mended = nullptr;
    Button *m_syncNow = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    EmptyState *m_state = nullptr;
    Section m_notTaken;
    Section m_waiting;
    QLabel *m_summary = nullptr;
    OutboxPanel *m_panel = nullptr;
    int m_place = 0; ///< of the current row among what was not taken
};

} // namespace Vitrina

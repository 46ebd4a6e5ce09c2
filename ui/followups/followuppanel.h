// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "followups/resolveform.h"
#include "items/replicareader.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Vitrina {

class Button;
class Card;
class ChipLabel;
class ElidedLabel;
class OutboxWatch;
class QuoteGlance;
class StageBar;
class TimelineModel;
class TimelineView;

/// The living panel beside the list (S1.3): client, vehicle, stage, what is due, the whole
/// timeline; from here one writes, calls, resolves, moves the stage. Follows the selection. Its
/// contents are made after it was painted for the first time, or when something is done with it.
class FollowUpPanel : public QWidget
{
    Q_OBJECT

public:
    FollowUpPanel(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// Says of what it shows whether it still waits for the hub; @p outbox outlives this.
    void follow(const OutboxWatch &outbox);
    void present(const FollowUpId &id);
    /// What is to be shown is on its way: until then what was shown stays, greyed and out of reach;
    /// where nothing was, that is said.
    void await();
    FollowUpId current() const;
    /// From which on its buttons have room for their keys; 0 until widthKnown().
    int comfortableWidth() const { return m_hintedWidth; }
    /// Keys that act where the keyboard is at its buttons, too; in its form letters are letters.
    void takeKeys(const QList<QAction *> &actions);
    /// Where no row of a list can have the keyboard.
    void focusButtons();
    /// The keyboard is in the form: what it is for must not be exchanged under the hands.
    bool isTyping() const;
    /// What is being done in the form, where it is open.
    std::optional<ResolveForm::Mode> formMode() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

public Q_SLOTS:
    void resolve();
    void move();
    void giveUp();
    void openWhatsApp();
    void call();
    void editClient();
    void quote();
    /// Reads the follow-up again where a command came since; what is being typed stays.
    void refresh();

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);
    void editClientRequested(const Vitrina::ClientId &client);
    void quoteRequested(const Vitrina::OpportunityId &sale);
    /// The form was left: the keyboard belongs to the list again.
    void formClosed();
    void widthKnown();

private:
    static constexpr int timelineHeight = 48; ///< pixels, at least
    bool isBuilt() const { return m_timelineView != nullptr; }
    void build();
    void catchUp(); ///< makes what it shows, where that is still to do
    void clear();
    QWidget *buildContent();
    int widthOfButtons() const;
    void keepWidth();
    void showHints(bool shown);
    void setAwaiting(bool awaiting);
    QWidget *buildHead();
    QWidget *buildActions();
    QWidget *buildDeal();
    Button *action(const QString &text, const QString &key, const char *name,
                   void (FollowUpPanel::*slot)());
    void read(const FollowUpId &id);
    void fill();
    void tellWaiting();
    QString contactLine() const;
    QString dueLine() const;
    void open(ResolveForm::Mode mode);
    void makeForm();
    bool formIsOpen() const;
    void showForm(bool shown);
    void closeForm();
    QFuture<Result<Receipt>> submitStage(const Opportunity &before, Stage to,
                                         const QString &reason);
    void tellStage(const Opportunity &before, Stage to, const Receipt &receipt);
    void advanceStage(Stage to);
    void askStepBack(Stage to);
    QString phone() const;
    QString phoneToReach();
    QString greeting() const;
    void recordAttempt(TimelineKind kind, const QString &text);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    FollowUpId m_wanted; ///< what was last asked for
    bool m_isAwaiting = false;
    QTimer m_patience; ///< what comes at once needs no word
    std::optional<FollowUpDetail> m_detail;
    QList<QAction *> m_keys;
    quint64 m_readAt = 0; ///< the reader's revision then
    QWidget *m_head = nullptr;
    ElidedLabel *m_name = nullptr;
    const OutboxWatch *m_outbox = nullptr;
    ChipLabel *m_waiting = nullptr;
    ChipLabel *m_quality = nullptr;
    ElidedLabel *m_contact = nullptr;
    Button *m_resolveButton = nullptr;
    Card *m_deal = nullptr;
    ElidedLabel *m_model = nullptr;
    QLabel *m_price = nullptr;
    StageBar *m_stages = nullptr;
    QuoteGlance *m_quote = nullptr;
    QLabel *m_due = nullptr;
    QLabel *m_observations = nullptr;
    ResolveForm *m_form = nullptr; ///< made when it is first needed
    TimelineModel *m_timeline = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_actions = nullptr;
    struct Hint
    {
        Button *button;
        QString key;
    };
    std::vector<Hint> m_hints; ///< of the actions
    int m_hintedWidth = 0;
    QLabel *m_expected = nullptr;
    TimelineView *m_timelineView = nullptr;
};

} // namespace Vitrina

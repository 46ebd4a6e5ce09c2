// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/resolvefollowup.h"
#include "items/draftkeeper.h"
#include "items/replicareader.h"
#include "items/strandednote.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace Vitrina {

class Button;
class Card;
class ScheduleForm;
class Segmented;

/// Resolves one follow-up and schedules the next, without the mouse (S1.5 to S1.8, X3): C or N,
/// what was said, when next, Enter. Can instead give the sale up with a reason (S1.10), or only
/// move the follow-up. What is typed is kept as a draft until it is saved (X7).
class ResolveForm : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Resolve, GiveUp, Move };

    ResolveForm(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// Shows the form for a follow-up, with its draft where there is one.
    void start(const FollowUpDetail &detail, Mode mode);
    Mode mode() const { return m_mode; }
    bool isFor(const FollowUpId &id) const { return m_detail && m_detail->followUp.id == id; }
    /// What became of the follow-up while one types: what somebody else did with it is said, and
    /// what was typed stays. Nothing: it is no longer to be seen.
    void tellOf(const std::optional<FollowUpDetail> &now);

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);
    /// The form is no longer wanted: saved, or left by Esc with its draft kept.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QLayout *buildHead();
    void buildFields();
    QLayout *buildFoot();
    void setMode(Mode mode);
    void fillReasons();
    void chooseOutcome(Outcome outcome);
    void selectWhatWasFilledIn(Qt::FocusReason reason);
    void submit();
    void submitResolve();
    void submitMove();
    void send(const AnyCommand &command, const QString &message,
              std::function<std::optional<AnyCommand>(const Receipt &)> undo);
    std::optional<ResolveFollowUp> resolution();
    QString inSentence(const FollowUp &followUp) const;
    QString draftName(const FollowUpId &id, Mode mode) const;
    void keepDraft();
    /// @returns whether there was one.
    bool recallDraft();
    bool recall();
    bool hasDraft(const QString &name);
    void clearDrafts(const QStringList &drafts);
    QStringList draftsShown() const;
    void discardDraft();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    DraftKeeper m_draft;
    std::optional<FollowUpDetail> m_detail;
    Mode m_mode = Mode::Resolve;
    bool m_sending = false;
    bool m_filling = false;
    std::optional<StrandedNote> m_stranded; ///< that stands in the form
    QString m_proposed;                     ///< the moment that N filled in
    Card *m_card = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_taken = nullptr;
    QLabel *m_carried = nullptr;
    Segmented *m_outcome = nullptr;
    QPlainTextEdit *m_note = nullptr;
    ScheduleForm *m_schedule = nullptr;
    QComboBox *m_reason = nullptr;
    Button *m_discard = nullptr;
    Button *m_save = nullptr;
    Button *m_switch = nullptr;
};

} // namespace Vitrina

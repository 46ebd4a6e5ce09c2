// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "commands/schedulefollowup.h"
#include "scheduling/agendacheck.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace Vitrina {

class ItemChoice;
class QuickSlots;

/// The next appointment in one form (S1.8): when, as a person says it, and what; below it the
/// moment in full with what that day already holds; the quick slots; where wanted, quality and
/// observations. Clashes and closed hours warn and do not forbid. Keys 1 to 3 outside text fields,
/// Alt+1 to Alt+3 anywhere, choose the quick slots; Enter in a field submits.
///
/// What is shown is what is saved: "+2 h" counts from when it was typed. GUI thread.
class ScheduleForm : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduleForm(ReplicaReader &reader, QWidget *parent = nullptr);

    /// Both are hidden until wanted. Quality begins with "as it is" (a null id in the step).
    void showQuality(bool shown);
    void showObservations(bool shown);
    /// Hides the row of quick slots, for a page that shows its own; the keys stay.
    void showQuickSlots(bool shown);

    /// The type to begin with; null is the first of the catalogue. After failed attempts the next
    /// free slot is proposed (S1.6), after none the field stays empty.
    void setDefaults(const CatalogueItemId &typeId, int attempts = 0);
    /// Whose agenda is looked at, and who the step is for; null: the viewer.
    void setAdvisor(const StaffId &advisor);
    /// The follow-up being resolved or moved: it does not clash with its successor.
    void setCurrentFollowUp(const FollowUpId &followUp);

    void setWhenText(const QString &text);
    /// A moment that typing replaces; rounded to nothing, shown as one would type it.
    void setProposal(const QDateTime &utc);
    /// Proposes the first open and free slot so far ahead.
    void proposeNextFree(int leadMinutes = 120);
    /// Proposes that moment if it is free, else the next slot after it: a contact deadline (S2.13).
    void proposeNear(const QDateTime &utc);
    void setType(const CatalogueItemId &typeId);
    void setObservations(const QString &text);
    /// @returns whether the key was one of a quick slot. For pages that catch 1 to 3 themselves.
    bool applyQuickSlot(int key);

    QString whenText() const;
    QString observations() const;
    CatalogueItemId type() const;
    /// The moment shown; nothing while what is typed is none.
    std::optional<QDateTime> moment() const { return m_moment; }
    /// How long the type usually takes, in minutes.
    int minutes() const;
    bool isEmpty() const;
    /// A moment that still lies ahead.
    bool isValid() const;
    /// What the step is; nothing unless valid. The queue gives the new follow-up its id.
    std::optional<NextStep> nextStep(CommandQueue &queue) const;

    /// Marks the field as what is missing, and goes there.
    void complain();
    void focusWhen();
    void clear();

    /// For the draft of the form it is in (X7).
    QJsonObject toJson() const;
    void fromJson(const QJsonObject &draft);

Q_SIGNALS:
    /// By the person: for drafts and for what depends on the moment.
    void changed();
    /// Enter in one of the fields.
    void submitted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void onTyped();
    /// Reads what is typed, then shows it.
    void read();
    void showMoment(const QDateTime &utc);
    void updateSentence();
    QString sentenceFor(const ScheduleCheck &check) const;
    void setSentence(const QString &text, const char *role);

    ReplicaReader &m_reader;
    AgendaCheck m_agenda;
    QLineEdit *m_when;
    ItemChoice *m_type;
    QLabel *m_sentence;
    ItemChoice *m_quality;
    QLineEdit *m_observations;
    QuickSlots *m_quick;
    std::optional<QDateTime> m_moment;
    WhenError m_error = WhenError::Empty;
};

} // namespace Vitrina

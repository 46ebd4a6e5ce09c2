// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/draftkeeper.h"
#include "items/replicareader.h"
#include "kit/preferences.h"

#include <QWidget>

#include <optional>

class QScrollArea;

namespace Vitrina {

class Button;
class Card;
class KnownClientCard;
class KnownClients;
class KnownElsewhere;
class NewClientFields;
class PastingLine;
class ScheduleForm;
class VisitFields;
struct RegisterContact;

/// Someone came, called or wrote (D4, D13): number or name first; then she is known, or new; what
/// it is about, and the next contact, registered as one command. Every change is kept as a draft
/// (X7). Enter and Ctrl+Enter register, Esc leaves and keeps the draft.
class ContactForm : public QWidget
{
    Q_OBJECT

public:
    ContactForm(ReplicaReader &reader, CommandQueue &queue, Preferences &preferences,
                QWidget *parent = nullptr);

    /// Begins, with the draft where there is one. @p phone may be empty; each has its own draft.
    void start(const QString &phone);

Q_SIGNALS:
    void registered(const Vitrina::FollowUpId &followUp, const QString &message);
    /// A visitor who left no data was counted; @p visitor takes it back.
    void counted(const QString &message, const Vitrina::VisitorId &visitor);
    void refused(const Vitrina::Problem &problem);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildScrolled();
    QWidget *buildFoot();
    void connectParts();

    void look();
    void pick(const ClientId &id);
    void unpick();
    void onChosenOpportunity();
    void takeChat(const QString &chat);
    void propose();

    bool hasContent() const;
    void onChanged();
    void keep();
    void restore(const QJsonObject &draft);
    void reset();
    void discardDraft();

    bool mayWait() const;
    std::optional<RegisterContact> command();
    void submit();
    void onRegistered(const RegisterContact &command);
    bool isSeen(const StaffId &advisor) const;
    void countVisitor();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    Preferences &m_preferences;
    DraftKeeper m_drafts;
    QScrollArea *m_scroll;
    Button *m_discard;
    PastingLine *m_identity;
    KnownClients *m_known;
    KnownElsewhere *m_elsewhere;
    NewClientFields *m_new;
    KnownClientCard *m_card;
    VisitFields *m_visit;
    ScheduleForm *m_next;
    Button *m_save;
    bool m_whenTouched = false;
    bool m_saving = false;
};

} // namespace Vitrina

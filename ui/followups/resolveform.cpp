// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/resolveform.h"

#include "commands/schedulefollowup.h"
#include "commands/whendone.h"
#include "items/strandednote.h"
#include "items/words.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/plainlabel.h"
#include "kit/segmented.h"
#include "kit/textarea.h"
#include "scheduling/scheduleform.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int noteHeight = 46;

QVariant keyOf(Outcome outcome)
{
    return int(outcome);
}

/// As it stands within a sentence: a name with capitals of its own keeps them (WhatsApp).
QString midSentence(const QString &name)
{
    const QString small = name.left(1).toLower() + name.mid(1);
    return small == name.toLower() ? small : name;
}

} // namespace

ResolveForm::ResolveForm(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_draft(reader, queue, QString())
{
    setObjectName(QStringLiteral("resolveForm"));
    build();
}

void ResolveForm::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_card = new Card(this);
    m_card->setCurrent(true);
    outer->addWidget(m_card);
    QVBoxLayout *column = m_card->content();
    column->addLayout(buildHead());
    m_taken = plainLabel(QString(), m_card, "danger");
    m_taken->setObjectName(QStringLiteral("takenLabel"));
    m_taken->setWordWrap(true);
    m_taken->hide();
    column->addWidget(m_taken);
    m_carried = plainLabel(QString(), m_card, "dim");
    m_carried->setObjectName(QStringLiteral("carriedLabel"));
    m_carried->setWordWrap(true);
    column->addWidget(m_carried);
    buildFields();
    for (QWidget *field : std::initializer_list<QWidget *>{m_outcome, m_note, m_schedule, m_reason})
        column->addWidget(field);
    column->addLayout(buildFoot());
}

QLayout *ResolveForm::buildHead()
{
    auto *head = new QHBoxLayout;
    m_title = plainLabel(QString(), m_card, "heading");
    m_title->setObjectName(QStringLiteral("resolveTitle"));
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    m_discard = new Button(tr("Discard draft"), Button::Role::Link, m_card);
    m_discard->setObjectName(QStringLiteral("discardResolveDraftButton"));
    m_discard->setFocusPolicy(Qt::NoFocus);
    connect(m_discard, &QPushButton::clicked, this, &ResolveForm::discardDraft);
    head->addWidget(m_discard, 0, Qt::AlignTop);
    auto *close = new Button(tr("Esc"), Button::Role::Link, m_card);
    close->setObjectName(QStringLiteral("closeResolveButton"));
    close->setAccessibleName(tr("Close the form; the draft is kept"));
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &QPushButton::clicked, this, &ResolveForm::closed);
    head->addWidget(close, 0, Qt::AlignTop);
    return head;
}

/// In the order in which Tab goes through them.
void ResolveForm::buildFields()
{
    m_outcome = new Segmented(m_card);
    m_outcome->setObjectName(QStringLiteral("outcomeSegmented"));
    m_outcome->addOption(keyOf(Outcome::Reached), tr("Reached"),
                         tr("C", "key: reached the client").at(0));
    m_outcome->addOption(keyOf(Outcome::NotReached), tr("Not reached"),
                         tr("N", "key: did not reach").at(0));
    connect(m_outcome, &Segmented::chosen, this,
            [this](const QVariant &key) { chooseOutcome(Outcome(key.toInt())); });

    m_note = new TextArea(m_card);
    m_note->setObjectName(QStringLiteral("noteEdit"));
    m_note->setPlaceholderText(tr("What was said"));
    m_note->setAccessibleName(tr("Observations"));
    m_note->setFixedHeight(noteHeight);
    m_note->installEventFilter(this);
    connect(m_note, &QPlainTextEdit::textChanged, this, &ResolveForm::keepDraft);

    m_schedule = new ScheduleForm(m_reader, m_card);
    connect(m_schedule, &ScheduleForm::changed, this, &ResolveForm::keepDraft);
    // Not its submitted(): Enter also comes up from its fields, and once is enough.

    m_reason = new QComboBox(m_card);
    m_reason->setObjectName(QStringLiteral("lostReasonCombo"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->installEventFilter(this);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &ResolveForm::keepDraft);
}

QLayout *ResolveForm::buildFoot()
{
    auto *foot = new QHBoxLayout;
    m_save = new Button(QString(), Button::Role::Primary, m_card);
    m_save->setObjectName(QStringLiteral("saveResolveButton"));
    m_save->setHint(tr("Enter"));
    connect(m_save, &QPushButton::clicked, this, &ResolveForm::submit);
    foot->addWidget(m_save);
    m_switch = new Button(QString(), Button::Role::Link, m_card);
    m_switch->setObjectName(QStringLiteral("giveUpButton"));
    connect(m_switch, &QPushButton::clicked, this, [this] {
        setMode(m_mode == Mode::GiveUp ? Mode::Resolve : Mode::GiveUp);
        keepDraft();
    });
    foot->addWidget(m_switch);
    foot->addStretch(1);
    return foot;
}

void ResolveForm::start(const FollowUpDetail &detail, Mode mode)
{
    m_filling = true;
    m_detail = detail;
    m_taken->hide();
    m_stranded.reset();
    m_carried->hide();
    m_draft.setForm(draftName(detail.followUp.id, mode));
    const QString what = inSentence(detail.followUp);
    m_title->setText(mode == Mode::Move ? tr("Move: %1").arg(what) : tr("Resolve: %1").arg(what));
    m_outcome->setCurrent({});
    m_note->clear();
    m_proposed.clear();
    m_schedule->clear();
    m_schedule->setAdvisor(detail.followUp.advisorId);
    m_schedule->setCurrentFollowUp(detail.followUp.id);
    m_schedule->setDefaults(mode == Mode::Move ? detail.followUp.typeId : CatalogueItemId());
    m_schedule->showQuality(mode != Mode::Move);
    fillReasons();
    setMode(mode);
    m_discard->setVisible(recall());
    m_filling = false;
    m_note->moveCursor(QTextCursor::End); // one goes on where one stopped
    if (mode == Mode::Move)
        m_schedule->focusWhen();
    else if (m_outcome->current().isValid())
        m_note->setFocus();
    else
        m_outcome->setFocus();
}

/// "call, Friday, 27 November at 11:00".
QString ResolveForm::inSentence(const FollowUp &followUp) const
{
    const QString type = itemName(m_reader.directory()->item(followUp.typeId));
    return tr("%1, %2", "a type of follow-up, and when")
        .arg(midSentence(type), m_reader.timeWords().inFull(followUp.dueAt));
}

void ResolveForm::tellOf(const std::optional<FollowUpDetail> &now)
{
    const FollowUp gone;
    const FollowUp &followUp = now ? now->followUp : gone;
    const bool pending = now && followUp.state == FollowUpState::Pending;
    m_taken->setVisible(!pending && (!now || followUp.resolvedBy != m_reader.viewer().id));
    if (pending)
        return;
    const QString who = m_reader.directory()->member(followUp.resolvedBy).name;
    const QString what = !now            ? tr("This follow-up is no longer yours to see.")
                         : who.isEmpty() ? tr("This follow-up was cancelled in the meantime.")
                                         : tr("%1 has just resolved this follow-up: %2.")
                                               .arg(who, outcomeName(followUp.outcome).toLower());
    m_taken->setText(what + u' ' + tr("What you typed is kept."));
}

void ResolveForm::fillReasons()
{
    m_reason->clear();
    m_reason->addItem(tr("Why is it lost?"));
    for (const CatalogueItem &reason : m_reader.directory()->catalogue(Catalogue::LostReason))
        m_reason->addItem(itemName(reason), reason.id.toString());
}

void ResolveForm::setMode(Mode mode)
{
    m_mode = mode;
    m_outcome->setVisible(mode != Mode::Move);
    m_note->setVisible(mode != Mode::Move);
    m_schedule->setVisible(mode != Mode::GiveUp);
    m_reason->setVisible(mode == Mode::GiveUp);
    m_save->setText(mode == Mode::GiveUp ? tr("Give the sale up") : tr("Schedule"));
    m_switch->setText(mode == Mode::GiveUp ? tr("Go on with the sale") : tr("Give up…"));
    m_switch->setVisible(mode != Mode::Move && m_detail && m_detail->opportunity &&
                         m_detail->opportunity->state == OpportunityState::Open);
}

/// Not reaching her fills in what nearly always follows: call again, at the next free slot (S1.6).
void ResolveForm::chooseOutcome(Outcome outcome)
{
    if (outcome == Outcome::NotReached) {
        if (m_note->toPlainText().isEmpty())
            m_note->setPlainText(tr("Call again"));
        if (m_schedule->isEmpty()) {
            m_schedule->setDefaults(m_detail->followUp.typeId, m_detail->followUp.attempt + 1);
            m_proposed = m_schedule->whenText();
        }
    } else {
        // It was N by mistake: what N filled in goes, what the person typed stays.
        if (m_note->toPlainText() == tr("Call again"))
            m_note->clear();
        if (!m_proposed.isEmpty() && m_schedule->whenText() == m_proposed)
            m_schedule->setWhenText({});
        m_proposed.clear();
    }
    keepDraft();
    if (m_mode == Mode::GiveUp)
        m_reason->setFocus();
    else
        m_schedule->focusWhen();
}

void ResolveForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        submit();
        return;
    }
    // Single letters act only outside text fields: those that have text never send them up to here.
    const bool bare = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (bare && !event->text().isEmpty() && m_outcome->isVisible() &&
        m_outcome->chooseByLetter(event->text().at(0)))
        return;
    if (bare && m_schedule->isVisible() && m_schedule->applyQuickSlot(event->key() - Qt::Key_0))
        return;
    QWidget::keyPressEvent(event);
}

/// What was filled in gives way to what she types, as it does in the fields of one line.
void ResolveForm::selectWhatWasFilledIn(Qt::FocusReason reason)
{
    const bool byTab = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    if (byTab && m_note->toPlainText() == tr("Call again"))
        m_note->selectAll();
}

bool ResolveForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusIn)
        selectWhatWasFilledIn(static_cast<QFocusEvent *>(event)->reason());
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            if (watched == m_note && m_mode != Mode::GiveUp && m_schedule->isEmpty())
                m_schedule->focusWhen();
            else
                submit();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT closed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ResolveForm::submit()
{
    if (m_sending || !m_detail)
        return;
    if (m_mode == Mode::Move)
        submitMove();
    else
        submitResolve();
}

std::optional<ResolveFollowUp> ResolveForm::resolution()
{
    ResolveFollowUp command;
    command.followUpId = m_detail->followUp.id;
    command.note = m_note->toPlainText();
    command.at = m_reader.now();
    if (!m_outcome->current().isValid()) {
        Q_EMIT refused({Problem::Code::MissingOutcome, {}});
        m_outcome->setFocus();
        return std::nullopt;
    }
    command.outcome = Outcome(m_outcome->current().toInt());
    if (m_mode == Mode::GiveUp) {
        command.loss =
            Loss{CatalogueItemId::fromString(m_reason->currentData().toString()), command.note};
        return command;
    }
    const bool nextNeeded =
        !m_detail->opportunity || m_detail->opportunity->state == OpportunityState::Open;
    command.next = m_schedule->nextStep(m_queue);
    if (!command.next && (nextNeeded || !m_schedule->isEmpty())) {
        m_schedule->complain();
        Q_EMIT refused({Problem::Code::MissingNextFollowUp, {}});
        return std::nullopt;
    }
    return command;
}

void ResolveForm::submitResolve()
{
    const std::optional<ResolveFollowUp> command = resolution();
    if (!command)
        return;
    const FollowUpId nextId = command->next ? command->next->id : FollowUpId();
    const QString message =
        command->loss ? tr("The sale was given up.")
        : command->next
            ? tr("Resolved. Next: %1.").arg(m_reader.timeWords().inFull(command->next->dueAt))
            : tr("Resolved.");
    send(*command, message,
         [id = command->followUpId, nextId, quality = m_detail->client.qualityId,
          reader = &m_reader](const Receipt &receipt) {
             return UndoResolve{receipt.id, id, nextId, quality, reader->now()};
         });
}

void ResolveForm::submitMove()
{
    const std::optional<QDateTime> moment = m_schedule->moment();
    if (!moment || !m_schedule->isValid()) {
        m_schedule->complain();
        return;
    }
    const FollowUp &old = m_detail->followUp;
    send(RescheduleFollowUp{old.id, *moment, old.minutes, m_reader.now()},
         tr("Moved to %1.").arg(m_reader.timeWords().inFull(*moment)),
         [old, reader = &m_reader](const Receipt &) {
             return RescheduleFollowUp{old.id, old.dueAt, old.minutes, reader->now()};
         });
}

void ResolveForm::send(const AnyCommand &command, const QString &message,
                       std::function<std::optional<AnyCommand>(const Receipt &)> undo)
{
    m_sending = true;
    whenDone(m_queue.submit(command), this,
             [this, message, undo, used = draftsShown(),
              id = m_detail->followUp.id](const Result<Receipt> &result) {
                 m_sending = false;
                 if (!result) {
                     Q_EMIT refused(result.error());
                     return;
                 }
                 clearDrafts(used);
                 if (isFor(id)) // by now it may stand for another
                     Q_EMIT closed();
                 Q_EMIT done(message, undo(*result));
             });
}

bool ResolveForm::hasDraft(const QString &name)
{
    m_draft.setForm(name);
    return !m_draft.load().isEmpty();
}

/// A move takes nothing of what was typed for the resolution so far, and leaves nothing there.
QString ResolveForm::draftName(const FollowUpId &id, Mode mode) const
{
    return mode == Mode::Move ? QStringLiteral("move/") + id.toString() : resolveDraftName(id);
}

void ResolveForm::keepDraft()
{
    if (m_filling || !m_detail)
        return;
    m_draft.setForm(draftName(m_detail->followUp.id, m_mode));
    const bool nothing = !m_outcome->current().isValid() && m_note->toPlainText().isEmpty() &&
                         m_schedule->isEmpty() && m_mode != Mode::GiveUp;
    if (nothing) {
        m_draft.clear();
        return;
    }
    m_draft.keep({{QStringLiteral("outcome"), m_outcome->current().toInt()},
                  {QStringLiteral("note"), m_note->toPlainText()},
                  {QStringLiteral("giveUp"), m_mode == Mode::GiveUp},
                  {QStringLiteral("reason"), m_reason->currentData().toString()},
                  {QStringLiteral("schedule"), m_schedule->toJson()}});
}

bool ResolveForm::recallDraft()
{
    const QJsonObject draft = m_draft.load();
    if (draft.isEmpty())
        return false;
    const int outcome = draft.value(QStringLiteral("outcome")).toInt();
    if (outcome != int(Outcome::None))
        m_outcome->setCurrent(outcome);
    m_note->setPlainText(draft.value(QStringLiteral("note")).toString());
    m_schedule->fromJson(draft.value(QStringLiteral("schedule")).toObject());
    if (draft.value(QStringLiteral("giveUp")).toBool()) {
        setMode(Mode::GiveUp);
        m_reason->setCurrentIndex(
            qMax(0, m_reason->findData(draft.value(QStringLiteral("reason")).toString())));
    }
    return true;
}

/// Where somebody else resolved what she was writing about, her words are about the client still:
/// they stand in the next form, or they would be on no screen any more.
bool ResolveForm::recall()
{
    const bool isRecalled = recallDraft();
    if (m_mode == Mode::Move)
        return isRecalled; // which has no note
    m_stranded = strandedNote(m_reader, m_detail->client.id);
    if (m_stranded && (m_stranded->text == tr("Call again") || !hasDraft(m_stranded->form)))
        m_stranded.reset(); // filled in, not written; or thrown away a moment ago
    if (m_stranded && !m_note->toPlainText().contains(m_stranded->text)) {
        if (isRecalled)
            m_note->appendPlainText(m_stranded->text);
        else
            m_note->setPlainText(m_stranded->text);
    }
    if (m_stranded)
        m_carried->setText(tr("You wrote this for: %1. That was resolved in the meantime.")
                               .arg(inSentence(m_stranded->followUp)));
    m_carried->setVisible(m_stranded.has_value());
    return isRecalled || m_stranded;
}

/// By the keeper that reads them, so that it knows at once.
void ResolveForm::clearDrafts(const QStringList &drafts)
{
    for (const QString &draft : drafts) {
        m_draft.setForm(draft);
        m_draft.clear();
    }
}

/// What is in the form now.
QStringList ResolveForm::draftsShown() const
{
    QStringList drafts{draftName(m_detail->followUp.id, m_mode)};
    if (m_stranded)
        drafts += m_stranded->form;
    return drafts;
}

void ResolveForm::discardDraft()
{
    clearDrafts(draftsShown());
    start(FollowUpDetail(*m_detail), m_mode == Mode::Move ? Mode::Move : Mode::Resolve);
}

} // namespace Vitrina

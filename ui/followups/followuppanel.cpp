// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/followuppanel.h"

#include "commands/changestage.h"
#include "commands/whendone.h"
#include "domain/moneytext.h"
#include "followups/quoteglance.h"
#include "followups/stagebar.h"
#include "items/outboxwatch.h"
#include "items/timelinemodel.h"
#include "items/words.h"
#include "kit/afterpaint.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/chip.h"
#include "kit/dialogdraft.h"
#include "kit/elidedlabel.h"
#include "kit/reasondialog.h"
#include "kit/timelineview.h"
#include "kit/waitingmark.h"

#include <QLabel>
#include <QPalette>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

QString priceText(const VehicleModel &model, const QString &country)
{
    const auto currency = Currency::fromCode(model.currency);
    return currency && model.priceMinor > 0 ? moneyText(Money(model.priceMinor, *currency), country)
                                            : QString();
}

ChipMark dotMark(const CatalogueItem &quality)
{
    ChipMark mark;
    mark.kind = ChipMark::Dot;
    mark.dot = qualityDot(quality);
    return mark;
}

Tone toneOf(Dot dot)
{
    static constexpr Tone tones[] = {Tone::Neutral, Tone::Danger, Tone::Reserved, Tone::Sent};
    return tones[int(dot)];
}

} // namespace

FollowUpPanel::FollowUpPanel(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
{
    setObjectName(QStringLiteral("followUpPanel"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    // The list is painted first: who starts the program sees it without waiting for this panel.
    afterFirstPaint(this, [this] { catchUp(); });
}

void FollowUpPanel::catchUp()
{
    if (isBuilt())
        return;
    build();
    if (m_isAwaiting)
        setAwaiting(true);
    else
        present(m_wanted);
}

void FollowUpPanel::takeKeys(const QList<QAction *> &actions)
{
    m_keys = actions;
    if (m_actions)
        m_actions->addActions(actions);
}

void FollowUpPanel::focusButtons()
{
    catchUp();
    m_resolveButton->setFocus(Qt::OtherFocusReason);
}

FollowUpId FollowUpPanel::current() const
{
    if (!isBuilt())
        return m_wanted;
    return m_detail ? m_detail->followUp.id : FollowUpId();
}

void FollowUpPanel::follow(const OutboxWatch &outbox)
{
    m_outbox = &outbox;
    connect(&outbox, &OutboxWatch::provisionalChanged, this, &FollowUpPanel::tellWaiting);
    tellWaiting();
}

void FollowUpPanel::tellWaiting()
{
    if (!isBuilt())
        return;
    m_waiting->setVisible(m_outbox && (m_outbox->isProvisional(current()) ||
                                       (m_detail && m_outbox->isProvisional(m_detail->client.id))));
}

void FollowUpPanel::await()
{
    m_wanted = {};
    setAwaiting(true);
}

void FollowUpPanel::setAwaiting(bool awaiting)
{
    m_isAwaiting = awaiting;
    if (!isBuilt())
        return;
    m_head->setEnabled(!awaiting);
    m_content->setEnabled(!awaiting);
    m_expected->hide();
    if (awaiting && !m_detail)
        m_patience.start();
    else
        m_patience.stop();
}

void FollowUpPanel::present(const FollowUpId &id)
{
    m_wanted = id;
    setAwaiting(false);
    if (!isBuilt())
        return;
    if (id.isNull()) {
        clear();
        return;
    }
    if (m_form && !m_form->isFor(id))
        m_form->hide(); // its draft stays with its own follow-up
    read(id);
}

void FollowUpPanel::refresh()
{
    if (m_detail && m_readAt != m_reader.revision())
        read(m_detail->followUp.id);
}

/// Shows nothing of a follow-up that is neither of someone the viewer may see nor of her own client
/// (S2.4, S3.3).
void FollowUpPanel::read(const FollowUpId &id)
{
    m_readAt = m_reader.revision();
    m_detail = m_reader.followUp(id);
    if (m_detail) {
        const StaffMember &viewer = m_reader.viewer();
        const std::vector<StaffId> visible = m_reader.directory()->visibleStaff(viewer);
        const bool seen = std::find(visible.begin(), visible.end(), m_detail->followUp.advisorId) !=
                          visible.end();
        if (!seen && m_detail->client.preferredAgentId != viewer.id)
            m_detail.reset();
    }
    if (formIsOpen() && m_form->isFor(id))
        m_form->tellOf(m_detail);
    fill();
}

void FollowUpPanel::clear()
{
    m_detail.reset();
    if (m_form)
        m_form->hide();
    fill();
}

void FollowUpPanel::fill()
{
    const bool filled = m_detail.has_value();
    m_head->setVisible(filled);
    const auto children = m_content->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (child != m_form)
            child->setVisible(filled);
    }
    if (!filled)
        return;
    const Directory &directory = *m_reader.directory();
    const Client &client = m_detail->client;
    const QString name = clientName(client.name, client.surname);
    m_name->setText(name.isEmpty() && !m_detail->phones.empty() ? m_detail->phones.front().typed
                                                                : name);
    const CatalogueItem &quality = directory.item(client.qualityId);
    m_quality->setVisible(!quality.id.isNull());
    m_quality->setChip(itemName(quality), toneOf(qualityDot(quality)), dotMark(quality));
    tellWaiting();
    m_contact->setText(contactLine());

    const VehicleModel &model =
        directory.model(m_detail->opportunity ? m_detail->opportunity->modelId : VehicleModelId());
    m_model->setText(model.id.isNull() ? tr("No model yet") : modelName(model));
    m_price->setText(priceText(model, m_reader.viewerBranch().country));
    m_stages->setVisible(m_detail->opportunity.has_value());
    if (m_detail->opportunity)
        m_stages->present(*m_detail->opportunity);
    m_quote->present(m_detail->opportunity);
    m_due->setText(dueLine());
    m_observations->setText(m_detail->followUp.observations);
    m_observations->setVisible(!m_detail->followUp.observations.isEmpty());
    showForm(formIsOpen()); // open, even while another page hides this one
    m_timeline->setEntries(m_detail->timeline);
}

/// What scrolls asks for no width by itself.
int FollowUpPanel::widthOfButtons() const
{
    const QMargins around = m_content->layout()->contentsMargins();
    return m_actions->minimumSizeHint().width() + around.left() + around.right();
}

/// All of the buttons are seen, whatever the language; where there is little room, without the keys
/// that their tool tips name, too.
void FollowUpPanel::keepWidth()
{
    m_hintedWidth = widthOfButtons();
    showHints(false);
    setMinimumWidth(std::max(minimumWidth(), widthOfButtons()));
    showHints(width() >= m_hintedWidth);
    Q_EMIT widthKnown();
}

void FollowUpPanel::showHints(bool shown)
{
    for (const Hint &hint : m_hints) {
        const QString key = shown ? hint.key : QString();
        if (hint.button->hint() != key)
            hint.button->setHint(key);
        hint.button->setAccessibleDescription(hint.key);
    }
}

void FollowUpPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isBuilt())
        showHints(width() >= m_hintedWidth);
}

QString FollowUpPanel::contactLine() const
{
    const Client &client = m_detail->client;
    QStringList parts;
    if (!m_detail->phones.empty())
        parts += m_detail->phones.front().typed;
    parts += client.nationalId;
    if (!m_detail->vehicles.empty())
        parts += m_detail->vehicles.front().plate;
    const CatalogueItem &source = m_reader.directory()->item(client.sourceId);
    if (!source.id.isNull())
        parts += tr("from %1").arg(itemName(source));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString FollowUpPanel::dueLine() const
{
    const FollowUp &followUp = m_detail->followUp;
    QString line = tr("%1, %2").arg(itemName(m_reader.directory()->item(followUp.typeId)),
                                    m_reader.timeWords().inFull(followUp.dueAt));
    if (followUp.attempt > 0)
        line += QStringLiteral(" · ") + tr("%n attempt(s) so far", nullptr, followUp.attempt);
    if (followUp.state != FollowUpState::Pending)
        line += QStringLiteral(" · ") + outcomeName(followUp.outcome);
    return line;
}

void FollowUpPanel::open(ResolveForm::Mode mode)
{
    catchUp();
    if (!m_detail)
        return;
    if (m_detail->followUp.state != FollowUpState::Pending) {
        Q_EMIT refused({Problem::Code::AlreadyResolved, {}});
        return;
    }
    makeForm();
    showForm(true);
    m_form->start(*m_detail, mode);
    QTimer::singleShot(0, m_form, [this] { m_scroll->ensureWidgetVisible(m_form, 0, 0); });
}

void FollowUpPanel::resolve()
{
    open(ResolveForm::Mode::Resolve);
}
void FollowUpPanel::move()
{
    open(ResolveForm::Mode::Move);
}
void FollowUpPanel::giveUp()
{
    open(ResolveForm::Mode::GiveUp);
}

/// Not before somebody resolves: the first page need not wait for it.
void FollowUpPanel::makeForm()
{
    if (m_form)
        return;
    m_form = new ResolveForm(m_reader, m_queue, m_content);
    connect(m_form, &ResolveForm::done, this, &FollowUpPanel::done);
    connect(m_form, &ResolveForm::refused, this, &FollowUpPanel::refused);
    connect(m_form, &ResolveForm::closed, this, &FollowUpPanel::closeForm);
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    column->insertWidget(column->indexOf(m_timelineView), m_form);
    setTabOrder(m_stages, m_form);
}

bool FollowUpPanel::formIsOpen() const
{
    return m_form && !m_form->isHidden();
}

/// While the form stands, it says what is due; saying it twice would push the timeline out.
void FollowUpPanel::showForm(bool shown)
{
    if (m_form)
        m_form->setVisible(shown);
    // On a small screen the timeline gives way before anything scrolls.
    m_timelineView->setMinimumHeight(shown ? 0 : timelineHeight);
    m_due->setVisible(!shown);
    m_resolveButton->setVisible(!shown && m_detail &&
                                m_detail->followUp.state == FollowUpState::Pending);
}

bool FollowUpPanel::isTyping() const
{
    return formIsOpen() && m_form->isAncestorOf(window()->focusWidget());
}

std::optional<ResolveForm::Mode> FollowUpPanel::formMode() const
{
    return formIsOpen() ? std::optional(m_form->mode()) : std::nullopt;
}

void FollowUpPanel::closeForm()
{
    showForm(false);
    Q_EMIT formClosed();
}

QFuture<Result<Receipt>> FollowUpPanel::submitStage(const Opportunity &before, Stage to,
                                                    const QString &reason)
{
    return m_queue.submit(ChangeStage{before.id, before.stage, to, reason, m_reader.now()});
}

void FollowUpPanel::tellStage(const Opportunity &before, Stage to, const Receipt &receipt)
{
    Q_EMIT done(tr("Stage: %1.").arg(stageName(to)),
                UndoStage{before.id, receipt.id, before.stage, m_reader.now()});
}

void FollowUpPanel::advanceStage(Stage to)
{
    const Opportunity sale = *m_detail->opportunity;
    whenDone(submitStage(sale, to, {}), this, [this, sale, to](const Result<Receipt> &result) {
        if (result)
            tellStage(sale, to, *result);
        else
            Q_EMIT refused(result.error());
    });
}

void FollowUpPanel::askStepBack(Stage to)
{
    const Opportunity sale = *m_detail->opportunity;
    auto *dialog = new ReasonDialog(QStringLiteral("stepBackDialog"),
                                    {tr("Back to %1").arg(stageName(to)),
                                     tr("Why does the sale go back?"), tr("Go back"), tr("Cancel")},
                                    ReasonDialog::Need::Required, this);
    new DialogDraft(dialog, m_reader, m_queue, dialog->objectName() + u'/' + sale.id.toString());
    // Meanwhile the list may have moved on to another client: it is still this sale that goes back.
    connect(dialog, &ReasonDialog::given, this, [this, dialog, sale, to](const QString &reason) {
        whenDone(submitStage(sale, to, reason), dialog,
                 [this, dialog, sale, to](const Result<Receipt> &result) {
                     if (!result)
                         return dialog->refuse(result.error());
                     dialog->accept();
                     tellStage(sale, to, *result);
                 });
    });
    dialog->open();
}

void FollowUpPanel::quote()
{
    catchUp();
    if (m_detail && m_detail->opportunity)
        Q_EMIT quoteRequested(m_detail->opportunity->id);
}

void FollowUpPanel::editClient()
{
    catchUp();
    if (m_detail)
        Q_EMIT editClientRequested(m_detail->client.id);
}

} // namespace Vitrina

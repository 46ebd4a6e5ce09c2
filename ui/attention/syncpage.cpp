// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attention/syncpage.h"

#include "attention/outboxpanel.h"
#include "attention/syncwords.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/chip.h"
#include "kit/emptystate.h"
#include "kit/plainlabel.h"
#include "kit/tablelook.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int whenWidth = 112;
constexpr int panelWidth = 460;
constexpr int summaryFrom = 20; // fewer are seen at a glance

} // namespace

SyncPage::SyncPage(ReplicaReader &reader, CommandQueue &queue, OutboxWatch &outbox,
                   const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_outbox(outbox)
    , m_desk(reader, queue, outbox)
{
    setObjectName(QStringLiteral("syncPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(hairline(this));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildLists(theme));
    m_state = new EmptyState(m_stack);
    m_state->setObjectName(QStringLiteral("syncState"));
    connect(m_state, &EmptyState::actionTriggered, &m_outbox, &OutboxWatch::requestSync);
    m_stack->addWidget(m_state);
    column->addWidget(m_stack, 1);
    connectDesk();
    connect(&m_outbox, &OutboxWatch::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    say();
}

QWidget *SyncPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 10, 16, 8);
    column->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(plainLabel(tr("Synchronisation"), head, "title"));
    m_chip = new ChipLabel(head);
    m_chip->setObjectName(QStringLiteral("syncChip"));
    line->addWidget(m_chip);
    line->addStretch(1);
    m_syncNow = new Button(tr("Sync now"), Button::Role::Primary, head);
    m_syncNow->setObjectName(QStringLiteral("syncNowButton"));
    m_syncNow->setHint(QStringLiteral("F5"));
    connect(m_syncNow, &QPushButton::clicked, &m_outbox, &OutboxWatch::requestSync);
    line->addWidget(m_syncNow);
    column->addLayout(line);
    m_sentence = plainLabel(QString(), head, "dim");
    m_sentence->setObjectName(QStringLiteral("syncSentenceLabel"));
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_warning = plainLabel(QString(), head, "danger");
    m_warning->setObjectName(QStringLiteral("syncWarningLabel"));
    m_warning->setWordWrap(true);
    column->addWidget(m_warning);
    m_mended = plainLabel(QString(), head, "dim");
    m_mended->setObjectName(QStringLiteral("syncMendedLabel"));
    m_mended->setWordWrap(true);
    column->addWidget(m_mended);
    return head;
}

QWidget *SyncPage::buildLists(const Theme &theme)
{
    m_splitter = new QSplitter(m_stack);
    auto *lists = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notTaken = buildSection(OutboxModel::Which::NotTaken, "notTakenTable", theme);
    m_waiting = buildSection(OutboxModel::Which::Waiting, "waitingTable", theme);
    m_waiting.table->setColumnHidden(OutboxModel::Why, true);
    m_notTaken.table->setAccessibleName(tr("Not accepted"));
    m_waiting.table->setAccessibleName(tr("Waiting"));
    m_summary = plainLabel(QString(), m_waiting.box, "dim");
    m_summary->setObjectName(QStringLiteral("waitingSummaryLabel"));
    m_summary->setContentsMargins(10, 0, 10, 6);
    m_summary->setWordWrap(true);
    static_cast<QVBoxLayout *>(m_waiting.box->layout())->insertWidget(1, m_summary);
    column->addWidget(m_notTaken.box, 1);
    column->addWidget(m_waiting.box, 1);
    m_panel = new OutboxPanel(m_reader, m_splitter);
    m_panel->setMinimumWidth(panelWidth * 3 / 4);
    m_splitter->addWidget(lists);
    m_splitter->addWidget(m_panel);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({2 * panelWidth, panelWidth});
    const auto follow = [this](const Section &section, const Section &other) {
        connect(section.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this, &section, &other] { onCurrentChanged(section, other); });
    };
    follow(m_notTaken, m_waiting);
    follow(m_waiting, m_notTaken);
    return m_splitter;
}

SyncPage::Section SyncPage::buildSection(OutboxModel::Which which, const char *name,
                                         const Theme &theme)
{
    Section section;
    section.box = new QWidget(this);
    auto *column = new QVBoxLayout(section.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    section.heading = plainLabel(QString(), section.box, "heading");
    section.heading->setContentsMargins(10, 10, 10, 6);
    column->addWidget(section.heading);
    section.table = new QTableView(section.box);
    section.table->setObjectName(QLatin1StringView(name));
    section.model = new OutboxModel(which, m_reader, this);
    dressTable(section.table, theme);
    section.table->setModel(section.model);
    QHeaderView *header = section.table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(OutboxModel::When, QHeaderView::Fixed);
    header->resizeSection(OutboxModel::When, whenWidth);
    section.table->installEventFilter(this);
    column->addWidget(section.table, 1);
    return section;
}

void SyncPage::connectDesk()
{
    connect(m_panel, &OutboxPanel::retryRequested, this,
            [this](const OutboxCommand &command) { attempt([&] { m_desk.retry(command); }); });
    connect(m_panel, &OutboxPanel::noteRequested, this,
            [this](const OutboxCommand &command) { attempt([&] { m_desk.keepNote(command); }); });
    connect(m_panel, &OutboxPanel::unitRequested, this,
            [this](const OutboxCommand &command, const UnitId &unit) {
                attempt([&] { m_desk.retryWith(command, unit); });
            });
    connect(m_panel, &OutboxPanel::discardRequested, &m_desk, &OutboxDesk::discard);
    connect(&m_desk, &OutboxDesk::refused, this, [this](const Problem &problem) {
        m_panel->setTrying(false);
        Q_EMIT refused(problem);
    });
    connect(&m_desk, &OutboxDesk::retried, this, [this] {
        m_panel->setTrying(false);
        focusList();
        Q_EMIT done(tr("Done again; it goes to the shared database now."), {});
    });
    connect(&m_desk, &OutboxDesk::noteKept, this, &SyncPage::tellNoteKept);
    connect(&m_desk, &OutboxDesk::discarded, this, [this](const CommandId &command) {
        focusList();
        Q_EMIT done(tr("Discarded."), [this, command] { m_desk.bringBack(command); });
    });
}

void SyncPage::attempt(const std::function<void()> &deed)
{
    focusList(); // before its button goes, which would hand the keyboard to its neighbour
    m_panel->setTrying(true);
    deed();
}

void SyncPage::tellNoteKept(const FollowUpId &on)
{
    m_panel->setTrying(false);
    focusList();
    const auto next = on.isNull() ? std::nullopt : m_reader.followUp(on);
    Q_EMIT done(next ? tr("Your note is in the history of the next follow-up: %1.")
                           .arg(m_reader.timeWords().inFull(next->followUp.dueAt))
                     : tr("Your note is in the client's history."),
                {});
}

void SyncPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    if (m_notTaken.model->rowCount() > 0 && !m_panel->command())
        m_notTaken.table->setCurrentIndex(m_notTaken.model->index(0, OutboxModel::Deed));
}

void SyncPage::refresh()
{
    const QWidget *focused = window()->focusWidget();
    m_place = qMax(0, m_notTaken.table->currentIndex().row());
    m_notTaken.model->refresh();
    m_waiting.model->refresh();
    say();
    updateState();
    keepCurrent();
    m_panel->refresh();
    keepFocus(focused);
}

void SyncPage::say()
{
    const SyncSaying said = sayingOf(m_outbox, m_reader);
    m_chip->setVisible(!said.word.isEmpty());
    m_chip->setChip(said.word, said.tone);
    m_sentence->setText(said.sentence);
    const QString warning = lateWarning(m_outbox, m_reader);
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    const QString mended = mendedNotice(m_outbox, m_reader);
    m_mended->setText(mended);
    m_mended->setVisible(!mended.isEmpty());
}

void SyncPage::updateState()
{
    const int notTaken = m_notTaken.model->rowCount();
    const int waiting = m_waiting.model->rowCount();
    m_notTaken.box->setVisible(notTaken > 0);
    m_waiting.box->setVisible(waiting > 0);
    m_notTaken.heading->setText(tr("Not accepted · %1").arg(notTaken));
    m_waiting.heading->setText(tr("Waiting · %1").arg(QLocale().toString(waiting)));
    m_summary->setVisible(waiting >= summaryFrom);
    if (waiting >= summaryFrom)
        m_summary->setText(m_waiting.model->summary());
    const bool nothing = notTaken + waiting == 0;
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_state) : m_splitter);
    m_panel->setVisible(notTaken > 0 || m_panel->command());
    if (!nothing)
        return;
    if (m_outbox.isOffline()) {
        m_state->present(EmptyState::Kind::Offline, tr("No connection, and nothing waits"),
                         tr("Everything you did so far is at the shared database. Go on working: "
                            "what you do is sent by itself later."),
                         tr("Try now"));
    } else {
        m_state->setIcon(Icon::Check);
        m_state->present(EmptyState::Kind::Empty, tr("Everything is at the shared database"),
                         tr("Here stands what still waits to be sent, and what was not accepted: "
                            "your value, the other one, and why."));
    }
}

/// What is selected in one list is told of, and nothing in the other.
void SyncPage::onCurrentChanged(const Section &section, const Section &other)
{
    const QModelIndex current = section.table->currentIndex();
    if (!current.isValid())
        return;
    other.table->setCurrentIndex({});
    m_panel->present(section.model->commandAt(current.row()));
    m_panel->setTrying(m_panel->command() && m_desk.isTrying(m_panel->command()->id));
    m_panel->setVisible(m_panel->command().has_value());
}

/// After rows went: the panel tells of what is still there, else of the next that was not taken.
void SyncPage::keepCurrent()
{
    const std::optional<OutboxCommand> &shown = m_panel->command();
    const Section &section = shown && !shown->decided ? m_waiting : m_notTaken;
    if (shown && section.model->rowOf(shown->sequence) >= 0)
        return;
    const int count = m_notTaken.model->rowCount();
    if (count > 0) {
        const int row = qMin(m_place, count - 1);
        m_notTaken.table->setCurrentIndex(m_notTaken.model->index(row, OutboxModel::Deed));
        onCurrentChanged(m_notTaken, m_waiting);
    } else {
        m_panel->present(std::nullopt);
        m_panel->hide();
    }
}

bool SyncPage::isInList(const QWidget *widget) const
{
    return widget && (widget == m_notTaken.table || widget == m_waiting.table);
}

/// A list that goes, or a button, would hand the keyboard to whatever is next in the window.
void SyncPage::keepFocus(const QWidget *before)
{
    const QWidget *now = window()->focusWidget();
    const bool left = before && isAncestorOf(before) && (!now || !isAncestorOf(now));
    if (left || (isInList(before) && !isInList(now)))
        focusList();
}

void SyncPage::focusList()
{
    if (!isVisible())
        return; // she is elsewhere by now
    if (m_notTaken.model->rowCount() > 0)
        m_notTaken.table->setFocus();
    else if (m_waiting.model->rowCount() > 0)
        m_waiting.table->setFocus();
    else
        m_syncNow->setFocus();
}

void SyncPage::discardCurrent()
{
    if (m_panel->command() && m_panel->command()->decided)
        m_desk.discard(*m_panel->command());
}

bool SyncPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        m_panel->copyText();
    } else if (key->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else if (key->key() == Qt::Key_Delete && watched == m_notTaken.table) {
        discardCurrent();
    } else if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
               watched == m_notTaken.table) {
        m_panel->focusAction();
    } else {
        return QWidget::eventFilter(watched, event);
    }
    return true;
}

void SyncPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Vitrina

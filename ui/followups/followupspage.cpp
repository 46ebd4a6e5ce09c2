// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/followupspage.h"

#include "followups/followupfilterbar.h"
#include "followups/followuppanel.h"
#include "followups/followuptableview.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/emptystate.h"
#include "kit/plainlabel.h"
#include "kit/preferences.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Vitrina {

namespace {

constexpr int minuteMs = 60'000;

} // namespace

FollowUpsPage::FollowUpsPage(ReplicaReader &reader, CommandQueue &queue, Preferences &preferences,
                             const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_preferences(preferences)
    , m_model(new FollowUpTableModel(reader, this))
{
    setObjectName(QStringLiteral("followUpsPage"));
    // While nothing is in it: a stack shows what it takes, and would lay the whole page out at a
    // size that is not its own.
    show();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_model->prepare(m_filters->advisors());
    column->addWidget(hairline(this));
    column->addWidget(buildList(queue, theme), 1);

    connectModel();
    connectPanel();
    addRowActions();
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &FollowUpsPage::tick);
    m_minute.start();
    m_table->showAdvisor(m_filters->advisors().size() > 1);
    m_model->setFilter(m_filters->filter());
    m_model->setAdvisors(m_filters->advisors());
    updateState();
    selectRow(m_model->nearestFollowUp(0));
}

void FollowUpsPage::connectModel()
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &FollowUpsPage::notePlace);
    connect(m_model, &FollowUpTableModel::arranged, this, &FollowUpsPage::onArranged);
    connect(m_model, &FollowUpTableModel::aboutToPatch, this, [this] {
        notePlace();
        m_anchor.emplace(*m_table);
        m_patching = true;
    });
    connect(m_model, &FollowUpTableModel::patched, this, &FollowUpsPage::onPatched);
    connect(m_model, &FollowUpTableModel::loadingChanged, this, &FollowUpsPage::updateState);
    connect(m_filters, &FollowUpFilterBar::filterChanged, m_model, &FollowUpTableModel::setFilter);
    connect(m_filters, &FollowUpFilterBar::advisorsChanged, this, [this] {
        m_table->showAdvisor(m_filters->advisors().size() > 1);
        if (m_filters->advisors() != m_model->advisors())
            m_model->setAdvisors(m_filters->advisors());
        shareRoom();
    });
    connect(m_filters, &FollowUpFilterBar::left, this, &FollowUpsPage::focusList);
    connect(m_table, &FollowUpTableView::opened, this, [this] { act(&FollowUpPanel::resolve); });
}

void FollowUpsPage::connectPanel()
{
    connect(m_panel, &FollowUpPanel::done, this, &FollowUpsPage::done);
    connect(m_panel, &FollowUpPanel::refused, this, &FollowUpsPage::refused);
    connect(m_panel, &FollowUpPanel::formClosed, this, &FollowUpsPage::onFormClosed);
    connect(m_panel, &FollowUpPanel::editClientRequested, this,
            &FollowUpsPage::editClientRequested);
    connect(m_panel, &FollowUpPanel::quoteRequested, this, &FollowUpsPage::quoteRequested);
    // After the model, which may just have brought the panel to another.
    connect(&m_reader, &ReplicaReader::changed, m_panel, &FollowUpPanel::refresh);
}

void FollowUpsPage::addRowActions()
{
    addRowAction(tr("Resolve"), tr("R", "key: resolve"), "resolveAction", &FollowUpPanel::resolve);
    addRowAction(tr("Move…"), tr("M", "key: move"), "moveAction", &FollowUpPanel::move);
    addRowAction(tr("Give the sale up…"), tr("D", "key: give up"), "giveUpAction",
                 &FollowUpPanel::giveUp);
    addRowAction(tr("WhatsApp"), tr("W", "key: WhatsApp"), "whatsAppAction",
                 &FollowUpPanel::openWhatsApp);
    addRowAction(tr("Call"), tr("L", "key: call"), "callAction", &FollowUpPanel::call);
    addRowAction(tr("Quote…"), tr("Q", "key: quote"), "quoteAction", &FollowUpPanel::quote);
    addRowAction(tr("Edit the client"), tr("E", "key: edit"), "editClientAction",
                 &FollowUpPanel::editClient);
    m_panel->takeKeys(m_rowActions);
}

/// From the list to what stands in its place, and back, once all is as it will be.
class FollowUpsPage::KeyboardGoesAlong
{
public:
    explicit KeyboardGoesAlong(FollowUpsPage &page)
        : m_page(page)
        , m_before(page.m_stack->currentWidget())
    {
        const QWidget *keyboard = page.window()->focusWidget(); // in a window behind others, too
        m_wasThere = keyboard && (keyboard == m_before || m_before->isAncestorOf(keyboard) ||
                                  keyboard == page.m_lent);
    }
    ~KeyboardGoesAlong()
    {
        const bool stays =
            m_page.m_stack->currentWidget() == m_before && m_before == m_page.m_table;
        if (m_wasThere && !stays)
            m_page.focusList();
    }
    KeyboardGoesAlong(const KeyboardGoesAlong &) = delete;
    KeyboardGoesAlong &operator=(const KeyboardGoesAlong &) = delete;

private:
    FollowUpsPage &m_page;
    const QWidget *m_before;
    bool m_wasThere;
};

void FollowUpsPage::follow(OutboxWatch &outbox)
{
    m_model->follow(outbox);
    m_panel->follow(outbox);
}

void FollowUpsPage::offerImport()
{
    m_offersImport = true;
    updateState();
}

QWidget *FollowUpsPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 10, 16, 8);
    column->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(plainLabel(tr("My follow-ups"), head, "title"));
    m_summary = plainLabel(QString(), head, "dim");
    m_summary->setObjectName(QStringLiteral("followUpSummaryLabel"));
    line->addWidget(m_summary, 1);
    auto *fresh = new Button(tr("New contact"), Button::Role::Primary, head);
    fresh->setObjectName(QStringLiteral("newContactButton"));
    fresh->setHint(QStringLiteral("Ctrl+N"));
    connect(fresh, &QPushButton::clicked, this, &FollowUpsPage::newContactRequested);
    line->addWidget(fresh);
    column->addLayout(line);
    m_filters = new FollowUpFilterBar(m_reader, m_preferences, head);
    column->addWidget(m_filters);
    return head;
}

/// Each is made in its place: what changes parents is styled once more, with all that is in it.
QWidget *FollowUpsPage::buildList(CommandQueue &queue, const Theme &theme)
{
    m_splitter = new QSplitter(this);
    m_splitter->setHandleWidth(1); // with nothing in it yet that would be measured for it
    m_stack = new QStackedWidget(m_splitter);
    m_table = new FollowUpTableView(m_preferences, theme, m_stack);
    m_panel = new FollowUpPanel(m_reader, queue, m_splitter);
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &FollowUpsPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FollowUpsPage::onCurrentChanged);

    m_stack->addWidget(m_table);
    m_splitter->setObjectName(QStringLiteral("followUpsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    divideRoom();
    return m_splitter;
}

void FollowUpsPage::addRowAction(const QString &text, const QString &key, const char *name,
                                 void (FollowUpPanel::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(QKeySequence(key));
    // Single letters act on the list and on the panel's buttons only.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, slot] { act(slot); });
    m_table->addAction(action);
    m_rowActions += action;
}

/// Does something with the current row, before the person's eyes.
void FollowUpsPage::act(void (FollowUpPanel::*slot)())
{
    if (m_current.isNull())
        return; // what the panel may still show is nobody's row
    if (m_panel->isHidden())
        togglePanel();
    (m_panel->*slot)();
}

std::optional<ResolveForm::Mode> FollowUpsPage::formMode() const
{
    return m_panel->formMode();
}

void FollowUpsPage::openForm(ResolveForm::Mode mode)
{
    // What was being given up is in the draft of the resolution.
    act(mode == ResolveForm::Mode::Move ? &FollowUpPanel::move : &FollowUpPanel::resolve);
}

void FollowUpsPage::focusSearch()
{
    m_filters->focusSearch();
}

void FollowUpsPage::searchFor(const QString &text)
{
    m_filters->clear();
    m_filters->searchFor(text);
    focusList();
}

void FollowUpsPage::focusList()
{
    m_lent = nullptr;
    if (m_stack->currentWidget() == m_table) {
        m_table->setFocus();
    } else if (!m_current.isNull()) {
        m_panel->focusButtons();
        m_lent = window()->focusWidget();
    } else if (m_state) {
        m_state->takeFocus();
    }
}

void FollowUpsPage::showFollowUp(const FollowUpId &id)
{
    int row = m_model->rowOf(id);
    if (row < 0 && !m_filters->filter().isEmpty()) {
        m_filters->clear();
        row = m_model->rowOf(id);
    }
    if (row >= 0)
        selectRow(row);
    else
        showAlone(id);
    focusList();
}

/// It is not pending, not in this list, or not in it yet: the panel tells all the same, and no row
/// looks as if it were what the panel and its keys are about.
void FollowUpsPage::showAlone(const FollowUpId &id)
{
    m_table->setCurrentIndex({});
    m_table->clearSelection();
    m_current = id;
    m_awaited = id;
    m_panel->present(id);
    showPanel();
}

/// Whether what is shown alone is still not in the list; where it has come, it is chosen.
bool FollowUpsPage::isAwaiting()
{
    if (m_awaited.isNull())
        return false;
    const int row = m_model->rowOf(m_awaited);
    if (row >= 0)
        selectRow(row);
    return row < 0;
}

void FollowUpsPage::showSection(int section)
{
    const int heading = m_model->sectionRow(FollowUpTableModel::Section(section));
    if (heading < 0)
        return;
    m_table->scrollTo(m_model->index(heading, 0), QAbstractItemView::PositionAtTop);
    selectRow(heading + 1);
    focusList();
}

bool FollowUpsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_filters->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FollowUpsPage::tick()
{
    m_filters->refresh();
    m_model->tick();
}

/// Before the list is laid out anew: where the eye is.
void FollowUpsPage::notePlace()
{
    const QModelIndex current = m_table->currentIndex();
    m_place = {};
    m_place.scroll = m_table->verticalScrollBar()->value();
    if (!current.isValid())
        return;
    const QRect shown = m_table->visualRect(current);
    if (m_table->viewport()->rect().intersects(shown))
        m_place.height = shown.top();
    m_place.row = current.row();
    const int next = m_model->nearestFollowUp(current.row() + 1);
    if (next > current.row())
        m_place.next = m_model->followUpAt(next);
}

/// After the list was laid out anew: the same follow-up stays selected at the same height, or where
/// one has scrolled away from it the list stands still; where it is gone, the one after it.
void FollowUpsPage::onArranged()
{
    const KeyboardGoesAlong along(*this);
    updateState();
    showCounts();
    if (isAwaiting())
        return;
    const int same = m_current.isNull() ? -1 : m_model->rowOf(m_current);
    if (same < 0 && !m_current.isNull() && m_panel->isTyping())
        return; // a colleague took it: the form stays under the hands, saving it will tell
    if (same >= 0) {
        setCurrentRowStill(same);
        m_table->verticalScrollBar()->setValue(m_place.scroll);
        keepHeight();
    } else {
        const int next = m_place.next.isNull() ? -1 : m_model->rowOf(m_place.next);
        selectRow(next >= 0 ? next
                            : m_model->nearestFollowUp(qMin(m_place.row, m_model->rowCount() - 1)));
    }
    onCurrentChanged(m_table->currentIndex());
}

/// After rows came, went and moved: the view has kept the selection, or passed it on to the next;
/// nothing moves under the mouse.
void FollowUpsPage::onPatched()
{
    const KeyboardGoesAlong along(*this);
    m_patching = false;
    updateState();
    showCounts();
    const RowAnchor anchor = *std::exchange(m_anchor, std::nullopt);
    if (m_panel->isTyping() && m_table->currentIndex().isValid())
        keepHeight(); // what she is at moves on with her
    else
        anchor.restore(*m_table);
    if (!isAwaiting() && !m_table->currentIndex().isValid() && !m_panel->isTyping())
        selectRow(m_model->nearestFollowUp(m_place.row));
}

/// Where the current row was in sight, it stands at the height where it stood.
void FollowUpsPage::keepHeight()
{
    if (!m_place.height)
        return;
    const int top = m_table->visualRect(m_table->currentIndex()).top();
    QScrollBar *bar = m_table->verticalScrollBar();
    bar->setValue(bar->value() + top - *m_place.height);
}

/// Selects without scrolling there.
void FollowUpsPage::setCurrentRowStill(int row)
{
    m_table->setAutoScroll(false);
    selectRow(row);
    m_table->setAutoScroll(true);
}

void FollowUpsPage::onFormClosed()
{
    // It went while the form stood: the view has passed the selection on to the one after it, where
    // the list was not laid out anew.
    if (m_model->rowOf(m_current) < 0 && !m_table->currentIndex().isValid())
        selectRow(m_model->nearestFollowUp(qMin(m_place.row, m_model->rowCount() - 1)));
    if (m_table->currentIndex().isValid())
        onCurrentChanged(m_table->currentIndex());
    focusList();
}

void FollowUpsPage::onCurrentChanged(const QModelIndex &current)
{
    const FollowUpId id = current.isValid() ? m_model->followUpAt(current.row()) : FollowUpId();
    if (!id.isNull())
        m_awaited = {};
    if (id == m_current && !id.isNull())
        return;
    if (m_patching && m_panel->isTyping())
        return; // a colleague took it: the form stays under the hands, saving it will tell
    m_current = id;
    if (id.isNull() && m_model->isLoading())
        m_panel->await();
    else
        m_panel->present(id);
    showPanel();
}

void FollowUpsPage::selectRow(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row, FollowUpTableModel::Client));
}

void FollowUpsPage::showCounts()
{
    const FollowUpTableModel::Counts counts = m_model->counts();
    QString summary = tr("%Ln pending", nullptr, counts.total());
    if (counts.overdue > 0)
        summary += QStringLiteral(" · ") + tr("%Ln overdue", nullptr, counts.overdue);
    if (m_model->shownCount() != counts.total())
        summary += QStringLiteral(" · ") + tr("%Ln shown", nullptr, m_model->shownCount());
    m_summary->setText(summary);
    Q_EMIT countsChanged(counts.overdue, counts.today, counts.upcoming);
}

void FollowUpsPage::updateState()
{
    const KeyboardGoesAlong along(*this);
    present();
}

/// The list, or why there is none.
void FollowUpsPage::present()
{
    showPanel();
    if (m_model->shownCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (!m_state)
        makeState();
    m_stack->setCurrentWidget(m_state);
    if (m_model->isLoading()) {
        m_state->present(EmptyState::Kind::Loading, tr("Loading the team's follow-ups"), QString());
        m_state->setProgress(0, 0);
    } else if (m_model->hasFailed()) {
        m_state->present(EmptyState::Kind::Error, tr("The follow-ups could not be read"),
                         tr("Nothing is lost: they stand in the database as they were."),
                         tr("Try again"));
    } else if (m_model->counts().total() == 0) {
        presentNothing();
    } else {
        m_state->setIcon(Icon::List);
        m_state->present(EmptyState::Kind::Empty, tr("No follow-up matches"),
                         tr("The filters leave nothing to show."), tr("Clear the filters"));
    }
}

void FollowUpsPage::showMenu(const QPoint &position)
{
    if (m_current.isNull())
        return;
    QMenu menu(this);
    menu.addActions(m_rowActions);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

} // namespace Vitrina

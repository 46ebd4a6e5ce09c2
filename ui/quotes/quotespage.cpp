// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quotespage.h"

#include "items/outboxwatch.h"
#include "items/quotecardwords.h"
#include "items/quotetablemodel.h"
#include "kit/button.h"
#include "kit/emptystate.h"
#include "kit/plainlabel.h"
#include "kit/preferences.h"
#include "kit/segmented.h"
#include "quotes/quotecolumns.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotefilterbar.h"
#include "quotes/quotetableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>

namespace Vitrina {

namespace {

constexpr int minuteMs = 60 * 1000;
const auto viewKey = QStringLiteral("quotes/view");

} // namespace

QuotesPage::QuotesPage(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                       QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_theme(theme)
    , m_board(new QuoteBoard(reader, this))
    , m_table(new QuoteTableModel(reader, *m_board, this))
    , m_stack(new QStackedWidget(this))
    , m_editor(new QuoteEditor(reader, queue, theme, m_stack))
    , m_boardPage(new QWidget(m_stack))
{
    setObjectName(QStringLiteral("quotesPage"));
    build();
    connect(m_board, &QuoteBoard::changed, this, &QuotesPage::fill);
    connect(m_editor, &QuoteEditor::done, this, &QuotesPage::done);
    connect(m_editor, &QuoteEditor::refused, this, &QuotesPage::refused);
    connect(m_editor, &QuoteEditor::left, this, &QuotesPage::leaveEditor);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, m_board, &QuoteBoard::tick);
    connect(&m_minute, &QTimer::timeout, m_filters, &QuoteFilterBar::refresh);
    m_minute.start();
    fill();
}

void QuotesPage::setPreferences(Preferences *preferences)
{
    m_preferences = preferences;
    m_editor->setPreferences(preferences);
    m_filters->setPreferences(preferences);
    setView(View(preferences->value(viewKey, int(View::Board)).toInt()));
}

void QuotesPage::follow(const OutboxWatch &outbox)
{
    m_board->follow(outbox);
    m_table->follow(outbox);
    m_editor->follow(outbox);
}

void QuotesPage::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_boardPage);
    m_stack->addWidget(m_editor);

    auto *column = new QVBoxLayout(m_boardPage);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(buildTop());
    m_filters = new QuoteFilterBar(m_reader, m_boardPage);
    connect(m_filters, &QuoteFilterBar::filterChanged, m_board, &QuoteBoard::setFilter);
    connect(m_filters, &QuoteFilterBar::left, this, &QuotesPage::focusList);
    column->addWidget(m_filters);
    column->addSpacing(4);
    column->addWidget(buildQuotes(), 1);
}

QWidget *QuotesPage::buildQuotes()
{
    m_quotes = new QStackedWidget(m_boardPage);
    m_columns = new QuoteColumns(m_reader, *m_board, m_quotes);
    connect(m_columns, &QuoteColumns::currentChanged, this, &QuotesPage::setCurrent);
    connect(m_columns, &QuoteColumns::opened, this, &QuotesPage::open);
    // After the drop: what it opens does not run inside the drag.
    connect(m_columns, &QuoteColumns::moveAsked, this, &QuotesPage::begin, Qt::QueuedConnection);
    connect(m_columns, &QuoteColumns::menuAsked, this, &QuotesPage::openMenu);
    m_rows = new QuoteTableView(*m_table, m_theme, m_quotes);
    connect(m_rows, &QuoteTableView::currentChosen, this, &QuotesPage::setCurrent);
    connect(m_rows, &QuoteTableView::opened, this, &QuotesPage::open);
    connect(m_rows, &QuoteTableView::menuAsked, this, &QuotesPage::openMenu);
    m_empty = new EmptyState(m_quotes);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        for (const Choice &choice : m_choices)
            choice.button->setChecked(false);
        m_board->show(QuoteBoard::Show::All);
        m_filters->clear();
    });
    for (QWidget *each : std::initializer_list<QWidget *>{m_columns, m_rows, m_empty})
        m_quotes->addWidget(each);
    return m_quotes;
}

QWidget *QuotesPage::buildTop()
{
    auto *top = new QWidget(m_boardPage);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(plainLabel(tr("Quotes"), top, "title"));
    m_summary = plainLabel({}, top, "dim");
    m_summary->setObjectName(QStringLiteral("quotesSummaryLabel"));
    row->addWidget(m_summary);
    m_viewChoice = new Segmented(top);
    m_viewChoice->setObjectName(QStringLiteral("quoteViewChoice"));
    m_viewChoice->addOption(int(View::Board), tr("Board"));
    m_viewChoice->addOption(int(View::Table), tr("Table"));
    m_viewChoice->setCurrent(int(View::Board));
    connect(m_viewChoice, &Segmented::chosen, this,
            [this](const QVariant &key) { setView(View(key.toInt())); });
    row->addWidget(m_viewChoice);
    row->addStretch();
    addChoice(row, QuoteBoard::Show::OwedDeposits, "owedDepositsButton", tr("Deposits · %1"),
              tr("Only the quotes with money of the client's to be given back, moved or kept"));
    addChoice(row, QuoteBoard::Show::ToApprove, "toApproveButton", tr("To approve · %1"),
              tr("Only the quotes for which a reservation, a change or a discount was asked"));
    addChoice(row, QuoteBoard::Show::SeenToday, "seenTodayButton", tr("Seen today · %1"),
              tr("Only the quotes that their clients looked at today"));
    addChoice(row, QuoteBoard::Show::ExpiringSoon, "expiringButton", tr("Expiring · %1"),
              tr("Only the quotes with less than %1 hours left").arg(urgentHours));
    return top;
}

/// Pressed, it shows only some of them; pressed again, all.
void QuotesPage::addChoice(QBoxLayout *row, QuoteBoard::Show which, const char *name,
                           const QString &text, const QString &toolTip)
{
    auto *button = new Button({}, Button::Role::Normal, m_boardPage);
    button->setObjectName(QLatin1StringView(name));
    button->setCheckable(true);
    button->setToolTip(toolTip);
    connect(button, &QPushButton::clicked, this, [this, which](bool on) {
        for (const Choice &choice : m_choices)
            choice.button->setChecked(on && choice.which == which);
        m_board->show(on ? which : QuoteBoard::Show::All);
    });
    row->addWidget(button);
    m_choices += {which, text, button};
}

void QuotesPage::setView(View view)
{
    m_view = view;
    m_viewChoice->setCurrent(int(view));
    if (m_preferences)
        m_preferences->setValue(viewKey, int(view));
    m_table->setFollowing(view == View::Table);
    setCurrent(m_current);
    present();
    if (m_quotes->isVisible())
        focusList();
}

void QuotesPage::fill()
{
    m_summary->setText(tr("%Ln open", nullptr, m_board->openCount()));
    for (const Choice &choice : m_choices) {
        const int count = m_board->countOf(choice.which);
        choice.button->setText(choice.text.arg(QLocale().toString(count)));
        // Rare, and never to be overlooked: it stands there where there is such a thing.
        if (choice.which == QuoteBoard::Show::OwedDeposits)
            choice.button->setVisible(count > 0 || choice.button->isChecked());
    }
    m_rows->showAdvisor(m_reader.directory()->visibleStaff(m_reader.viewer()).size() > 1);
    present();
    tellCounts();
}

/// Board or table; where there is nothing in them, why.
void QuotesPage::present()
{
    const bool isNarrowed =
        !m_board->filter().isEmpty() || m_board->shown() != QuoteBoard::Show::All;
    if (m_board->isEmpty()) {
        m_empty->present(EmptyState::Kind::Empty, tr("No quotes yet"),
                         tr("Choose a client in My follow-ups and press Q: the quote begins with "
                            "the model she asked for."));
    } else if (m_board->isNothingShown() && isNarrowed) {
        m_empty->present(EmptyState::Kind::Empty, tr("No quote is like that"),
                         tr("The filters let none through."), tr("Show all"));
    } else {
        QWidget *shown = m_columns;
        if (m_view == View::Table)
            shown = m_rows;
        m_quotes->setCurrentWidget(shown);
        return;
    }
    m_quotes->setCurrentWidget(m_empty);
}

void QuotesPage::tellCounts()
{
    Q_EMIT countChanged(m_board->openCount());
}

bool QuotesPage::isEditing() const
{
    return m_stack->currentWidget() == m_editor;
}

void QuotesPage::setCurrent(const QuoteId &id)
{
    m_current = id;
    m_columns->setCurrent(id);
    m_rows->setCurrent(id);
}

void QuotesPage::open(const QuoteId &id)
{
    setCurrent(id);
    m_stack->setCurrentWidget(m_editor);
    m_editor->edit(id);
}

void QuotesPage::begin(const QuoteId &id, BoardMove move)
{
    // What asks nothing is done from here; the rest on the quote's page.
    const bool isDoneHere = move == BoardMove::AskExtension || move == BoardMove::Extend;
    setCurrent(id);
    if (!isDoneHere)
        m_stack->setCurrentWidget(m_editor);
    m_editor->edit(id);
    m_editor->begin(move);
}

void QuotesPage::openMenu(const QuoteId &id, const QPoint &globally)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("quoteMenu"));
    menu->addAction(tr("Open"), this, [this, id] { open(id); });
    for (const BoardStep &step : boardSteps(m_reader, id)) {
        if (step.move != BoardMove::None)
            menu->addAction(boardMoveName(step.move), this,
                            [this, id, move = step.move] { begin(id, move); });
    }
    menu->popup(globally);
}

void QuotesPage::quote(const OpportunityId &sale)
{
    for (const Quote &quote : m_reader.quotesOfSale(sale)) {
        if (canBeSent(statusAt(stateOf(quote), m_reader.now()))) {
            open(quote.id);
            return;
        }
    }
    m_stack->setCurrentWidget(m_editor);
    m_editor->begin(sale);
}

/// The quote she was at is the one the board is at, a new one too.
void QuotesPage::leaveEditor()
{
    if (const QuoteId last = m_editor->current(); !last.isNull())
        m_current = last;
    showBoard();
    Q_EMIT left();
}

void QuotesPage::showBoard()
{
    m_stack->setCurrentWidget(m_boardPage);
    setCurrent(m_current);
    focusList();
}

void QuotesPage::focusList()
{
    if (isEditing())
        return;
    const bool hasQuotes =
        m_quotes->currentWidget() != m_empty &&
        (m_view == View::Table ? m_rows->focusCurrent() : m_columns->focusCurrent());
    if (!hasQuotes)
        m_filters->focusSearch();
}

void QuotesPage::focusSearch()
{
    showBoard();
    m_filters->focusSearch();
}

} // namespace Vitrina

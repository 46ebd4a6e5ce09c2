// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quotespage.h"

#include "domain/moneytext.h"
#include "items/quoteboard.h"
#include "items/quotewords.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/emptystate.h"
#include "kit/plainlabel.h"
#include "kit/searchfield.h"
#include "quotes/quotecarddelegate.h"
#include "quotes/quoteeditor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QStackedWidget>

namespace Vitrina {

namespace {

constexpr int minuteMs = 60 * 1000;

} // namespace

QuotesPage::QuotesPage(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                       QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_board(new QuoteBoard(reader, this))
    , m_stack(new QStackedWidget(this))
    , m_editor(new QuoteEditor(reader, queue, theme, m_stack))
    , m_boardPage(new QWidget(m_stack))
{
    static_assert(columnCount == QuoteBoard::statuses.size());
    setObjectName(QStringLiteral("quotesPage"));
    build();
    connect(m_board, &QuoteBoard::changed, this, &QuotesPage::fill);
    connect(m_editor, &QuoteEditor::done, this, &QuotesPage::done);
    connect(m_editor, &QuoteEditor::refused, this, &QuotesPage::refused);
    connect(m_editor, &QuoteEditor::left, this, &QuotesPage::showBoard);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, m_board, &QuoteBoard::tick);
    m_minute.start();
    fill();
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
    column->setSpacing(12);
    column->addWidget(buildTop());
    m_columnsOrEmpty = new QStackedWidget(m_boardPage);
    auto *columns = new QWidget(m_columnsOrEmpty);
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (int i = 0; i < columnCount; ++i) {
        m_columns[size_t(i)] = buildColumn(i);
        row->addWidget(m_columns[size_t(i)].whole, 1);
    }
    m_empty = new EmptyState(m_columnsOrEmpty);
    m_empty->present(EmptyState::Kind::Empty, tr("No quotes yet"),
                     tr("Choose a client in My follow-ups and press Q: the quote begins with the "
                        "model she asked for."));
    m_columnsOrEmpty->addWidget(columns);
    m_columnsOrEmpty->addWidget(m_empty);
    column->addWidget(m_columnsOrEmpty, 1);
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
    m_seenToday =
        buildChoice("seenTodayButton", tr("Only the quotes that their clients looked at today"),
                    int(QuoteBoard::Show::SeenToday));
    m_expiring =
        buildChoice("expiringButton",
                    tr("Only the quotes with less than %1 hours left").arg(QuoteBoard::urgentHours),
                    int(QuoteBoard::Show::ExpiringSoon));
    m_toApprove =
        buildChoice("toApproveButton",
                    tr("Only the quotes for which a reservation, a change or a discount was asked"),
                    int(QuoteBoard::Show::ToApprove));
    row->addStretch();
    row->addWidget(m_toApprove);
    row->addWidget(m_seenToday);
    row->addWidget(m_expiring);
    m_search = new SearchField(tr("Number, client, model…"), top);
    m_search->setObjectName(QStringLiteral("quoteSearchEdit"));
    m_search->setFixedWidth(260);
    connect(m_search, &QLineEdit::textChanged, m_board, &QuoteBoard::setFilter);
    row->addWidget(m_search);
    return top;
}

/// Pressed, it shows only some of them; pressed again, all.
Button *QuotesPage::buildChoice(const char *name, const QString &toolTip, int which)
{
    auto *button = new Button({}, Button::Role::Normal, m_boardPage);
    button->setObjectName(QLatin1StringView(name));
    button->setCheckable(true);
    button->setToolTip(toolTip);
    connect(button, &QPushButton::clicked, this, [this, button, which](bool on) {
        for (Button *other : {m_toApprove, m_seenToday, m_expiring})
            other->setChecked(on && other == button);
        m_board->show(on ? QuoteBoard::Show(which) : QuoteBoard::Show::All);
    });
    return button;
}

QuotesPage::Column QuotesPage::buildColumn(int index)
{
    Column made;
    const QuoteStatus status = QuoteBoard::statuses[size_t(index)];
    auto *frame = new QFrame(m_columnsOrEmpty);
    frame->setProperty("role", QStringLiteral("well"));
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(6, 8, 6, 8);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    made.chip = new ChipLabel(frame);
    made.chip->setChip(quoteStatusName(status), quoteStatusTone(status));
    made.count = plainLabel({}, frame);
    QFont bold = made.count->font();
    bold.setWeight(QFont::DemiBold);
    made.count->setFont(bold);
    made.sum = plainLabel({}, frame, "dim");
    head->addWidget(made.chip);
    head->addWidget(made.count);
    head->addStretch();
    head->addWidget(made.sum);
    column->addLayout(head);
    made.list = new QListView(frame);
    made.list->setObjectName(QStringLiteral("quoteColumn_") + codeOf(status));
    made.list->setAccessibleName(quoteStatusName(status));
    made.list->setModel(m_board->columns()[size_t(index)]);
    made.list->setItemDelegate(new QuoteCardDelegate(made.list));
    made.list->setUniformItemSizes(true);
    made.list->setResizeMode(QListView::Adjust);
    made.list->setFrameShape(QFrame::NoFrame);
    made.list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    made.list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made.list->viewport()->setAutoFillBackground(false);
    made.list->installEventFilter(this);
    column->addWidget(made.list, 1);
    made.whole = frame;
    QListView *list = made.list;
    connect(list, &QListView::activated, this, [this, list] { openCurrent(list); });
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &at) {
                if (m_keeping || !at.isValid())
                    return;
                m_current = at.data(QuoteRole::Id).value<QuoteId>();
                keepCurrent();
            });
    return made;
}

void QuotesPage::fill()
{
    const QString country = m_reader.viewerBranch().country;
    const auto sumOf = [&country](const QuoteColumnModel &column) {
        const std::optional<Currency> currency = Currency::fromCode(column.currency());
        return currency ? wholeMoneyText(Money(column.totalMinor(), *currency), country)
                        : QString();
    };
    for (int i = 0; i < columnCount; ++i) {
        const QuoteColumnModel &column = *m_board->columns()[size_t(i)];
        m_columns[size_t(i)].count->setText(QString::number(column.rowCount()));
        m_columns[size_t(i)].sum->setText(column.rowCount() == 0 ? QString() : sumOf(column));
    }
    m_summary->setText(tr("%n open", nullptr, m_board->openCount()));
    m_toApprove->setText(tr("To approve · %1").arg(m_board->countOf(QuoteBoard::Show::ToApprove)));
    m_seenToday->setText(tr("Seen today · %1").arg(m_board->countOf(QuoteBoard::Show::SeenToday)));
    m_expiring->setText(tr("Expiring · %1").arg(m_board->countOf(QuoteBoard::Show::ExpiringSoon)));
    m_columnsOrEmpty->setCurrentIndex(m_board->isEmpty() ? 1 : 0);
    keepCurrent();
    tellCounts();
}

void QuotesPage::tellCounts()
{
    Q_EMIT countChanged(m_board->openCount());
}

/// One card is the current one, wherever it has moved to.
void QuotesPage::keepCurrent()
{
    const QScopedValueRollback<bool> keeping(m_keeping, true);
    for (int i = 0; i < columnCount; ++i) {
        QListView *list = m_columns[size_t(i)].list;
        const int row = m_board->columns()[size_t(i)]->rowOf(m_current);
        if (row >= 0)
            list->setCurrentIndex(list->model()->index(row, 0));
        else
            list->setCurrentIndex({});
    }
}

void QuotesPage::moveColumn(int from, int by)
{
    for (int i = from + by; i >= 0 && i < columnCount; i += by) {
        QListView *list = m_columns[size_t(i)].list;
        if (list->model()->rowCount() == 0)
            continue;
        const int row = std::min(std::max(m_columns[size_t(from)].list->currentIndex().row(), 0),
                                 list->model()->rowCount() - 1);
        m_current = m_board->columns()[size_t(i)]->idAt(row);
        keepCurrent();
        list->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void QuotesPage::openCurrent(QListView *list)
{
    const QuoteId id = list->currentIndex().data(QuoteRole::Id).value<QuoteId>();
    if (!id.isNull())
        open(id);
}

void QuotesPage::open(const QuoteId &id)
{
    m_current = id;
    m_stack->setCurrentWidget(m_editor);
    m_editor->edit(id);
}

void QuotesPage::quote(const OpportunityId &sale)
{
    for (const Quote &quote : m_reader.quotesOfSale(sale)) {
        const QuoteStatus status = statusAt(stateOf(quote), m_reader.now());
        if (status == QuoteStatus::Draft || status == QuoteStatus::Sent ||
            status == QuoteStatus::Viewed) {
            open(quote.id);
            return;
        }
    }
    m_stack->setCurrentWidget(m_editor);
    m_editor->begin(sale);
}

void QuotesPage::showBoard()
{
    m_stack->setCurrentWidget(m_boardPage);
    keepCurrent();
    focusList();
}

void QuotesPage::focusList()
{
    if (m_stack->currentWidget() == m_editor)
        return;
    for (int i = 0; i < columnCount; ++i) {
        const bool here = m_board->columns()[size_t(i)]->rowOf(m_current) >= 0;
        if (here || (m_current.isNull() && m_columns[size_t(i)].list->model()->rowCount() > 0)) {
            QListView *list = m_columns[size_t(i)].list;
            list->setFocus(Qt::OtherFocusReason);
            if (!here) {
                m_current = m_board->columns()[size_t(i)]->idAt(0);
                keepCurrent();
            }
            return;
        }
    }
    m_search->setFocus(Qt::OtherFocusReason);
}

void QuotesPage::focusSearch()
{
    showBoard();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool QuotesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    for (int i = 0; i < columnCount; ++i) {
        QListView *list = m_columns[size_t(i)].list;
        if (watched != list)
            continue;
        if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
            moveColumn(i, key->key() == Qt::Key_Left ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            openCurrent(list);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Vitrina

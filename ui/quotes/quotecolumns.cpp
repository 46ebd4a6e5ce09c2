// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quotecolumns.h"

#include "domain/moneytext.h"
#include "items/quotewords.h"
#include "kit/chip.h"
#include "kit/plainlabel.h"
#include "quotes/quotecolumnview.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>

#include <algorithm>

namespace Vitrina {

namespace {

QString sumOf(const QuoteColumnModel &column, const QString &country)
{
    const std::optional<Currency> currency = Currency::fromCode(column.currency());
    return currency && column.rowCount() > 0
               ? wholeMoneyText(Money(column.totalMinor(), *currency), country)
               : QString();
}

/// Six at a time: nobody has paid for a draft, and what is cancelled is there for its money alone.
bool isOfUse(QuoteStatus status, QuoteBoard::Show shown)
{
    const bool isOfMoney = shown == QuoteBoard::Show::OwedDeposits;
    if (status == QuoteStatus::Cancelled)
        return isOfMoney;
    return status != QuoteStatus::Draft || !isOfMoney;
}

} // namespace

QuoteColumns::QuoteColumns(ReplicaReader &reader, QuoteBoard &board, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_board(board)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (int i = 0; i < columnCount; ++i) {
        m_columns[size_t(i)] = buildColumn(i);
        row->addWidget(m_columns[size_t(i)].whole, 1);
    }
    connect(&board, &QuoteBoard::changed, this, &QuoteColumns::fill);
    fill();
}

QuoteColumns::Column QuoteColumns::buildColumn(int index)
{
    Column made;
    const QuoteStatus status = QuoteBoard::statuses[size_t(index)];
    auto *frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("well"));
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(4, 8, 4, 8);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    made.head = head;
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
    made.list = buildList(index, frame);
    column->addWidget(made.list, 1);
    made.whole = frame;
    return made;
}

QuoteColumnView *QuoteColumns::buildList(int index, QWidget *parent)
{
    const QuoteStatus status = QuoteBoard::statuses[size_t(index)];
    auto *list = new QuoteColumnView(parent);
    list->setObjectName(QStringLiteral("quoteColumn_") + codeOf(status));
    list->setAccessibleName(quoteStatusName(status));
    list->setModel(m_board.columns()[size_t(index)]);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->installEventFilter(this);
    connect(list, &QListView::activated, this, [this, list] { openCurrent(list); });
    connect(list, &QWidget::customContextMenuRequested, this, [this, list](const QPoint &at) {
        const QuoteId quote = list->indexAt(at).data(QuoteRole::Id).value<QuoteId>();
        if (!quote.isNull())
            Q_EMIT menuAsked(quote, list->viewport()->mapToGlobal(at));
    });
    connect(list, &QuoteColumnView::dragBegan, this, &QuoteColumns::beginDrag);
    connect(list, &QuoteColumnView::dropped, this, &QuoteColumns::moveAsked);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &at) {
                if (m_keeping || !at.isValid())
                    return;
                m_current = at.data(QuoteRole::Id).value<QuoteId>();
                keepCurrent();
                Q_EMIT currentChanged(m_current);
            });
    return list;
}

void QuoteColumns::fill()
{
    const QString country = m_reader.viewerBranch().country;
    for (int i = 0; i < columnCount; ++i) {
        const QuoteColumnModel &column = *m_board.columns()[size_t(i)];
        m_columns[size_t(i)].count->setText(QLocale().toString(column.rowCount()));
        m_columns[size_t(i)].sum->setText(sumOf(column, country));
        m_columns[size_t(i)].whole->setVisible(isOfUse(column.status(), m_board.shown()));
    }
    keepCurrent();
    shareHeads();
}

void QuoteColumns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareHeads();
}

/// Where not all of them have room for the sum beside the status, it is in the status's tool tip: a
/// status is never cut.
void QuoteColumns::shareHeads()
{
    const auto shown = std::count_if(m_columns.begin(), m_columns.end(), [](const Column &column) {
        return !column.whole->isHidden();
    });
    const int between = layout()->spacing() * int(shown - 1);
    const int room = (width() - between) / std::max(1, int(shown));
    const bool fits = std::all_of(m_columns.begin(), m_columns.end(), [room](const Column &column) {
        const QMargins margins = column.whole->layout()->contentsMargins();
        int needed = margins.left() + margins.right() + 3 * column.head->spacing();
        for (const QWidget *part :
             {static_cast<QWidget *>(column.chip), static_cast<QWidget *>(column.count),
              static_cast<QWidget *>(column.sum)})
            needed += part->sizeHint().width();
        return column.whole->isHidden() || needed <= room;
    });
    for (const Column &column : m_columns) {
        column.sum->setVisible(fits);
        column.chip->setToolTip(fits ? QString() : column.sum->text());
    }
}

void QuoteColumns::setCurrent(const QuoteId &quote)
{
    m_current = quote;
    keepCurrent();
}

/// One card is the current one, wherever it has moved to.
void QuoteColumns::keepCurrent()
{
    const QScopedValueRollback<bool> keeping(m_keeping, true);
    for (int i = 0; i < columnCount; ++i) {
        QListView *list = m_columns[size_t(i)].list;
        const int row = m_board.columns()[size_t(i)]->rowOf(m_current);
        list->setCurrentIndex(row >= 0 ? list->model()->index(row, 0) : QModelIndex());
    }
}

int QuoteColumns::columnOf(const QuoteId &quote) const
{
    for (int i = 0; i < columnCount; ++i) {
        if (m_board.columns()[size_t(i)]->rowOf(quote) >= 0)
            return i;
    }
    return -1;
}

void QuoteColumns::moveColumn(int from, int by)
{
    for (int i = from + by; i >= 0 && i < columnCount; i += by) {
        QListView *list = m_columns[size_t(i)].list;
        if (list->model()->rowCount() == 0)
            continue;
        const int row = std::min(std::max(m_columns[size_t(from)].list->currentIndex().row(), 0),
                                 list->model()->rowCount() - 1);
        m_current = m_board.columns()[size_t(i)]->idAt(row);
        keepCurrent();
        Q_EMIT currentChanged(m_current);
        list->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void QuoteColumns::openCurrent(QuoteColumnView *list)
{
    const QuoteId id = list->currentIndex().data(QuoteRole::Id).value<QuoteId>();
    if (!id.isNull())
        Q_EMIT opened(id);
}

bool QuoteColumns::focusCurrent()
{
    int column = columnOf(m_current);
    for (int i = 0; column < 0 && i < columnCount; ++i) {
        if (m_board.columns()[size_t(i)]->rowCount() > 0)
            column = i;
    }
    if (column < 0)
        return false;
    if (columnOf(m_current) < 0) {
        m_current = m_board.columns()[size_t(column)]->idAt(0);
        keepCurrent();
        Q_EMIT currentChanged(m_current);
    }
    m_columns[size_t(column)].list->setFocus(Qt::OtherFocusReason);
    return true;
}

/// What each column would begin is read once, not at every move of the mouse.
void QuoteColumns::beginDrag(const QuoteId &quote)
{
    const auto steps = boardSteps(m_reader, quote);
    for (int i = 0; i < columnCount; ++i)
        m_columns[size_t(i)].list->setStep(steps[size_t(i)]);
}

bool QuoteColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    for (int i = 0; i < columnCount; ++i) {
        QuoteColumnView *list = m_columns[size_t(i)].list;
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

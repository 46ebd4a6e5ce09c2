// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quotecolumnview.h"

#include "kit/theme.h"
#include "kit/viewhelp.h"
#include "quotes/quotecarddelegate.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>

namespace Vitrina {

namespace {

const auto quoteMime = QStringLiteral("application/x-vitrina-quote");
constexpr int noteMargin = 4;
constexpr int notePadding = 8;

} // namespace

QuoteColumnView::QuoteColumnView(QWidget *parent)
    : QListView(parent)
    , m_note(new QLabel(this))
{
    setItemDelegate(new QuoteCardDelegate(this));
    setUniformItemSizes(true);
    setResizeMode(QListView::Adjust);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    m_note->setObjectName(QStringLiteral("dropNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMargin(notePadding);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_note->hide();
}

QuoteId QuoteColumnView::quoteOf(const QMimeData *data)
{
    return QuoteId::fromBytes(data->data(quoteMime));
}

void QuoteColumnView::startDrag(Qt::DropActions)
{
    const QModelIndex at = currentIndex();
    const QuoteId quote = at.data(QuoteRole::Id).value<QuoteId>();
    if (quote.isNull())
        return;
    auto *data = new QMimeData;
    data->setData(quoteMime, quote.toBytes());
    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    const QRect card = QuoteCardDelegate::boxOf(visualRect(at));
    drag->setPixmap(viewport()->grab(card));
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - card.topLeft());
    Q_EMIT dragBegan(quote);
    drag->exec(Qt::MoveAction);
}

void QuoteColumnView::dragEnterEvent(QDragEnterEvent *event)
{
    answer(event);
}

void QuoteColumnView::dragMoveEvent(QDragMoveEvent *event)
{
    answer(event);
}

void QuoteColumnView::answer(QDropEvent *event)
{
    if (quoteOf(event->mimeData()).isNull()) {
        event->ignore();
        return;
    }
    const bool begins = m_step.move != BoardMove::None;
    setRole(m_note, begins ? "dropYes" : "dropNo");
    tell(begins ? boardMoveName(m_step.move) : m_step.why);
    // Taken in either case, so that it goes on saying so; what cannot be is not done by the drop.
    event->setDropAction(begins ? Qt::MoveAction : Qt::IgnoreAction);
    event->accept();
}

void QuoteColumnView::dragLeaveEvent(QDragLeaveEvent *)
{
    tell({});
}

void QuoteColumnView::dropEvent(QDropEvent *event)
{
    tell({});
    const QuoteId quote = quoteOf(event->mimeData());
    if (quote.isNull() || m_step.move == BoardMove::None) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    Q_EMIT dropped(quote, m_step.move);
}

void QuoteColumnView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placeNote();
}

bool QuoteColumnView::viewportEvent(QEvent *event)
{
    return showPlainTip(this, event) || QListView::viewportEvent(event);
}

void QuoteColumnView::tell(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    placeNote();
}

void QuoteColumnView::placeNote()
{
    const int width = viewport()->width() - 2 * noteMargin;
    m_note->setGeometry(noteMargin, noteMargin, width, m_note->heightForWidth(width));
    m_note->raise();
}

} // namespace Vitrina

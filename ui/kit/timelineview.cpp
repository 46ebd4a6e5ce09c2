// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/timelineview.h"

#include "kit/palette.h"
#include "kit/readingpopup.h"
#include "kit/viewhelp.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <array>

namespace Vitrina {

namespace {

constexpr int rowHeight = 24;
constexpr int dotSide = 8;
constexpr int axis = 6; // x of the line
constexpr int textLeft = 19;

struct Entry
{
    explicit Entry(const QModelIndex &index)
    {
        std::array<QModelRoleData, 4> roles = {
            QModelRoleData(TimelineRole::Lead), QModelRoleData(TimelineRole::Text),
            QModelRoleData(TimelineRole::Time), QModelRoleData(TimelineRole::Mark)};
        index.multiData(roles);
        lead = roles[0].data().toString();
        text = roles[1].data().toString();
        time = roles[2].data().toString();
        if (roles[3].data().isValid())
            mark = roles[3].data().value<Tone>();
    }

    QString whole() const
    {
        QStringList parts{lead, text, time};
        parts.removeAll(QString());
        return parts.join(u' ');
    }

    static QString told(const QModelIndex &index)
    {
        const QString all = index.data(Qt::ToolTipRole).toString();
        return all.isEmpty() ? Entry(index).whole() : all;
    }

    QString lead, text, time;
    Tone mark = Tone::Neutral;
};

class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = paintTokens();
        const Entry entry(index);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, t.selection);
        paintAxis(painter, option.rect, index, entry.mark, t);
        paintWords(painter, option, entry, t);
        painter->restore();
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        QToolTip::showText(event->globalPos(), plainTip(Entry::told(index)), view);
        return true;
    }

private:
    static void paintAxis(QPainter *painter, const QRect &row, const QModelIndex &index, Tone mark,
                          const Tokens &t)
    {
        // From the first dot to the last, not beyond.
        const bool first = index.row() == 0;
        const bool last = index.row() + 1 == index.model()->rowCount();
        const int top = first ? row.center().y() : row.top();
        const int bottom = last ? row.center().y() : row.bottom() + 1;
        painter->fillRect(QRect(row.left() + axis - 1, top, 2, bottom - top), t.line);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark == Tone::Neutral ? t.line : t.tone(mark).text);
        painter->drawEllipse(QRectF(row.left() + axis - dotSide / 2.0,
                                    row.top() + (row.height() - dotSide) / 2.0, dotSide, dotSide));
    }

    static void paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                           const Entry &entry, const Tokens &t)
    {
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        QRect room = option.rect.adjusted(textLeft, 0, -4, 0);
        const int timeWidth = QFontMetrics(option.font).horizontalAdvance(entry.time);
        const int gap = QFontMetrics(option.font).horizontalAdvance(u' ');
        // The time is never cut: the words give way.
        QRect words = room.adjusted(0, 0, entry.time.isEmpty() ? 0 : -timeWidth - gap, 0);
        int x = words.left();
        const auto put = [&](const QString &text, const QFont &font, const QColor &colour) {
            if (text.isEmpty() || x >= words.right())
                return;
            const QFontMetrics metrics(font);
            const int left = words.right() + 1 - x;
            const QString shown = metrics.horizontalAdvance(text) <= left
                                      ? text
                                      : metrics.elidedText(text, Qt::ElideRight, left);
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QRect(x, room.top(), left, room.height()),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
            x += metrics.horizontalAdvance(shown) + gap;
        };
        put(entry.lead, bold, t.text);
        put(entry.text, option.font, t.text);
        words.setRight(room.right());
        put(entry.time, option.font, t.dim);
    }
};

} // namespace

QSize TimelineView::sizeHint() const
{
    return {QListView::sizeHint().width(), minimumHeight()};
}

TimelineView::TimelineView(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new TimelineDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    connect(this, &QListView::clicked, this, &TimelineView::read);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        read(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void TimelineView::read(const QModelIndex &index)
{
    if (!m_reading)
        m_reading = new ReadingPopup(this);
    m_reading->read(index.data(TimelineRole::Lead).toString(), Entry::told(index), viewport(),
                    visualRect(index));
}

} // namespace Vitrina

#include "timelineview.moc"

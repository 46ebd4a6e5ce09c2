// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/celldelegate.h"

#include "kit/chip.h"
#include "kit/figures.h"
#include "kit/palette.h"
#include "kit/waitingmark.h"

#include <QHeaderView>
#include <QPainter>
#include <QPixmapCache>
#include <QTableView>
#include <QtMath>

#include <array>
#include <cmath>

namespace Vitrina {

namespace {

constexpr int margin = 10;
constexpr int dotSide = 8;
constexpr int dotGap = 4;

/// All a cell says about itself, fetched with one call into the model.
class Cell
{
public:
    explicit Cell(const QModelIndex &index) { index.multiData(m_roles); }

    QString text() const { return m_roles[0].data().toString(); }
    const QVariant &chip() const { return m_roles[1].data(); }
    Dot dot() const { return m_roles[2].data().value<Dot>(); }
    bool emphasis() const { return m_roles[3].data().toBool(); }
    bool overdue() const { return m_roles[4].data().toBool(); }
    bool dim() const { return m_roles[5].data().toBool(); }
    bool rightAligned() const { return m_roles[6].data().toBool(); }
    bool link() const { return m_roles[7].data().toBool(); }
    QString section() const { return m_roles[8].data().toString(); }

private:
    std::array<QModelRoleData, 9> m_roles = {
        QModelRoleData(Qt::DisplayRole),        QModelRoleData(CellRole::ChipTone),
        QModelRoleData(CellRole::DotColour),    QModelRoleData(CellRole::Emphasis),
        QModelRoleData(CellRole::Overdue),      QModelRoleData(CellRole::Dim),
        QModelRoleData(CellRole::RightAligned), QModelRoleData(CellRole::Link),
        QModelRoleData(CellRole::Section)};
};

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// A heading runs over all columns: each cell draws its piece of the one text, so no spans are
/// kept.
void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
                  const Tokens &t, bool selected)
{
    if (!selected)
        painter->fillRect(option.rect, t.window);
    QRect whole = option.rect;
    if (const auto *table = qobject_cast<const QTableView *>(option.widget)) {
        const QHeaderView *header = table->horizontalHeader();
        whole.setLeft(header->offset() > 0 ? -header->offset() : 0);
        whole.setRight(table->viewport()->width());
    }
    QFont font = semibold(option.font);
    font.setPixelSize(11);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
    painter->setFont(font);
    painter->setPen(t.dim);
    painter->setClipRect(option.rect);
    painter->drawText(whole.adjusted(margin, 0, -margin, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->setClipping(false);
}

QColor textColour(const Cell &cell, const Tokens &t)
{
    if (cell.overdue())
        return t.danger.text;
    if (cell.link())
        return t.accent;
    return cell.dim() ? t.dim : t.text;
}

void drawDot(QPainter *painter, const QRectF &square, const QColor &colour)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawEllipse(square);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

void paintDot(QPainter *painter, QRect &room, const QColor &colour)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QString key = QStringLiteral("dot/%1/%2").arg(colour.rgb()).arg(ratio);
    QPixmap dot;
    if (!QPixmapCache::find(key, &dot)) {
        const int side = qCeil(dotSide * ratio);
        dot = QPixmap(side, side);
        dot.setDevicePixelRatio(ratio);
        dot.fill(Qt::transparent);
        QPainter once(&dot);
        drawDot(&once, QRectF(0, 0, dotSide, dotSide), colour);
        once.end();
        QPixmapCache::insert(key, dot);
    }
    painter->drawPixmap(room.left(), room.top() + (room.height() - dotSide) / 2, dot);
    room.setLeft(room.left() + dotSide + dotGap);
}

QStaticText laidOut(const QString &text, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    const bool fits = metrics.horizontalAdvance(text) <= width;
    QStaticText ready(fits ? text : metrics.elidedText(text, Qt::ElideRight, width));
    ready.setTextFormat(Qt::PlainText);
    ready.setPerformanceHint(QStaticText::AggressiveCaching);
    QTextOption oneLine;
    oneLine.setWrapMode(QTextOption::NoWrap);
    ready.setTextOption(oneLine);
    ready.prepare({}, font);
    return ready;
}

} // namespace

void CellDelegate::paintText(QPainter *painter, const QRect &room, const QString &text,
                             bool rightAligned) const
{
    const QFont &font = painter->font();
    if (text.isEmpty() || room.width() <= 0)
        return;
    if (rightAligned && figuresWidth(text, font) <= room.width()) {
        drawFigures(painter, room, Qt::AlignRight, text);
        return;
    }
    // Laying text out costs more than drawing it, and the same rows are drawn again and again.
    const TextKey key{text, room.width(), font.pixelSize(), font.weight(), font.underline()};
    QStaticText *ready = m_texts.object(key);
    if (!ready) {
        ready = new QStaticText(laidOut(text, font, room.width()));
        m_texts.insert(key, ready);
    }
    const QSizeF size = ready->size();
    const int x = rightAligned ? room.right() + 1 - qCeil(size.width()) : room.left();
    painter->drawStaticText(QPoint(x, room.top() + (room.height() - qRound(size.height())) / 2),
                            *ready);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &t = paintTokens();
    const bool selected = option.state & QStyle::State_Selected;
    const Cell cell(index);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, t.selection);
    const QString section = cell.section();
    if (!section.isEmpty()) {
        paintSection(painter, option, section, t, selected);
    } else {
        QRect room = option.rect.adjusted(margin, 0, -margin, -1);
        const bool strong = cell.overdue() || cell.emphasis() || cell.link() ||
                            (selected && m_emphasised.contains(index.column()));
        QFont font = strong ? semibold(option.font) : option.font;
        if (cell.link())
            font.setUnderline(true);
        if (cell.dot() == Dot::Waiting)
            paintWaitingMark(painter, room); // behind the text: names stay above each other
        else if (cell.dot() != Dot::None)
            paintDot(painter, room, t.dot(cell.dot()));
        if (cell.chip().isValid()) {
            painter->setFont(option.font);
            paintChip(painter, room, cell.text(), cell.chip().value<Tone>(), t.dark);
        } else {
            painter->setFont(font);
            painter->setPen(textColour(cell, t));
            paintText(painter, room, cell.text(), cell.rightAligned());
        }
    }
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell(index);
    const QString text = cell.text();
    if (cell.chip().isValid()) {
        const QSize chip = chipSizeHint(option.font, text);
        return {chip.width() + 2 * margin, chip.height() + 8};
    }
    const bool strong =
        cell.overdue() || cell.emphasis() || cell.link() || m_emphasised.contains(index.column());
    const QFont font = strong ? semibold(option.font) : option.font;
    const QFontMetrics metrics(font);
    qreal width = cell.rightAligned() ? figuresWidth(text, font) : metrics.horizontalAdvance(text);
    if (cell.dot() != Dot::None)
        width += dotSide + dotGap;
    return {int(std::ceil(width)) + 2 * margin + 1, metrics.height() + 12};
}

} // namespace Vitrina

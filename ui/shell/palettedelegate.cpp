// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettedelegate.h"

#include "kit/icons.h"
#include "kit/palette.h"
#include "shell/palettemodel.h"

#include <QPainter>

namespace Vitrina {

namespace {

constexpr int rowHeight = 30;
constexpr int headingHeight = 26;
constexpr int margin = 10;
constexpr int iconSize = 16;

Icon iconOf(PaletteModel::Kind kind)
{
    switch (kind) {
    case PaletteModel::Kind::Client:
        return Icon::User;
    case PaletteModel::Kind::FollowUp:
        return Icon::Task;
    case PaletteModel::Kind::Quote:
        return Icon::Note;
    case PaletteModel::Kind::VehicleModel:
        return Icon::Vehicle;
    case PaletteModel::Kind::NewContact:
        return Icon::Add;
    case PaletteModel::Kind::Command:
    case PaletteModel::Kind::Heading:
        break;
    }
    return Icon::Forward;
}

PaletteModel::Kind kindOf(const QModelIndex &index)
{
    return PaletteModel::Kind(index.data(PaletteModel::KindRole).toInt());
}

/// Draws what fits and returns what is left of the room.
QRect drawLeft(QPainter *painter, const QRect &room, const QString &text)
{
    const QFontMetrics metrics(painter->font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return room.adjusted(metrics.horizontalAdvance(shown) + margin, 0, 0, 0);
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (kindOf(index) == PaletteModel::Kind::Heading) {
        paintHeading(painter, option, index);
        return;
    }
    const Tokens &t = paintTokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.selection);
        painter->drawRoundedRect(option.rect, 5, 5);
    }
    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    icon(iconOf(kindOf(index)), IconColour::Dim)
        .paint(painter, QRect(room.left(), room.center().y() - iconSize / 2, iconSize, iconSize));
    room.adjust(iconSize + margin, 0, 0, 0);

    painter->setFont(option.font);
    painter->setPen(t.dim);
    const QString hint = index.data(PaletteModel::HintRole).toString();
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, hint);
    if (!hint.isEmpty())
        room.adjust(0, 0, -option.fontMetrics.horizontalAdvance(hint) - margin, 0);
    painter->setPen(t.text);
    const QRect rest = drawLeft(painter, room, index.data(Qt::DisplayRole).toString());
    painter->setPen(t.dim);
    if (rest.width() > 2 * margin)
        drawLeft(painter, rest, index.data(PaletteModel::DetailRole).toString());
    painter->restore();
}

void PaletteDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    painter->save();
    QFont small = option.font;
    small.setPixelSize(11);
    small.setWeight(QFont::DemiBold);
    small.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    painter->setFont(small);
    painter->setPen(paintTokens().dim);
    painter->drawText(option.rect.adjusted(margin, 4, -margin, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(Qt::DisplayRole).toString().toUpper());
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool heading = kindOf(index) == PaletteModel::Kind::Heading;
    return {200, heading ? headingHeight : rowHeight};
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quotetablemodel.h"

#include "items/provisionalwords.h"
#include "items/quoteboard.h"
#include "items/quotecardwords.h"
#include "items/quotewords.h"

#include <QCollator>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr const char *quoteColumnNames[QuoteTableModel::ColumnCount] = {
    QT_TRANSLATE_NOOP("Vitrina::QuoteTableModel", "No."),
    QT_TRANSLATE_NOOP("Vitrina::QuoteTableModel", "Client"),
    QT_TRANSLATE_NOOP("Vitrina::QuoteTableModel", "Models"),
    QT_TRANSLATE_NOOP("Vitrina::QuoteTableModel", "Status"),
    QT_TRANSLATE_NOOP("Vitrina::QuoteTableModel", "To know"),
    QT_TRANSLATE_NOOP("Vitrina::QuoteTableModel", "Total"),
    QT_TRANSLATE_NOOP("Vitrina::QuoteTableModel", "Made"),
    QT_TRANSLATE_NOOP("Vitrina::QuoteTableModel", "Advisor"),
};

bool isRightAligned(int column)
{
    return column == QuoteTableModel::Number || column == QuoteTableModel::Total;
}

bool isDim(int column)
{
    return column == QuoteTableModel::Number || column == QuoteTableModel::Line ||
           column == QuoteTableModel::Made || column == QuoteTableModel::Advisor;
}

int placeOf(QuoteStatus status)
{
    return int(std::find(QuoteBoard::statuses.begin(), QuoteBoard::statuses.end(), status) -
               QuoteBoard::statuses.begin());
}

} // namespace

QuoteTableModel::QuoteTableModel(ReplicaReader &reader, QuoteBoard &board, QObject *parent)
    : QuoteCardsModel(reader, parent)
    , m_board(board)
{
    connect(&board, &QuoteBoard::changed, this, &QuoteTableModel::followBoard);
    connect(&board, &QuoteBoard::timePassed, this, &QuoteTableModel::tellTime);
}

void QuoteTableModel::setFollowing(bool following)
{
    m_following = following;
    followBoard();
}

void QuoteTableModel::followBoard()
{
    if (!m_following)
        return;
    std::vector<QuoteCard> cards = m_board.shownCards();
    arrange(cards);
    setCards(std::move(cards));
}

void QuoteTableModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    followBoard();
}

/// What is alike stays as the board gives it: the newest first.
void QuoteTableModel::arrange(std::vector<QuoteCard> &cards) const
{
    const auto by = [this, &cards](const auto &key, const auto &comesBefore) {
        std::stable_sort(cards.begin(), cards.end(), [&](const QuoteCard &a, const QuoteCard &b) {
            return m_order == Qt::AscendingOrder ? comesBefore(key(a), key(b))
                                                 : comesBefore(key(b), key(a));
        });
    };
    switch (m_column) {
    case Number:
        return by([](const QuoteCard &card) { return card.number; }, std::less<>());
    case Status:
        return by([this](const QuoteCard &card) { return placeOf(statusOf(card)); }, std::less<>());
    case Line: // what runs out first
        return by([](const QuoteCard &card) { return card.expiresAt; },
                  [](const QDateTime &a, const QDateTime &b) {
                      return a.isValid() && (!b.isValid() || a < b);
                  });
    case Total:
        return by([](const QuoteCard &card) { return card.totalMinor; }, std::less<>());
    case Made:
        return by([](const QuoteCard &card) { return card.createdAt; }, std::less<>());
    default: {
        const QCollator collator;
        return by([this](const QuoteCard &card) { return text(card, m_column); }, collator);
    }
    }
}

QuoteStatus QuoteTableModel::statusOf(const QuoteCard &card) const
{
    return Vitrina::statusOf(card, reader().now());
}

bool QuoteTableModel::isUrgentNow(const QuoteCard &card) const
{
    return isClocked(statusOf(card)) && isUrgent(card, reader().now());
}

int QuoteTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString QuoteTableModel::text(const QuoteCard &card, int column) const
{
    const QDateTime now = reader().now();
    switch (column) {
    case Number:
        return QString::number(card.number);
    case Client:
        return card.client;
    case Models:
        return card.title;
    case Status:
        return quoteStatusName(statusOf(card));
    case Line:
        return quoteLine(card, statusOf(card), reader().timeWords(), now);
    case Total:
        return totalText(card, reader().viewerBranch().country);
    case Made:
        return reader().timeWords().past(card.createdAt, now);
    case Advisor:
        return reader().directory()->member(card.advisorId).name;
    default:
        return {};
    }
}

/// Beside the client as in every list; beside the number where that may still become another.
bool QuoteTableModel::isMarked(const QuoteCard &card, int column) const
{
    return column == Client ? isProvisional(card) : column == Number && isNumberProvisional(card);
}

/// As it is said where there is room for it.
QString QuoteTableModel::toldText(const QuoteCard &card, int column) const
{
    return column == Number ? provisionalText(card.number, isNumberProvisional(card))
                            : text(card, column);
}

QVariant QuoteTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuoteCard &card = cards()[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(card, column);
    case Qt::AccessibleTextRole:
        return toldText(card, column);
    case Qt::ToolTipRole:
        return isProvisional(card)
                   ? toldText(card, column) + QStringLiteral(" · ") + provisionalTip()
                   : toldText(card, column);
    case Qt::AccessibleDescriptionRole:
        return column == Client && isProvisional(card) ? QVariant(provisionalTip()) : QVariant();
    case CellRole::DotColour:
        return isMarked(card, column) ? QVariant::fromValue(Dot::Waiting) : QVariant();
    case QuoteRole::Id:
        return QVariant::fromValue(card.id);
    case CellRole::ChipTone:
        return column == Status ? QVariant::fromValue(quoteStatusTone(statusOf(card))) : QVariant();
    case CellRole::RightAligned:
        return isRightAligned(column);
    case CellRole::Overdue:
        return column == Line && isUrgentNow(card);
    case CellRole::Dim:
        return isDim(column);
    default:
        return {};
    }
}

QVariant QuoteTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(quoteColumnNames[section]);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isRightAligned(section) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    return {};
}

} // namespace Vitrina

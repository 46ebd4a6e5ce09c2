// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quoteboard.h"

#include "domain/moneytext.h"
#include "domain/text.h"
#include "items/quotewords.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr qint64 hourMs = 60LL * 60 * 1000;
constexpr qint64 urgentMs = QuoteBoard::urgentHours * hourMs;
/// More changes than these, and all is read, or told, at once.
constexpr size_t mostPatched = 50;

bool isClocked(QuoteStatus status)
{
    return status == QuoteStatus::Sent || status == QuoteStatus::Viewed;
}

bool canBeSent(QuoteStatus status)
{
    return status == QuoteStatus::Draft || isClocked(status);
}

bool isUrgent(const QuoteCard &card, const QDateTime &now)
{
    return card.expiresAt.isValid() && now.msecsTo(card.expiresAt) < urgentMs;
}

QuoteStatus statusOf(const QuoteCard &card, const QDateTime &now)
{
    QuoteState state;
    state.status = card.status;
    state.expiresAt = card.expiresAt;
    return statusAt(state, now);
}

QString moneyOf(qint64 minor, const QString &currency, const QString &country)
{
    const std::optional<Currency> known = Currency::fromCode(currency);
    return known ? wholeMoneyText(Money(minor, *known), country) : QString();
}

/// Whether every word typed begins one of the card's.
bool matches(const QuoteCard &card, const QStringList &typed)
{
    const QStringList words =
        searchWords(card.client + u' ' + card.title + u' ' + QString::number(card.number));
    return std::all_of(typed.begin(), typed.end(), [&words](const QString &word) {
        return std::any_of(words.begin(), words.end(),
                           [&word](const QString &other) { return other.startsWith(word); });
    });
}

/// What runs out first stands first; drafts as they were touched, the rest by number.
void sortFor(QuoteStatus status, std::vector<QuoteCard> &cards)
{
    if (isClocked(status))
        std::stable_sort(cards.begin(), cards.end(),
                         [](const auto &a, const auto &b) { return a.expiresAt < b.expiresAt; });
    else if (status == QuoteStatus::Draft)
        std::stable_sort(cards.begin(), cards.end(),
                         [](const auto &a, const auto &b) { return a.editedAt > b.editedAt; });
}

void sortBySeen(std::vector<QuoteCard> &cards)
{
    std::stable_sort(cards.begin(), cards.end(),
                     [](const auto &a, const auto &b) { return a.seenAt > b.seenAt; });
}

} // namespace

QuoteColumnModel::QuoteColumnModel(ReplicaReader &reader, QuoteStatus status, QObject *parent)
    : QAbstractListModel(parent)
    , m_reader(reader)
    , m_status(status)
{
}

void QuoteColumnModel::setCards(std::vector<QuoteCard> cards)
{
    const auto [firstOld, firstNew] =
        std::mismatch(m_cards.begin(), m_cards.end(), cards.begin(), cards.end());
    const auto [lastOld, lastNew] = std::mismatch(m_cards.rbegin(), std::reverse_iterator(firstOld),
                                                  cards.rbegin(), std::reverse_iterator(firstNew));
    const auto removed = size_t(lastOld.base() - firstOld);
    const auto added = size_t(lastNew.base() - firstNew);
    if (removed == 0 && added == 0)
        return;
    if (removed > mostPatched || added > mostPatched) {
        beginResetModel();
        m_cards = std::move(cards);
        endResetModel();
        return;
    }
    replace(size_t(firstOld - m_cards.begin()), removed, {firstNew, lastNew.base()});
}

void QuoteColumnModel::replace(size_t first, size_t count, std::vector<QuoteCard> cards)
{
    const auto place = m_cards.begin() + qptrdiff(first);
    const bool areSame =
        std::equal(place, place + qptrdiff(count), cards.begin(), cards.end(),
                   [](const QuoteCard &a, const QuoteCard &b) { return a.id == b.id; });
    if (areSame) {
        std::move(cards.begin(), cards.end(), place);
        Q_EMIT dataChanged(index(int(first)), index(int(first + count) - 1));
        return;
    }
    if (count > 0) {
        beginRemoveRows({}, int(first), int(first + count) - 1);
        m_cards.erase(place, place + qptrdiff(count));
        endRemoveRows();
    }
    if (!cards.empty()) {
        beginInsertRows({}, int(first), int(first + cards.size()) - 1);
        m_cards.insert(m_cards.begin() + qptrdiff(first), cards.begin(), cards.end());
        endInsertRows();
    }
}

void QuoteColumnModel::tellTime()
{
    if (!m_cards.empty())
        Q_EMIT dataChanged(index(0), index(int(m_cards.size()) - 1),
                           {QuoteRole::Line, QuoteRole::Left, QuoteRole::Urgent});
}

int QuoteColumnModel::rowOf(const QuoteId &id) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&id](const QuoteCard &card) { return card.id == id; });
    return found == m_cards.end() ? -1 : int(found - m_cards.begin());
}

QuoteId QuoteColumnModel::idAt(int row) const
{
    return row >= 0 && row < int(m_cards.size()) ? m_cards[size_t(row)].id : QuoteId();
}

QString QuoteColumnModel::currency() const
{
    return m_cards.empty() ? m_reader.viewerBranch().currency : m_cards.front().currency;
}

qint64 QuoteColumnModel::totalMinor() const
{
    qint64 total = 0;
    for (const QuoteCard &card : m_cards) {
        if (card.currency == currency())
            total += card.totalMinor;
    }
    return total;
}

int QuoteColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

double QuoteColumnModel::left(const QuoteCard &card) const
{
    if (!isClocked(m_status) || !card.expiresAt.isValid())
        return -1;
    return std::clamp(double(m_reader.now().msecsTo(card.expiresAt)) / double(linkLifeMs), 0.0,
                      1.0);
}

QString QuoteColumnModel::line(const QuoteCard &card) const
{
    const TimeWords words = m_reader.timeWords();
    const QDateTime now = m_reader.now();
    if (card.isExtensionAsked && m_status != QuoteStatus::Draft)
        return tr("more time asked for");
    if (card.isChangeAsked)
        return tr("change asked for");
    if (canBeSent(m_status) && card.isDiscountAsked)
        return tr("discount to be approved");
    if (isClocked(m_status) && card.isReservationAsked)
        return card.isDeposited ? tr("reservation to be approved")
                                : tr("reservation asked for, no deposit yet");
    if (isClocked(m_status) && card.isDeposited)
        return tr("deposit received");
    if (isClocked(m_status) && card.expiresAt.isValid()) {
        const qint64 ms = std::max<qint64>(now.msecsTo(card.expiresAt), 0);
        if (card.seenAt.isValid() && m_status == QuoteStatus::Viewed && !card.hasUnsentChanges)
            return (ms < hourMs ? tr("%1 min · seen %2").arg(ms / 60000)
                                : tr("%1 h · seen %2").arg(ms / hourMs))
                .arg(words.past(card.seenAt, now));
        const QString left = ms < hourMs ? tr("%n min left", nullptr, int(ms / 60000))
                                         : tr("%n h left", nullptr, int(ms / hourMs));
        return card.hasUnsentChanges ? tr("%1 · edited since").arg(left) : left;
    }
    if (m_status == QuoteStatus::Expired && card.expiresAt.isValid())
        return tr("expired %1").arg(words.past(card.expiresAt, now));
    return tr("edited %1").arg(words.past(card.editedAt, now));
}

QVariant QuoteColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuoteCard &card = m_cards[size_t(index.row())];
    const QString total = moneyOf(card.totalMinor, card.currency, m_reader.viewerBranch().country);
    switch (role) {
    case Qt::DisplayRole:
        return card.client;
    case QuoteRole::Id:
        return QVariant::fromValue(card.id);
    case QuoteRole::Number:
        return QString::number(card.number);
    case QuoteRole::Title:
        return card.title;
    case QuoteRole::Total:
        return total;
    case QuoteRole::Line:
        return line(card);
    case QuoteRole::Left:
        return left(card);
    case QuoteRole::Urgent:
        return isClocked(m_status) && isUrgent(card, m_reader.now());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QStringList{tr("Quote %1").arg(card.number), card.client, card.title, total,
                           line(card)}
            .join(role == Qt::ToolTipRole ? u'\n' : u' ');
    default:
        return {};
    }
}

QuoteBoard::QuoteBoard(ReplicaReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    for (size_t i = 0; i < statuses.size(); ++i)
        m_columns[i] = new QuoteColumnModel(reader, statuses[i], this);
    connect(&reader, &ReplicaReader::changed, this, &QuoteBoard::onChanged);
    connect(&reader, &ReplicaReader::viewerChanged, this, &QuoteBoard::reload);
    reload();
}

void QuoteBoard::setFilter(const QString &typed)
{
    m_filter = typed;
    distribute();
}

void QuoteBoard::show(Show which)
{
    m_show = which;
    distribute();
}

int QuoteBoard::countOf(Show which) const
{
    return int(std::count_if(m_cards.begin(), m_cards.end(), [&](const QuoteCard &card) {
        return belongsTo(which, card) && mayShow(card);
    }));
}

bool QuoteBoard::belongsTo(Show which, const QuoteCard &card) const
{
    switch (which) {
    case Show::All:
        return true;
    case Show::SeenToday:
        return card.seenAt.isValid() && m_reader.timeWords().dayOf(card.seenAt) ==
                                            m_reader.timeWords().dayOf(m_reader.now());
    case Show::ExpiringSoon:
        return isClocked(statusOf(card, m_reader.now())) && isUrgent(card, m_reader.now());
    case Show::ToApprove:
        return (isClocked(statusOf(card, m_reader.now())) && card.isReservationAsked) ||
               (card.isChangeAsked && m_reader.viewer().may(Permission::EditLockedQuote)) ||
               (canBeSent(statusOf(card, m_reader.now())) && card.isDiscountAsked &&
                m_reader.viewer().may(Permission::ApproveDiscount));
    }
    return true;
}

int QuoteBoard::openCount() const
{
    const QDateTime now = m_reader.now();
    return int(std::count_if(m_cards.begin(), m_cards.end(), [&](const QuoteCard &card) {
        const QuoteStatus status = statusOf(card, now);
        return (status == QuoteStatus::Draft || isClocked(status)) && mayShow(card);
    }));
}

void QuoteBoard::reload()
{
    m_visible = m_reader.directory()->visibleStaff(m_reader.viewer());
    std::sort(m_visible.begin(), m_visible.end());
    m_cards = m_reader.quoteCards();
    distribute();
}

void QuoteBoard::tick()
{
    distribute();
    for (QuoteColumnModel *column : m_columns)
        column->tellTime();
}

void QuoteBoard::onChanged(const Receipt &receipt)
{
    const std::optional<std::set<QuoteId>> touched = touchedBy(receipt);
    if (!touched)
        return reload();
    if (touched->empty())
        return;
    for (const QuoteId &id : *touched)
        patch(id);
    distribute();
}

/// The quotes whose cards may differ; nothing where all have to be read again: who may be seen has
/// changed, a link is gone and with it whose it was, or there are too many.
std::optional<std::set<QuoteId>> QuoteBoard::touchedBy(const Receipt &receipt) const
{
    if (receipt.changes.empty() || receipt.changes.size() > 10 * mostPatched)
        return std::nullopt;
    std::set<QuoteId> touched;
    for (const RowChange &change : receipt.changes) {
        const bool isLostLink = change.table == QLatin1StringView(QuoteLink::table) &&
                                change.kind == RowChange::Kind::Deleted;
        if (isLostLink || change.table == QLatin1StringView(StaffMember::table))
            return std::nullopt;
        for (const QuoteId &id : m_reader.quotesShowing(change))
            touched.insert(id);
        if (touched.size() > mostPatched)
            return std::nullopt;
    }
    return touched;
}

void QuoteBoard::patch(const QuoteId &id)
{
    const auto old = std::find_if(m_cards.begin(), m_cards.end(),
                                  [&id](const QuoteCard &card) { return card.id == id; });
    if (old != m_cards.end())
        m_cards.erase(old);
    const std::optional<QuoteCard> card = m_reader.quoteCard(id);
    if (!card)
        return;
    // In the order in which all are read.
    const auto place = std::lower_bound(
        m_cards.begin(), m_cards.end(), *card, [](const QuoteCard &a, const QuoteCard &b) {
            return a.number != b.number ? a.number > b.number : a.id < b.id;
        });
    m_cards.insert(place, *card);
}

/// Of someone the viewer may see, or of her own client (S2.4, S3.3).
bool QuoteBoard::mayShow(const QuoteCard &card) const
{
    return std::binary_search(m_visible.begin(), m_visible.end(), card.advisorId) ||
           card.preferredAgentId == m_reader.viewer().id;
}

void QuoteBoard::distribute()
{
    const QStringList typed = searchWords(m_filter);
    const QDateTime now = m_reader.now();
    std::array<std::vector<QuoteCard>, statuses.size()> parts;
    for (const QuoteCard &card : m_cards) {
        const auto place = std::find(statuses.begin(), statuses.end(), statusOf(card, now));
        if (place == statuses.end() || !mayShow(card) ||
            (!typed.isEmpty() && !matches(card, typed)) || !belongsTo(m_show, card))
            continue;
        parts[size_t(place - statuses.begin())].push_back(card);
    }
    for (size_t i = 0; i < statuses.size(); ++i) {
        if (m_show == Show::SeenToday)
            sortBySeen(parts[i]);
        else
            sortFor(statuses[i], parts[i]);
        m_columns[i]->setCards(std::move(parts[i]));
    }
    Q_EMIT changed();
}

} // namespace Vitrina

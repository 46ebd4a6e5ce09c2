// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quoteboard.h"

#include "items/provisionalwords.h"
#include "items/quotecardwords.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// More changes than these, and all is read at once.
constexpr size_t mostPatched = 50;

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
    : QuoteCardsModel(reader, parent)
    , m_status(status)
{
}

QString QuoteColumnModel::currency() const
{
    return cards().empty() ? reader().viewerBranch().currency : cards().front().currency;
}

qint64 QuoteColumnModel::totalMinor() const
{
    qint64 total = 0;
    for (const QuoteCard &card : cards()) {
        if (card.currency == currency())
            total += card.totalMinor;
    }
    return total;
}

int QuoteColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

/// A card is dragged to another column to take its next step.
Qt::ItemFlags QuoteColumnModel::flags(const QModelIndex &index) const
{
    return QuoteCardsModel::flags(index) |
           (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

double QuoteColumnModel::left(const QuoteCard &card) const
{
    if (!isClocked(m_status) || !card.expiresAt.isValid())
        return -1;
    return std::clamp(double(reader().now().msecsTo(card.expiresAt)) / double(linkLifeMs), 0.0,
                      1.0);
}

QString QuoteColumnModel::line(const QuoteCard &card) const
{
    return quoteLine(card, m_status, reader().timeWords(), reader().now());
}

/// All that the card says, in words.
QStringList QuoteColumnModel::told(const QuoteCard &card) const
{
    QStringList told{tr("Quote %1").arg(provisionalText(card.number, isNumberProvisional(card))),
                     card.client, card.title, totalText(card, reader().viewerBranch().country),
                     line(card)};
    if (isProvisional(card))
        told += provisionalTip();
    return told;
}

QVariant QuoteColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuoteCard &card = cards()[size_t(index.row())];
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
        return totalText(card, reader().viewerBranch().country);
    case QuoteRole::Line:
        return line(card);
    case QuoteRole::Left:
        return left(card);
    case QuoteRole::Urgent:
        return isClocked(m_status) && isUrgent(card, reader().now());
    case QuoteRole::Provisional:
        return isProvisional(card);
    case QuoteRole::NumberProvisional:
        return isNumberProvisional(card);
    case Qt::AccessibleTextRole:
        return told(card).join(u' ');
    case Qt::ToolTipRole:
        return told(card).join(u'\n');
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

void QuoteBoard::follow(const OutboxWatch &outbox)
{
    for (QuoteColumnModel *column : m_columns)
        column->follow(outbox);
}

void QuoteBoard::setFilter(const QuoteFilter &filter)
{
    const bool isOfOthers = filter.models != m_filter.models;
    m_filter = filter;
    if (isOfOthers)
        readOffering();
    distribute();
}

void QuoteBoard::readOffering()
{
    m_offering =
        m_filter.models.empty() ? std::set<QuoteId>() : m_reader.quotesOffering(m_filter.models);
}

std::vector<QuoteCard> QuoteBoard::shownCards() const
{
    std::vector<QuoteCard> cards;
    cards.reserve(m_shown.size());
    for (const size_t at : m_shown)
        cards.push_back(m_cards[at]);
    return cards;
}

std::optional<QuoteCard> QuoteBoard::card(const QuoteId &id) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](size_t at) { return m_cards[at].id == id; });
    return found == m_shown.end() ? std::nullopt : std::optional(m_cards[*found]);
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
        return card.status != QuoteStatus::Cancelled;
    case Show::SeenToday:
        return card.status != QuoteStatus::Cancelled && card.seenAt.isValid() &&
               m_reader.timeWords().dayOf(card.seenAt) ==
                   m_reader.timeWords().dayOf(m_reader.now());
    case Show::ExpiringSoon:
        return isClocked(statusOf(card, m_reader.now())) && isUrgent(card, m_reader.now());
    case Show::ToApprove:
        return (isClocked(statusOf(card, m_reader.now())) && card.isReservationAsked) ||
               (card.isChangeAsked && m_reader.viewer().may(Permission::EditLockedQuote)) ||
               (canBeSent(statusOf(card, m_reader.now())) && card.isDiscountAsked &&
                m_reader.viewer().may(Permission::ApproveDiscount)) ||
               (card.isAppraisalAsked && m_reader.viewer().may(Permission::ApproveDiscount) &&
                card.status != QuoteStatus::Cancelled);
    case Show::OwedDeposits:
        return card.owesDeposit;
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
    readOffering();
    distribute();
}

void QuoteBoard::tick()
{
    distribute();
    for (QuoteColumnModel *column : m_columns)
        column->tellTime();
    Q_EMIT timePassed();
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
    if (!m_filter.models.empty())
        readOffering();
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
    const QuoteSieve sieve(m_filter);
    const QDateTime now = m_reader.now();
    std::array<std::vector<QuoteCard>, statuses.size()> parts;
    m_shown.clear();
    for (size_t at = 0; at < m_cards.size(); ++at) {
        const QuoteCard &card = m_cards[at];
        const auto place = std::find(statuses.begin(), statuses.end(), statusOf(card, now));
        const bool isOffering = m_filter.models.empty() || m_offering.contains(card.id);
        if (place == statuses.end() || !mayShow(card) || !isOffering || !sieve.takes(card) ||
            !belongsTo(m_show, card))
            continue;
        parts[size_t(place - statuses.begin())].push_back(card);
        m_shown.push_back(at);
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

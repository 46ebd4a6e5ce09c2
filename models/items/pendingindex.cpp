// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/pendingindex.h"

#include "domain/searchable.h"
#include "domain/text.h"
#include "items/inhalves.h"
#include "storage/clientqueries.h"
#include "storage/directory.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <utility>

namespace Vitrina {

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr size_t manyRows = 100'000;

/// By follow-up rowid, up to the greatest there is: of one advisor's it is far longer than her
/// list.
std::vector<quint32> slotsByFollowUp(const std::vector<PendingRow> &rows)
{
    quint32 top = 0;
    for (const PendingRow &row : rows)
        top = std::max(top, row.followUp);
    std::vector<quint32> slotOf(rows.empty() ? 0 : size_t(top) + 1, PendingIndex::noSlot);
    for (quint32 slot = 0; slot < rows.size(); ++slot)
        slotOf[rows[slot].followUp] = slot;
    return slotOf;
}

/// The rank of each row of a small table, by rowid, in the order in which @p entries stand.
template <typename Entry>
std::vector<quint32> ranksOf(const std::vector<Entry> &entries, const Directory &directory)
{
    std::vector<quint32> ranks;
    quint32 rank = 1; // 0 is for rows that have none
    for (const Entry &entry : entries) {
        const auto row = size_t(directory.rowOf(entry.id));
        if (row >= ranks.size())
            ranks.resize(row + 1, 0);
        ranks[row] = rank++;
    }
    return ranks;
}

quint32 at(const std::vector<quint32> &values, size_t i)
{
    return i < values.size() ? values[i] : 0;
}

/// A set of small numbers as a table; an empty set allows all.
class Allowed
{
public:
    template <typename Number>
    explicit Allowed(const QSet<Number> &numbers)
    {
        for (const Number number : numbers) {
            if (number >= m_table.size())
                m_table.resize(size_t(number) + 1, 0);
            m_table[number] = 1;
        }
    }
    bool operator()(size_t number) const
    {
        return m_table.empty() || (number < m_table.size() && m_table[number]);
    }

private:
    std::vector<quint8> m_table;
};

/// What a filter asks of a single row, the search aside.
class RowTest
{
public:
    RowTest(const PendingFilter &filter, qint64 nowMs)
        : m_sources(filter.sources)
        , m_qualities(filter.qualities)
        , m_advisors(filter.advisors)
    {
        if (filter.dueFrom)
            m_from = *filter.dueFrom;
        if (filter.dueTo)
            m_to = *filter.dueTo;
        if (filter.overdue)
            m_to = std::min(m_to, nowMs);
        if (filter.overdueDays > 0)
            m_to = std::min(m_to, nowMs - filter.overdueDays * dayMs + 1);
    }
    qint64 from() const { return m_from; } ///< due, included
    qint64 to() const { return m_to; }     ///< due, excluded
    bool passes(const PendingRow &row) const
    {
        return row.dueAt >= m_from && row.dueAt < m_to && m_sources(row.source) &&
               m_qualities(row.quality) && m_advisors(row.advisor);
    }

private:
    Allowed m_sources;
    Allowed m_qualities;
    Allowed m_advisors;
    qint64 m_from = std::numeric_limits<qint64>::min();
    qint64 m_to = std::numeric_limits<qint64>::max();
};

} // namespace

bool PendingFilter::isEmpty() const
{
    return *this == PendingFilter();
}

bool PendingIndex::Search::Word::isNobody() const
{
    const auto none = [](const std::vector<quint8> &marks) {
        return std::find(marks.begin(), marks.end(), 1) == marks.end();
    };
    return none(clients) && none(models);
}

PendingIndex::Slotted::Slotted(std::vector<PendingRow> given)
    : rows(std::move(given))
{
    for (const PendingRow &row : rows) {
        topClient = std::max(topClient, row.client);
        topModel = std::max(topModel, row.model);
    }
    if (rows.size() >= manyRows)
        slotOf = slotsByFollowUp(rows);
}

void PendingIndex::setRows(Slotted slotted)
{
    m_search = {};
    m_rows = std::move(slotted.rows);
    m_slotOf = std::move(slotted.slotOf);
    m_topClient = std::max(m_topClient, slotted.topClient);
    m_topModel = std::max(m_topModel, slotted.topModel);
    m_free.clear();
    m_byDue.resize(m_rows.size());
    std::iota(m_byDue.begin(), m_byDue.end(), 0u);
}

void PendingIndex::setWords(ClientWords words)
{
    m_words = std::move(words);
    m_search = {};
}

void PendingIndex::setDirectory(const Directory &directory)
{
    m_modelRank = ranksOf(directory.models(), directory);
    m_advisorRank = ranksOf(directory.staff(), directory);
    m_typeRank = ranksOf(directory.catalogue(Catalogue::FollowUpType), directory);
    m_qualityRank = ranksOf(directory.catalogue(Catalogue::Quality), directory);
    m_sourceRank = ranksOf(directory.catalogue(Catalogue::Source), directory);
    m_modelWords.assign(m_modelRank.size(), {});
    for (const VehicleModel &model : directory.models())
        m_modelWords[size_t(directory.rowOf(model.id))] =
            searchableWords(modelName(model)).join(u' ').toUtf8();
    m_search = {};
}

void PendingIndex::noteTop(const PendingRow &row)
{
    m_topClient = std::max(m_topClient, row.client);
    m_topModel = std::max(m_topModel, row.model);
    for (Search::Word &word : m_search.words) { // every row has its mark, be it none
        if (row.client >= word.clients.size())
            word.clients.resize(size_t(row.client) + 1, 0);
        if (row.model >= word.models.size())
            word.models.resize(size_t(row.model) + 1, 0);
    }
}

int PendingIndex::dueBefore(qint64 ms) const
{
    return int(std::partition_point(m_byDue.begin(), m_byDue.end(),
                                    [this, ms](quint32 slot) { return m_rows[slot].dueAt < ms; }) -
               m_byDue.begin());
}

std::vector<PendingRow> PendingIndex::rows() const
{
    std::vector<PendingRow> rows;
    rows.reserve(m_byDue.size());
    for (const quint32 slot : m_byDue)
        rows.push_back(m_rows[slot]);
    return rows;
}

/// A list is painted without it; the first that changes or seeks a row makes it.
std::vector<quint32> &PendingIndex::slotTable() const
{
    if (m_slotOf.empty() && !m_rows.empty())
        m_slotOf = slotsByFollowUp(m_rows);
    return m_slotOf;
}

quint32 PendingIndex::slotOf(quint32 followUp) const
{
    const std::vector<quint32> &table = slotTable();
    return followUp < table.size() ? table[followUp] : noSlot;
}

std::vector<quint32>::iterator PendingIndex::placeByDue(const PendingRow &row)
{
    return std::partition_point(m_byDue.begin(), m_byDue.end(),
                                [&](quint32 slot) { return m_rows[slot] < row; });
}

void PendingIndex::take(quint32 slot)
{
    m_byDue.erase(placeByDue(m_rows[slot]));
    slotTable()[m_rows[slot].followUp] = noSlot;
    m_free.push_back(slot);
}

void PendingIndex::put(const PendingRow &row)
{
    quint32 slot = slotOf(row.followUp);
    if (slot != noSlot) {
        m_byDue.erase(placeByDue(m_rows[slot]));
    } else if (!m_free.empty()) {
        slot = m_free.back();
        m_free.pop_back();
    } else {
        slot = quint32(m_rows.size());
        m_rows.emplace_back();
    }
    if (row.followUp >= m_slotOf.size())
        m_slotOf.resize(size_t(row.followUp) + 1, noSlot);
    m_slotOf[row.followUp] = slot;
    m_byDue.insert(placeByDue(row), slot);
    m_rows[slot] = row;
    noteTop(row);
}

void PendingIndex::replace(const QSet<quint32> &followUps, const std::vector<PendingRow> &present)
{
    QSet<quint32> gone = followUps;
    for (const PendingRow &row : present)
        gone.remove(row.followUp);
    if (gone.size() > 100) { // one by one, each would move half of the list
        std::erase_if(m_byDue, [&](quint32 slot) { return gone.contains(m_rows[slot].followUp); });
        for (const quint32 followUp : std::as_const(gone)) {
            const quint32 slot = slotOf(followUp);
            if (slot == noSlot)
                continue;
            slotTable()[followUp] = noSlot;
            m_free.push_back(slot);
        }
    } else {
        for (const quint32 followUp : std::as_const(gone)) {
            if (slotOf(followUp) != noSlot)
                take(slotOf(followUp));
        }
    }
    for (const PendingRow &row : present)
        put(row);
    if (m_byDue.empty())
        setRows(Slotted());
}

bool PendingIndex::replaceTexts(const ClientTexts &present)
{
    const std::vector<quint32> changed = m_words.replace(present);
    if (changed.empty())
        return true;
    if (m_search.dependsOnClients) {
        m_search = {};
        return false;
    }
    for (Search::Word &word : m_search.words) {
        for (const quint32 client : changed) {
            if (client >= word.clients.size())
                word.clients.resize(size_t(client) + 1, 0);
            word.clients[client] = m_words.has(client, word.bytes);
        }
    }
    return true;
}

/// Who answers to a word: sought among those who answered to what had been typed of it so far.
PendingIndex::Search::Word PendingIndex::answersTo(const QByteArray &word, size_t place) const
{
    const Search::Word *shorter = nullptr;
    if (place < m_search.words.size() && word.contains(m_search.words[place].bytes))
        shorter = &m_search.words[place];
    if (shorter && shorter->bytes == word)
        return *shorter;
    std::vector<quint8> models(std::max(m_modelWords.size(), size_t(m_topModel) + 1), 0);
    for (size_t i = 0; i < m_modelWords.size(); ++i)
        models[i] = m_modelWords[i].contains(word);
    return {word,
            m_words.having(word, shorter ? &shorter->clients : nullptr, size_t(m_topClient) + 1),
            std::move(models)};
}

void PendingIndex::prepare(const QString &search) const
{
    if (search == m_search.text)
        return;
    Search read;
    read.text = search;
    const auto add = [this, &read](const QStringList &words) {
        for (const QString &word : words)
            read.words.push_back(answersTo(word.toUtf8(), read.words.size()));
    };
    add(indexWords(search));
    // Figures in groups are one number first of all; where nobody has it, they are several words:
    // "250 2026", or the figures of a phone and of a model.
    const QStringList typed = searchWords(search);
    read.dependsOnClients = read.words.size() == 1 && typed.size() > 1;
    if (read.dependsOnClients && read.words.front().isNobody()) {
        read.words.clear();
        for (const QString &word : typed)
            add(indexWords(word));
    }
    m_search = std::move(read);
}

void PendingIndex::keepAnswering(std::vector<quint32> &slots, const Search::Word &word) const
{
    const quint8 *const clients = word.clients.data();
    const quint8 *const models = word.models.data();
    std::array<std::pair<size_t, size_t>, 2> kept{}; // of each half: from, to
    inHalves(slots.size(), [&](size_t from, size_t to) {
        size_t end = from;
        for (size_t i = from; i < to; ++i) {
            const quint32 slot = slots[i];
            const PendingRow &row = m_rows[slot];
            slots[end] = slot; // without a branch: who answers is as good as random
            end += clients[row.client] | models[row.model];
        }
        kept[from == 0 ? 0 : 1] = {from, end};
    });
    const auto begin = slots.begin();
    const auto end = std::copy(begin + qsizetype(kept[1].first), begin + qsizetype(kept[1].second),
                               begin + qsizetype(kept[0].second));
    slots.erase(end, slots.end());
}

std::vector<quint32> PendingIndex::filtered(const PendingFilter &filter, qint64 nowMs) const
{
    const RowTest test(filter, nowMs);
    const int first = dueBefore(test.from());
    const int last = std::max(first, dueBefore(test.to()));
    std::vector<quint32> slots(m_byDue.begin() + first, m_byDue.begin() + last);
    if (!filter.sources.isEmpty() || !filter.qualities.isEmpty() || !filter.advisors.isEmpty())
        std::erase_if(slots, [&](quint32 slot) { return !test.passes(m_rows[slot]); });
    prepare(filter.search);
    for (const Search::Word &word : m_search.words)
        keepAnswering(slots, word);
    return slots;
}

bool PendingIndex::narrow(std::vector<quint32> &slots, const PendingFilter &before,
                          const PendingFilter &filter) const
{
    PendingFilter same = before;
    same.search = filter.search;
    if (!(same == filter) || before.search != m_search.text || filter.overdue ||
        filter.overdueDays > 0)
        return false;
    std::vector<QByteArray> words;
    for (const Search::Word &word : m_search.words)
        words.push_back(word.bytes);
    prepare(filter.search);
    if (m_search.words.size() < words.size())
        return false;
    for (size_t i = 0; i < words.size(); ++i) {
        if (!m_search.words[i].bytes.contains(words[i]))
            return false;
    }
    for (size_t i = 0; i < m_search.words.size(); ++i) {
        if (i >= words.size() || m_search.words[i].bytes != words[i])
            keepAnswering(slots, m_search.words[i]);
    }
    return true;
}

bool PendingIndex::passes(const PendingRow &row, const PendingFilter &filter, qint64 nowMs) const
{
    prepare(filter.search);
    return RowTest(filter, nowMs).passes(row) &&
           std::all_of(m_search.words.begin(), m_search.words.end(),
                       [&row](const Search::Word &word) {
                           return (row.client < word.clients.size() && word.clients[row.client]) ||
                                  (row.model < word.models.size() && word.models[row.model]);
                       });
}

/// Calls @p use with what gives a row's key: once for a whole list, so that no row asks again which
/// order it is.
template <typename Use>
auto PendingIndex::withKeys(PendingOrder order, const Use &use) const
{
    switch (order) {
    case PendingOrder::Client:
        return use([this](const PendingRow &row) { return m_words.rankOf(row.client); });
    case PendingOrder::Type:
        return use([this](const PendingRow &row) { return at(m_typeRank, row.type); });
    case PendingOrder::Model:
        return use([this](const PendingRow &row) { return at(m_modelRank, row.model); });
    case PendingOrder::Quality:
        return use([this](const PendingRow &row) { return at(m_qualityRank, row.quality); });
    case PendingOrder::Source:
        return use([this](const PendingRow &row) { return at(m_sourceRank, row.source); });
    case PendingOrder::Advisor:
        return use([this](const PendingRow &row) { return at(m_advisorRank, row.advisor); });
    case PendingOrder::Attempts:
        return use([](const PendingRow &row) { return quint32(row.attempt); });
    case PendingOrder::Due:
        break;
    }
    return use([](const PendingRow &) { return quint32(0); });
}

bool PendingIndex::isBefore(quint32 a, quint32 b, const Arrangement &arrangement) const
{
    if (arrangement.order == PendingOrder::Client)
        m_words.rank();
    const PendingRow &x = m_rows[a];
    const PendingRow &y = m_rows[b];
    if (arrangement.order == PendingOrder::Due)
        return arrangement.descending ? y < x : x < y;
    return withKeys(arrangement.order, [&](const auto &keyOf) {
        const quint32 xKey = keyOf(x);
        const quint32 yKey = keyOf(y);
        if (xKey != yKey)
            return arrangement.descending ? yKey < xKey : xKey < yKey;
        return x < y;
    });
}

/// Stable counting sort: the keys are ranks, so it takes one pass over the rows and one over the
/// keys. Each half of a long list is counted and put into its places by a thread of its own.
void PendingIndex::sortByRank(std::vector<quint32> &slots, const Arrangement &arrangement) const
{
    std::vector<quint32> keys(slots.size());
    std::array<quint32, 2> tops{};
    inHalves(slots.size(), [&](size_t from, size_t to) {
        tops[from == 0 ? 0 : 1] = withKeys(arrangement.order, [&](const auto &keyOf) {
            quint32 top = 0;
            for (size_t i = from; i < to; ++i) {
                keys[i] = keyOf(m_rows[slots[i]]);
                top = std::max(top, keys[i]);
            }
            return top;
        });
    });
    const quint32 top = std::max(tops[0], tops[1]);
    std::array<std::vector<quint32>, 2> starts;
    inHalves(slots.size(), [&](size_t from, size_t to) {
        std::vector<quint32> counts(size_t(top) + 1, 0);
        for (size_t i = from; i < to; ++i) {
            keys[i] = arrangement.descending ? top - keys[i] : keys[i];
            ++counts[keys[i]];
        }
        starts[from == 0 ? 0 : 1] = std::move(counts);
    });
    starts[1].resize(size_t(top) + 1, 0); // a short list is one piece
    quint32 next = 0;
    for (size_t key = 0; key <= top; ++key) {
        for (std::vector<quint32> &counts : starts)
            next += std::exchange(counts[key], next);
    }
    std::vector<quint32> sorted(slots.size());
    inHalves(slots.size(), [&](size_t from, size_t to) {
        std::vector<quint32> &places = starts[from == 0 ? 0 : 1];
        for (size_t i = from; i < to; ++i)
            sorted[places[keys[i]]++] = slots[i];
    });
    slots = std::move(sorted);
}

std::vector<quint32> PendingIndex::order(const PendingFilter &filter,
                                         const Arrangement &arrangement, qint64 nowMs) const
{
    std::vector<quint32> slots = filtered(filter, nowMs);
    if (arrangement.order == PendingOrder::Due) {
        if (arrangement.descending)
            std::reverse(slots.begin(), slots.end());
        return slots;
    }
    if (arrangement.order == PendingOrder::Client)
        m_words.rank();
    sortByRank(slots, arrangement);
    return slots;
}

} // namespace Vitrina

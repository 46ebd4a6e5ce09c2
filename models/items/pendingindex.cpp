// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/pendingindex.h"

#include "domain/text.h"
#include "storage/clientqueries.h"
#include "storage/directory.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace Vitrina {

namespace {

constexpr quint32 noText = ~0u;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

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

std::string_view textAt(const ClientTexts &texts, size_t i)
{
    const quint32 start = i ? texts.ends[i - 1] : 0;
    return std::string_view(texts.words.constData() + start, texts.ends[i] - start);
}

/// Stable counting sort: the keys are ranks, so it takes one pass over the rows and one over the
/// keys.
template <typename Key>
void sortByRank(std::vector<quint32> &positions, bool descending, const Key &keyOf)
{
    std::vector<quint32> keys(positions.size());
    quint32 top = 0;
    for (size_t i = 0; i < positions.size(); ++i) {
        keys[i] = keyOf(positions[i]);
        top = std::max(top, keys[i]);
    }
    if (descending) {
        for (quint32 &key : keys)
            key = top - key;
    }
    std::vector<quint32> starts(size_t(top) + 2, 0);
    for (const quint32 key : keys)
        ++starts[size_t(key) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<quint32> sorted(positions.size());
    for (size_t i = 0; i < positions.size(); ++i)
        sorted[starts[keys[i]]++] = positions[i];
    positions = std::move(sorted);
}

} // namespace

bool PendingFilter::isEmpty() const
{
    return *this == PendingFilter();
}

/// For each word typed: which clients and which models bear it.
struct PendingIndex::Matches
{
    struct Word
    {
        std::vector<char> clients; ///< by place in the texts
        std::vector<char> models;  ///< by rowid

        bool isNobody() const
        {
            return std::find(clients.begin(), clients.end(), 1) == clients.end() &&
                   std::find(models.begin(), models.end(), 1) == models.end();
        }
    };
    std::vector<Word> words;

    bool match(quint32 text, quint32 model) const
    {
        return std::all_of(words.begin(), words.end(), [=](const Word &word) {
            return (text < word.clients.size() && word.clients[text]) ||
                   (model < word.models.size() && word.models[model]);
        });
    }
};

void PendingIndex::setRows(std::vector<PendingRow> rows)
{
    m_rows = std::move(rows);
}

void PendingIndex::setTexts(ClientTexts texts, std::vector<quint32> ranks)
{
    m_texts = std::move(texts);
    indexClients();
    m_clientRank = std::move(ranks);
}

void PendingIndex::indexClients()
{
    m_clientRank.clear();
    const quint32 top = m_texts.clients.empty() ? 0 : m_texts.clients.back();
    m_textOf.assign(size_t(top) + 1, noText);
    for (size_t i = 0; i < m_texts.clients.size(); ++i)
        m_textOf[m_texts.clients[i]] = quint32(i);
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
        m_modelWords[size_t(directory.rowOf(model.id))] = folded(modelName(model)).toUtf8();
}

void PendingIndex::replace(const QSet<quint32> &followUps, const std::vector<PendingRow> &present)
{
    // A table of bits: looking a million rows up in a set would take a whole frame.
    std::vector<bool> gone;
    for (const quint32 followUp : followUps) {
        if (followUp >= gone.size())
            gone.resize(size_t(followUp) + 1);
        gone[followUp] = true;
    }
    std::erase_if(m_rows, [&gone](const PendingRow &row) {
        return row.followUp < gone.size() && gone[row.followUp];
    });
    for (const PendingRow &row : present)
        m_rows.insert(std::upper_bound(m_rows.begin(), m_rows.end(), row), row);
}

bool PendingIndex::holds(const ClientTexts &present) const
{
    for (size_t i = 0; i < present.clients.size(); ++i) {
        const quint32 client = present.clients[i];
        const quint32 place = client < m_textOf.size() ? m_textOf[client] : noText;
        if (place == noText || textAt(m_texts, place) != textAt(present, i))
            return false;
    }
    return true;
}

void PendingIndex::replaceTexts(const ClientTexts &present)
{
    if (holds(present))
        return; // as after nearly every command: what she is found by stays the same
    // The arena is written anew but for what changed: a few milliseconds at a million rows, and
    // rare.
    ClientTexts merged;
    merged.words.reserve(m_texts.words.size() + present.words.size());
    const auto append = [&merged](const ClientTexts &from, size_t i) {
        const quint32 start = i ? from.ends[i - 1] : 0;
        merged.clients.push_back(from.clients[i]);
        merged.words.append(from.words.constData() + start, qsizetype(from.ends[i] - start));
        merged.ends.push_back(quint32(merged.words.size()));
    };
    size_t i = 0;
    size_t j = 0;
    while (i < m_texts.clients.size() || j < present.clients.size()) {
        const bool fresh = j < present.clients.size() && (i >= m_texts.clients.size() ||
                                                          present.clients[j] <= m_texts.clients[i]);
        if (fresh && i < m_texts.clients.size() && m_texts.clients[i] == present.clients[j])
            ++i;
        fresh ? append(present, j++) : append(m_texts, i++);
    }
    setTexts(std::move(merged));
}

std::vector<char> PendingIndex::clientsWith(const QByteArray &word) const
{
    std::vector<char> found(m_texts.clients.size(), 0);
    const char *const begin = m_texts.words.constData();
    const char *const end = begin + m_texts.words.size();
    const char *from = begin;
    size_t client = 0;
    while (from < end) {
        const void *hit = memmem(from, size_t(end - from), word.constData(), size_t(word.size()));
        if (!hit)
            break;
        const auto offset = quint32(static_cast<const char *>(hit) - begin);
        // The hit is mostly near; look a few clients ahead before halving the rest.
        auto it = m_texts.ends.begin() + qsizetype(client);
        for (int step = 0; step < 8 && it != m_texts.ends.end() && *it <= offset; ++step)
            ++it;
        if (it != m_texts.ends.end() && *it <= offset)
            it = std::upper_bound(it, m_texts.ends.end(), offset);
        client = size_t(it - m_texts.ends.begin());
        found[client] = 1;
        from = begin + m_texts.ends[client];
        ++client;
    }
    return found;
}

std::vector<char> PendingIndex::modelsWith(const QByteArray &word) const
{
    std::vector<char> found(m_modelWords.size(), 0);
    for (size_t i = 0; i < m_modelWords.size(); ++i)
        found[i] = m_modelWords[i].contains(word);
    return found;
}

PendingIndex::Matches PendingIndex::matchesOf(const QString &search) const
{
    Matches matches;
    const auto add = [this, &matches](const QStringList &words) {
        for (const QString &word : words) {
            const QByteArray bytes = word.toUtf8();
            matches.words.push_back({clientsWith(bytes), modelsWith(bytes)});
        }
    };
    add(indexWords(search));
    // Figures in groups are one number first of all; where nobody has it, they are several words:
    // "250 2026", or the figures of a phone and of a model.
    const QStringList typed = searchWords(search);
    if (matches.words.size() == 1 && typed.size() > 1 && matches.words.front().isNobody()) {
        matches.words.clear();
        for (const QString &word : typed)
            add(indexWords(word));
    }
    return matches;
}

std::vector<quint32> PendingIndex::filtered(const PendingFilter &filter, qint64 nowMs) const
{
    const Matches matches = matchesOf(filter.search);
    const qint64 latestDue = filter.overdueDays > 0 ? nowMs - filter.overdueDays * dayMs : 0;
    std::vector<quint32> positions;
    positions.reserve(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const PendingRow &row = m_rows[i];
        const bool wanted =
            (!filter.dueFrom || row.dueAt >= *filter.dueFrom) &&
            (!filter.dueTo || row.dueAt < *filter.dueTo) &&
            (!filter.overdue || row.dueAt < nowMs) &&
            (filter.overdueDays == 0 || row.dueAt <= latestDue) &&
            (filter.sources.isEmpty() || filter.sources.contains(row.source)) &&
            (filter.qualities.isEmpty() || filter.qualities.contains(row.quality)) &&
            (filter.advisors.isEmpty() || filter.advisors.contains(row.advisor)) &&
            (matches.words.empty() ||
             matches.match(row.client < m_textOf.size() ? m_textOf[row.client] : noText,
                           row.model));
        if (wanted)
            positions.push_back(quint32(i));
    }
    return positions;
}

std::vector<quint32> PendingIndex::ranksOfNames(const ClientTexts &texts)
{
    std::vector<quint32> byName(texts.clients.size());
    std::iota(byName.begin(), byName.end(), 0u);
    std::sort(byName.begin(), byName.end(),
              [&texts](quint32 a, quint32 b) { return textAt(texts, a) < textAt(texts, b); });
    std::vector<quint32> ranks(byName.size());
    quint32 rank = 0;
    for (size_t i = 0; i < byName.size(); ++i) {
        if (i > 0 && textAt(texts, byName[i - 1]) != textAt(texts, byName[i]))
            ++rank; // namesakes share theirs: between them the due date decides
        ranks[byName[i]] = rank;
    }
    return ranks;
}

const std::vector<quint32> &PendingIndex::clientRanks() const
{
    if (m_clientRank.size() != m_texts.clients.size())
        m_clientRank = ranksOfNames(m_texts);
    return m_clientRank;
}

quint32 PendingIndex::keyOf(const PendingRow &row, PendingOrder order) const
{
    switch (order) {
    case PendingOrder::Due:
        return 0;
    case PendingOrder::Client:
        return row.client < m_textOf.size() ? at(m_clientRank, m_textOf[row.client]) : 0;
    case PendingOrder::Type:
        return at(m_typeRank, row.type);
    case PendingOrder::Model:
        return at(m_modelRank, row.model);
    case PendingOrder::Quality:
        return at(m_qualityRank, row.quality);
    case PendingOrder::Source:
        return at(m_sourceRank, row.source);
    case PendingOrder::Advisor:
        return at(m_advisorRank, row.advisor);
    case PendingOrder::Attempts:
        return row.attempt;
    }
    return 0;
}

std::vector<quint32> PendingIndex::order(const PendingFilter &filter, PendingOrder order,
                                         bool descending, qint64 nowMs) const
{
    std::vector<quint32> positions = filtered(filter, nowMs);
    if (order == PendingOrder::Due) {
        if (descending)
            std::reverse(positions.begin(), positions.end());
        return positions;
    }
    if (order == PendingOrder::Client)
        clientRanks();
    sortByRank(positions, descending, [this, order](quint32 i) { return keyOf(m_rows[i], order); });
    return positions;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/clientwords.h"

#include "items/inhalves.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace Vitrina {

namespace {

constexpr quint32 nowhere = ~0u;

/// One bit for each letter and figure of folded Latin text; other bytes share those that are left.
int bitOf(unsigned char byte)
{
    if (byte >= 'a' && byte <= 'z')
        return byte - 'a';
    if (byte >= '0' && byte <= '9')
        return 26 + byte - '0';
    return 36 + byte % 28;
}

bool hasBitOfItsOwn(unsigned char byte)
{
    return bitOf(byte) < 36;
}

ClientWords::Letters lettersOf(std::string_view text)
{
    ClientWords::Letters letters;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        letters.single |= quint64(1) << bitOf(byte);
        if (i == 0)
            continue;
        const unsigned pair = (static_cast<unsigned char>(text[i - 1]) * 37u + byte) % 256;
        letters.pairs[pair / 64] |= quint64(1) << pair % 64;
    }
    return letters;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return std::string_view(bytes.constData(), size_t(bytes.size()));
}

bool holds(std::string_view text, std::string_view word)
{
    return memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

std::string_view textAt(const ClientTexts &texts, size_t i)
{
    const quint32 start = i ? texts.ends[i - 1] : 0;
    return std::string_view(texts.words.constData() + start, texts.ends[i] - start);
}

} // namespace

ClientWords::ClientWords(ClientTexts texts)
    : m_block(std::move(texts.words))
    , m_ends(std::move(texts.ends))
    , m_clients(std::move(texts.clients))
{
    m_placeOf.assign(m_clients.empty() ? 0 : size_t(m_clients.back()) + 1, nowhere);
    m_letters.reserve(m_clients.size());
    for (quint32 place = 0; place < m_clients.size(); ++place) {
        m_placeOf[m_clients[place]] = place;
        m_letters.push_back(lettersOf(textAt(place)));
    }
}

std::string_view ClientWords::textAt(quint32 place) const
{
    const quint32 start = place ? m_ends[place - 1] : 0;
    return std::string_view(m_block.constData() + start, m_ends[place] - start);
}

quint32 ClientWords::placeOf(quint32 client) const
{
    return client < m_placeOf.size() ? m_placeOf[client] : nowhere;
}

std::vector<quint32> ClientWords::replace(const ClientTexts &present)
{
    const bool ranked = !m_byName.empty();
    std::vector<quint32> changed;
    for (size_t i = 0; i < present.clients.size(); ++i) {
        const quint32 client = present.clients[i];
        const quint32 place = placeOf(client);
        const std::string_view text = Vitrina::textAt(present, i);
        if (place != nowhere && textAt(place) == text)
            continue; // as after nearly every command: what she is found by stays the same
        if (place != nowhere)
            blank(place);
        append(client, text);
        if (ranked)
            rankOne(placeOf(client));
        changed.push_back(client);
    }
    return changed;
}

void ClientWords::append(quint32 client, std::string_view text)
{
    m_block.append(text.data(), qsizetype(text.size()));
    m_ends.push_back(quint32(m_block.size()));
    m_clients.push_back(client);
    m_letters.push_back(lettersOf(text));
    if (client >= m_placeOf.size())
        m_placeOf.resize(size_t(client) + 1, nowhere);
    m_placeOf[client] = quint32(m_clients.size() - 1);
}

/// Keeps the room, so that nothing behind it moves.
void ClientWords::blank(quint32 place)
{
    if (!m_byName.empty())
        m_byName.erase(std::find(firstNamed(textAt(place)), m_byName.end(), place));
    const quint32 start = place ? m_ends[place - 1] : 0;
    std::memset(m_block.data() + start, '\n', m_ends[place] - start);
    m_clients[place] = 0;
    m_letters[place] = {};
}

bool ClientWords::has(quint32 client, const QByteArray &word) const
{
    const quint32 place = placeOf(client);
    return place != nowhere && holds(textAt(place), viewOf(word));
}

std::vector<quint8> ClientWords::having(const QByteArray &word, const std::vector<quint8> *among,
                                        size_t size) const
{
    std::vector<quint8> found(std::max(size, m_placeOf.size()), 0);
    const std::string_view wanted = viewOf(word);
    const Letters letters = lettersOf(wanted);
    const bool isLetter =
        wanted.size() == 1 && hasBitOfItsOwn(static_cast<unsigned char>(wanted.front()));
    inHalves(m_clients.size(), [&](size_t from, size_t to) {
        for (auto place = quint32(from); place < to; ++place) {
            const quint32 client = m_clients[place];
            if (!m_letters[place].include(letters) || client == 0 ||
                (among && (client >= among->size() || !(*among)[client])))
                continue;
            found[client] = isLetter || holds(textAt(place), wanted);
        }
    });
    return found;
}

void ClientWords::rank()
{
    if (isRanked())
        return;
    m_byName.clear();
    for (quint32 place = 0; place < m_clients.size(); ++place) {
        if (m_clients[place] != 0)
            m_byName.push_back(place);
    }
    std::sort(m_byName.begin(), m_byName.end(),
              [this](quint32 a, quint32 b) { return textAt(a) < textAt(b); });
    m_rank.assign(m_placeOf.size(), 0);
    quint32 rank = 1;
    for (size_t i = 0; i < m_byName.size(); ++i) {
        if (i > 0 && textAt(m_byName[i - 1]) != textAt(m_byName[i]))
            ++rank; // namesakes share theirs: between them the due date decides
        m_rank[m_clients[m_byName[i]]] = rank;
    }
}

std::vector<quint32>::iterator ClientWords::firstNamed(std::string_view text)
{
    return std::partition_point(m_byName.begin(), m_byName.end(),
                                [this, text](quint32 other) { return textAt(other) < text; });
}

/// Gives a new text its rank; those behind it are counted one further, in one pass over numbers.
void ClientWords::rankOne(quint32 place)
{
    const std::string_view text = textAt(place);
    const auto behind = firstNamed(text);
    const quint32 client = m_clients[place];
    m_rank.resize(m_placeOf.size(), 0);
    quint32 rank = 1;
    if (behind != m_byName.end()) {
        rank = m_rank[m_clients[*behind]];
        if (textAt(*behind) != text) {
            m_rank[client] = 0;
            for (quint32 &other : m_rank)
                other += other >= rank ? 1 : 0;
        }
    } else if (!m_byName.empty()) {
        rank = m_rank[m_clients[m_byName.back()]] + 1;
    }
    m_rank[client] = rank;
    m_byName.insert(behind, place);
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutation.h"

#include <algorithm>
#include <cctype>

namespace Vitrina::Testing {

namespace {

/// Where lengths, offsets and amounts break.
constexpr const char *oddNumbers[] = {
    "0",    "-1",    "1",      "00",         "127",        "128",        "255",
    "256",  "65535", "65536",  "2147483647", "2147483648", "4294967296", "9223372036854775807",
    "1e99", "0.5",   "999999", "NaN"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

QByteArray Mutation::input(quint64 round)
{
    if (round < quint64(m_examples.size()))
        return m_examples[qsizetype(round)];
    m_dice.seed(m_seed * 0x9e3779b97f4a7c15u + round);
    QByteArray bytes = oneOf(m_examples);
    // Mostly a step or two away from what is good: those come furthest.
    for (qsizetype steps = 1 + below(1 + below(8)); steps > 0; --steps)
        mutate(bytes);
    return bytes.left(mostBytes);
}

/// The next place at or after @p from where a word or a sign begins.
qsizetype Mutation::edgeFrom(const QByteArray &bytes, qsizetype from) const
{
    while (from > 0 && from < bytes.size() && isWord(bytes[from]) && isWord(bytes[from - 1]))
        ++from;
    return from;
}

/// Any bytes, or some words and signs, or from one sign to where the same one comes again.
Mutation::Piece Mutation::pieceOf(const QByteArray &bytes)
{
    qsizetype from = below(bytes.size() + 1);
    qsizetype to = std::min(bytes.size(), from + 1 + below(1 + below(64)));
    const qsizetype how = below(3);
    if (how > 0) {
        from = edgeFrom(bytes, from);
        to = edgeFrom(bytes, std::max(from, to));
    }
    if (how == 2 && from < bytes.size()) {
        const qsizetype again = bytes.indexOf(bytes[from], from + 1);
        to = again < 0 ? bytes.size() : again;
    }
    return {from, to - from};
}

void Mutation::changeByte(QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    char &byte = bytes[below(bytes.size())];
    byte = below(2) ? char(byte ^ (1 << below(8))) : char(m_dice());
}

void Mutation::changeNumber(QByteArray &bytes)
{
    const auto begin = bytes.begin() + below(bytes.size());
    const qsizetype from = std::find_if(begin, bytes.end(), isDigit) - bytes.begin();
    qsizetype to = from;
    while (to < bytes.size() && isDigit(bytes[to]))
        ++to;
    if (to > from)
        bytes.replace(from, to - from, oddNumbers[below(std::size(oddNumbers))]);
}

void Mutation::mutate(QByteArray &bytes)
{
    const Piece piece = pieceOf(bytes);
    const qsizetype place = below(2) ? below(bytes.size() + 1) : piece.from + piece.size;
    switch (below(9)) {
    case 0:
    case 1:
        return changeByte(bytes);
    case 2:
        return changeNumber(bytes);
    case 3:
        bytes.remove(piece.from, piece.size);
        return;
    case 4:
        bytes.insert(place, bytes.mid(piece.from, piece.size).repeated(1 + below(1 + below(32))));
        return;
    case 5:
    case 6:
        if (!m_words.isEmpty())
            bytes.replace(place, below(2) ? 0 : below(8), oneOf(m_words));
        return;
    case 7: {
        const QByteArray &other = oneOf(m_examples);
        const Piece taken = pieceOf(other);
        bytes.replace(piece.from, piece.size, other.mid(taken.from, taken.size));
        return;
    }
    default:
        // The first half of one example, the second of another.
        bytes = bytes.left(piece.from) + oneOf(m_examples).mid(place);
    }
}

} // namespace Vitrina::Testing

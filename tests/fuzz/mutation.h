// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <random>

namespace Vitrina::Testing {

/// Makes inputs out of good examples and of words that mean something in them. Which input a round
/// gets depends on the seed and the round alone, so any one can be had again by itself.
class Mutation
{
public:
    static constexpr qsizetype mostBytes = 8192;

    /// @p examples holds at least one.
    Mutation(QList<QByteArray> examples, QList<QByteArray> words, quint64 seed)
        : m_examples(std::move(examples))
        , m_words(std::move(words))
        , m_seed(seed)
    {
    }

    /// The first rounds are the examples themselves.
    QByteArray input(quint64 round);

private:
    struct Piece
    {
        qsizetype from = 0;
        qsizetype size = 0;
    };

    qsizetype below(qsizetype limit)
    {
        return limit > 0 ? qsizetype(m_dice() % quint64(limit)) : 0;
    }
    const QByteArray &oneOf(const QList<QByteArray> &list) { return list[below(list.size())]; }
    Piece pieceOf(const QByteArray &bytes);
    qsizetype edgeFrom(const QByteArray &bytes, qsizetype from) const;
    void mutate(QByteArray &bytes);
    void changeByte(QByteArray &bytes);
    void changeNumber(QByteArray &bytes);

    QList<QByteArray> m_examples;
    QList<QByteArray> m_words;
    quint64 m_seed;
    std::mt19937_64 m_dice;
};

} // namespace Vitrina::Testing

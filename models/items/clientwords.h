// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pendingqueries.h"

#include <QByteArray>

#include <array>
#include <string_view>
#include <vector>

namespace Vitrina {

/// What the clients of pending follow-ups are found by, as one block of text, and their order by
/// name. A changed client is written at the end of the block and blanked where she stood, so a
/// command costs nothing of the size of the whole.
///
/// Clients are rowids. Belongs to one thread; may be made in another and moved over.
class ClientWords
{
public:
    /// Which letters, figures and pairs of them a text has, or may have: tells most texts apart
    /// from a word without reading them.
    struct Letters
    {
        quint64 single = 0;
        std::array<quint64, 4> pairs{};
        bool include(const Letters &word) const
        {
            quint64 missing = word.single & ~single;
            for (size_t i = 0; i < pairs.size(); ++i)
                missing |= word.pairs[i] & ~pairs[i];
            return missing == 0;
        }
    };

    ClientWords() = default;
    explicit ClientWords(ClientTexts texts);

    bool isEmpty() const { return m_clients.empty(); }

    /// Puts in the present texts of some clients; the clients whose text was another, or none.
    std::vector<quint32> replace(const ClientTexts &present);

    bool has(quint32 client, const QByteArray &word) const;
    /// By client: 1 where her text has the word, among those marked or, with nullptr, all. At least
    /// @p size marks.
    std::vector<quint8> having(const QByteArray &word, const std::vector<quint8> *among,
                               size_t size) const;

    /// Puts the clients in the order of their names, which rankOf() needs: slow, once.
    void rank();
    bool isRanked() const { return !m_byName.empty() || isEmpty(); }
    /// Namesakes share theirs. 0 for whoever has no text.
    quint32 rankOf(quint32 client) const { return client < m_rank.size() ? m_rank[client] : 0; }

private:
    std::string_view textAt(quint32 place) const;
    quint32 placeOf(quint32 client) const;
    void append(quint32 client, std::string_view text);
    void blank(quint32 place);
    std::vector<quint32>::iterator firstNamed(std::string_view text);
    void rankOne(quint32 place);

    QByteArray m_block;             ///< UTF-8; no word runs over from one client into the next
    std::vector<quint32> m_ends;    ///< by place: where a text ends in the block
    std::vector<quint32> m_clients; ///< by place: whose it is; 0 once it was replaced
    std::vector<Letters> m_letters; ///< by place
    std::vector<quint32> m_placeOf; ///< by client
    std::vector<quint32> m_byName;  ///< places in the order of their texts
    std::vector<quint32> m_rank;    ///< by client
};

} // namespace Vitrina

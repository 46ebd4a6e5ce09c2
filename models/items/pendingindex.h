// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/clientwords.h"
#include "storage/pendingqueries.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace Vitrina {

class Directory;

/// What narrows the list of pending follow-ups; everything set must hold (S1.2). Keys are rowids.
struct PendingFilter
{
    QString search;
    std::optional<qint64> dueFrom; ///< milliseconds UTC, included
    std::optional<qint64> dueTo;   ///< excluded
    QSet<quint16> sources;
    QSet<quint16> qualities;
    QSet<quint32> advisors;
    bool overdue = false; ///< only what is past due
    int overdueDays = 0;  ///< past due by at least so many times 24 hours; 0: no matter

    bool isEmpty() const;
    friend bool operator==(const PendingFilter &, const PendingFilter &) = default;
};

enum class PendingOrder { Due, Client, Type, Model, Quality, Source, Advisor, Attempts };

/// The pending follow-ups in memory, as columns of numbers: filtering, searching and sorting a
/// million of them touches no database, so a key press is answered within its frame. About 40 bytes
/// a row, and the folded names of their clients.
///
/// A follow-up stays in its slot for as long as it is pending: after a command no other has to be
/// numbered anew. Orders are lists of slots.
///
/// Not a Qt model: FollowUpTableModel shows what order() gives. Belongs to one thread; may be
/// filled in another and moved over.
class PendingIndex
{
public:
    static constexpr quint32 noSlot = ~0u;

    /// How rows are arranged; rows that are equal by @p order stand by due date.
    struct Arrangement
    {
        PendingOrder order = PendingOrder::Due;
        bool descending = false;
        friend bool operator==(const Arrangement &, const Arrangement &) = default;
    };

    /// Rows in the order of their due date, each in a slot: half of the work of setRows(), for the
    /// thread that read them.
    struct Slotted
    {
        Slotted(std::vector<PendingRow> rows = {});
        std::vector<PendingRow> rows;
        std::vector<quint32> slotOf; ///< by follow-up rowid; of a short list left to be made later
        quint32 topClient = 0;       ///< greatest rowids
        quint32 topModel = 0;
    };

    void setRows(Slotted slotted);
    /// ClientWords::rank() beforehand spares the first sorting by client the making of its order.
    void setWords(ClientWords words);
    void setTexts(ClientTexts texts) { setWords(ClientWords(std::move(texts))); }
    /// Gives sorting its order of models, types …, and searching the names of models.
    void setDirectory(const Directory &directory);

    int size() const { return int(m_byDue.size()); }
    const PendingRow &row(quint32 slot) const { return m_rows[slot]; }
    /// All slots in the order of their due date.
    const std::vector<quint32> &byDue() const { return m_byDue; }
    /// How many are due before @p ms.
    int dueBefore(qint64 ms) const;
    /// Copies in the order of their due date.
    std::vector<PendingRow> rows() const;
    /// Or noSlot.
    quint32 slotOf(quint32 followUp) const;
    bool hasTexts() const { return !m_words.isEmpty() || m_byDue.empty(); }

    /// Takes out the follow-ups named and puts in their present state; who stays keeps her slot.
    void replace(const QSet<quint32> &followUps, const std::vector<PendingRow> &present);
    /// Puts in the present search texts of some clients. False where the last search may now have
    /// to be read otherwise, so that its answer says nothing any more.
    bool replaceTexts(const ClientTexts &present);

    /// Slots, filtered and sorted.
    std::vector<quint32> order(const PendingFilter &filter, const Arrangement &arrangement,
                               qint64 nowMs) const;
    std::vector<quint32> order(const PendingFilter &filter, PendingOrder order, bool descending,
                               qint64 nowMs) const
    {
        return this->order(filter, Arrangement{order, descending}, nowMs);
    }
    /// Makes of what @p before left what @p filter leaves, in the same order; false, and nothing
    /// done, where that may be more than it was.
    bool narrow(std::vector<quint32> &slots, const PendingFilter &before,
                const PendingFilter &filter) const;
    /// Whether a row, which need not be in here yet, passes the filter last given to order() or
    /// narrow().
    bool passes(const PendingRow &row, const PendingFilter &filter, qint64 nowMs) const;
    /// Whether one slot stands before another.
    bool isBefore(quint32 a, quint32 b, const Arrangement &arrangement) const;

private:
    /// A search as it was read, and who answers to each of its words.
    struct Search
    {
        struct Word
        {
            QByteArray bytes;
            std::vector<quint8> clients; ///< by rowid
            std::vector<quint8> models;  ///< by rowid
            bool isNobody() const;
        };
        QString text;
        std::vector<Word> words;
        bool dependsOnClients = false; ///< how it was read, not only who answers to it
    };
    void prepare(const QString &search) const;
    Search::Word answersTo(const QByteArray &word, size_t place) const;
    void keepAnswering(std::vector<quint32> &slots, const Search::Word &word) const;
    std::vector<quint32> filtered(const PendingFilter &filter, qint64 nowMs) const;
    void sortByRank(std::vector<quint32> &slots, const Arrangement &arrangement) const;
    template <typename Use>
    auto withKeys(PendingOrder order, const Use &use) const;
    std::vector<quint32> &slotTable() const;
    std::vector<quint32>::iterator placeByDue(const PendingRow &row);
    void take(quint32 slot);
    void put(const PendingRow &row);
    void noteTop(const PendingRow &row);

    std::vector<PendingRow> m_rows; ///< by slot
    std::vector<quint32> m_byDue;
    mutable std::vector<quint32> m_slotOf; ///< by follow-up rowid; through slotTable()
    std::vector<quint32> m_free;
    quint32 m_topClient = 0; ///< greatest rowids in the rows
    quint32 m_topModel = 0;
    mutable ClientWords m_words; ///< ordered when first sorted by
    mutable Search m_search;     ///< the last one: the next mostly adds a letter to it
    std::vector<quint32> m_modelRank, m_typeRank, m_qualityRank, m_sourceRank,
        m_advisorRank;                    ///< by rowid
    std::vector<QByteArray> m_modelWords; ///< by rowid, folded
};

} // namespace Vitrina

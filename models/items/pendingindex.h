// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
/// Not a Qt model: FollowUpTableModel shows what order() gives. Belongs to one thread; may be
/// filled in another and moved over.
class PendingIndex
{
public:
    /// @p rows in the order of their due date.
    void setRows(std::vector<PendingRow> rows);
    /// @p ranks, by ranksOfNames(), spares the first sorting by client the making of them.
    void setTexts(ClientTexts texts, std::vector<quint32> ranks = {});
    static std::vector<quint32> ranksOfNames(const ClientTexts &texts);
    /// Gives sorting its order of models, types …, and searching the names of models.
    void setDirectory(const Directory &directory);

    const std::vector<PendingRow> &rows() const { return m_rows; }
    bool hasTexts() const { return !m_texts.clients.empty() || m_rows.empty(); }

    /// Takes out the follow-ups named and puts in their present state.
    void replace(const QSet<quint32> &followUps, const std::vector<PendingRow> &present);
    /// Puts in the present search texts of some clients.
    void replaceTexts(const ClientTexts &present);

    /// Positions in rows(), filtered and sorted; rows that are equal by @p order stand by due date.
    std::vector<quint32> order(const PendingFilter &filter, PendingOrder order, bool descending,
                               qint64 nowMs) const;

private:
    struct Matches;
    std::vector<quint32> filtered(const PendingFilter &filter, qint64 nowMs) const;
    Matches matchesOf(const QString &search) const;
    std::vector<char> clientsWith(const QByteArray &word) const;
    std::vector<char> modelsWith(const QByteArray &word) const;
    const std::vector<quint32> &clientRanks() const;
    quint32 keyOf(const PendingRow &row, PendingOrder order) const;
    void indexClients();
    bool holds(const ClientTexts &present) const;

    std::vector<PendingRow> m_rows;
    ClientTexts m_texts;
    std::vector<quint32> m_textOf;             ///< by client rowid: her place in m_texts
    mutable std::vector<quint32> m_clientRank; ///< by place in m_texts; made when first sorted by
    std::vector<quint32> m_modelRank, m_typeRank, m_qualityRank, m_sourceRank,
        m_advisorRank;                    ///< by rowid
    std::vector<QByteArray> m_modelWords; ///< by rowid, folded
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "storage/outboxwork.h"

#include <QCoreApplication>

namespace Vitrina {

/// One value of what was not taken, beside what stands.
struct ValuePair
{
    QString label;
    QString mine;
    QString theirs;
    bool differs = false;

    friend bool operator==(const ValuePair &, const ValuePair &) = default;
};

/// One row of what was not taken.
struct RowPairs
{
    QString title;      ///< "Follow-up"
    bool isNew = false; ///< the command would have brought it: nothing stands beside it
    bool stands = false;
    QString writer; ///< "Iván Torres, today 10:02": who wrote what stands; empty where not known
    QList<ValuePair> values;

    friend bool operator==(const RowPairs &, const RowPairs &) = default;
};

/// The words for rows and their columns: names of columns, dates of the branch, entries and people
/// by name. What a person has no word for (ids, versions) is left out.
class RowWords
{
    Q_DECLARE_TR_FUNCTIONS(Vitrina::RowWords)

public:
    explicit RowWords(ReplicaReader &reader);

    /// What a kept command wrote, beside what stands; nothing where its changes cannot be read.
    QList<RowPairs> pairsOf(const OutboxCommand &command) const;
    QList<RowPairs> pairs(const std::vector<ComparedRow> &rows) const;
    /// Whether a column is shown, and by which name.
    static QString columnName(const QString &table, const QString &column);

private:
    enum class Kind;
    struct ColumnWord;
    static const ColumnWord *wordFor(const QString &table, const QString &column);
    RowPairs pairsOfRow(const ComparedRow &row) const;
    QString amount(qint64 minor) const;
    QString shown(Kind kind, const QVariant &value) const;
    QString named(Kind kind, const QByteArray &id) const;
    QString coded(Kind kind, const QString &code) const;

    ReplicaReader &m_reader;
    std::shared_ptr<const Directory> m_directory;
    TimeWords m_words;
};

} // namespace Vitrina

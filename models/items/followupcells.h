// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/followuplayout.h"
#include "items/replicareader.h"
#include "storage/pendingqueries.h"

#include <QCache>
#include <QCoreApplication>
#include <QVariant>

namespace Vitrina {

class OutboxWatch;

/// What a cell of Mis Seguimientos says and how it looks, by FollowUpTableModel::Column. The name
/// of a client and what became of her quote are read when they are first asked for.
class FollowUpCells
{
    Q_DECLARE_TR_FUNCTIONS(Vitrina::FollowUpTableModel)

public:
    explicit FollowUpCells(ReplicaReader &reader);

    /// By whose zone and hours days are counted; asks the reader.
    void takeWords() { m_words = m_reader.timeWords(); }
    const TimeWords &words() const { return m_words; }
    void setNow(qint64 ms) { m_nowMs = ms; }
    qint64 now() const { return m_nowMs; }
    /// The day on which an instant lies, and when the day after the present one begins.
    QDate dayOf(qint64 ms) const;
    qint64 tomorrow() const;

    QString text(const PendingRow &row, int column) const;
    QString toolTip(const PendingRow &row, int column) const;
    /// By CellRole.
    QVariant look(const PendingRow &row, int column, int role) const;
    QString title(const FollowUpLayout::Heading &heading) const;
    /// The longest that are written of a day near the present one, and of quotes.
    QStringList usualDues() const;
    QStringList usualQuotes() const;

    /// Whose provisional rows are marked; nullptr for none.
    void follow(const OutboxWatch *outbox) { m_outbox = outbox; }

    void forget(const PendingRow &row);
    void forgetAll();
    /// Whether what cells say changes with the clock, beside what is due.
    bool countsDown() const { return m_countsDown; }

private:
    bool isProvisional(const PendingRow &row) const;
    const QString &clientName(quint32 client) const;
    const PendingQuote &quote(const PendingRow &row) const;
    /// By the clock, whatever is stored (rule 12).
    QuoteStatus statusOf(const PendingQuote &quote) const;
    QString quoteText(const PendingQuote &quote) const;
    QString quoteTip(const PendingQuote &quote) const;
    QString explained(const PendingRow &row, int column) const;
    bool isOverdue(const PendingRow &row) const { return row.dueAt < m_nowMs; }

    ReplicaReader &m_reader;
    const OutboxWatch *m_outbox = nullptr;
    TimeWords m_words;
    qint64 m_nowMs;
    mutable QCache<quint32, QString> m_names{4000};
    mutable QCache<quint32, PendingQuote> m_quotes{4000}; ///< by follow-up
    mutable bool m_countsDown = false; ///< the hours of a quote that was read run
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/provisionalrows.h"
#include "items/replicareader.h"
#include "items/rowmarks.h"
#include "items/syncstate.h"

#include <QTimer>

#include <map>

namespace Vitrina {

/// What is provisional now, or no longer, as those who list it find it.
struct ProvisionalChange
{
    QSet<quint32> followUps; ///< by rowid
    QSet<quint32> clients;   ///< by rowid: their own data
    QSet<QuoteId> quotes;    ///< a row of each, or its number
    QSet<UnitId> units;

    bool isEmpty() const
    {
        return followUps.isEmpty() && clients.isEmpty() && quotes.isEmpty() && units.isEmpty();
    }
};

/// What of this replica is not yet at the hub, as screens follow it: how many commands wait and how
/// many were not taken, and which rows are provisional. Reads only where there is a hub, and is
/// told of every commit and of every change of the state of sync: each command is read once, and
/// whoever paints asks what is remembered. GUI thread.
class OutboxWatch : public QObject
{
    Q_OBJECT

public:
    /// From then on a clear word is said (ui.md): so much was done that only this computer has.
    static constexpr int manyWaiting = 1000;
    static constexpr int manyDays = 7;

    OutboxWatch(ReplicaReader &reader, SyncState &state, QObject *parent = nullptr);

    bool hasHub() const { return m_state.status().has_value(); }
    SyncStatus::Phase phase() const { return status().phase; }
    SyncStatus::Trouble trouble() const { return status().trouble; }
    /// The file of a trouble with it.
    QString certificate() const { return status().certificate; }
    /// Only some of the clients are here; of the rest, so much was copied.
    bool isPartial() const { return status().isPartial; }
    int restPercent() const { return status().isRestHere ? 100 : status().restPercent; }
    /// Counted here and now: the thread that syncs counts when it comes to it.
    int waiting() const { return int(m_rows.size()); }
    int refused() const { return m_refused; }
    /// Rows that a comparison with the hub put right, and when it was (sync.md 19).
    int mended() const { return status().mended; }
    QDateTime mendedAt() const { return status().mendedAt; }
    /// No connection, be it being tried again; a whole copy is work of its own.
    bool isOffline() const { return m_offline; }
    /// When the hub was last heard, be it before the program was started; else when that it is not
    /// there was noticed. UTC.
    QDateTime offlineSince() const { return m_offlineSince; }
    bool isMuch() const { return waiting() >= manyWaiting; }
    bool isLong() const;

    /// Whether what it shows is not yet at the hub: a follow-up, also by its rowid; what was
    /// corrected of a client; a quote with all that belongs to it; a part of a quote's deal; a
    /// unit.
    bool isProvisional(quint32 followUp) const { return m_followUps.contains(followUp); }
    bool isProvisional(const FollowUpId &id) const { return m_followUps.contains(id); }
    bool isClientProvisional(quint32 client) const { return m_clients.contains(client); }
    bool isProvisional(const ClientId &id) const { return m_clients.contains(id); }
    bool isProvisional(const QuoteId &id) const { return m_written.touches(id); }
    bool isProvisional(const DepositId &id) const;
    bool isProvisional(const ReservationId &id) const;
    bool isProvisional(const UnitId &id) const;
    /// Where a quote stands, and so the number of its sale; only its own row is asked for.
    bool isStandingProvisional(const QuoteId &id) const;
    /// Whether the number may still become another, as the hub has not seen the row: a quote's
    /// number, a deposit's receipt of that quote (sync.md 4).
    bool isNumberProvisional(const QuoteId &id) const;
    bool isNumberProvisional(const QuoteId &quote, const DepositId &id) const;

    void requestSync() { m_state.requestSync(); }

public Q_SLOTS:
    /// Counts anew.
    void refresh();

Q_SIGNALS:
    /// The counts or the state of sync.
    void changed();
    void provisionalChanged(const Vitrina::ProvisionalChange &changed);

private:
    SyncStatus status() const { return m_state.status().value_or(SyncStatus()); }
    void onCommitted(const Receipt &receipt);
    void followConnection();
    void dropDecided(ProvisionalChange &touched);
    void readSome();
    void add(qint64 sequence, ProvisionalChange &touched);
    WrittenRows writtenBy(qint64 sequence);
    void markAll(const RowChanges &rows, const WrittenRows &written, ProvisionalChange &touched);
    void mark(const RowChanges &rows, ProvisionalChange &touched);
    template <typename Id>
    void mark(RowMarks<Id> &marks, const Id &id, bool isMarked, QSet<quint32> &touched);
    template <typename Id>
    void lookAnew(RowMarks<Id> &marks, const char *table, const Receipt &receipt,
                  QSet<quint32> &touched);
    void tellOf(const ProvisionalChange &touched);

    ReplicaReader &m_reader;
    SyncState &m_state;
    int m_refused = 0;
    bool m_offline = false;
    QDateTime m_offlineSince;
    /// By the command's number in the outbox: what it wrote; nothing until it was read.
    std::map<qint64, std::optional<WrittenRows>> m_rows;
    ProvisionalRows m_written;
    RowMarks<FollowUpId> m_followUps; ///< among them
    RowMarks<ClientId> m_clients;
    QTimer m_more; ///< goes on reading what waited before the program was started
};

} // namespace Vitrina

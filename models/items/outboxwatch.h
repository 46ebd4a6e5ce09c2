// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "items/syncstate.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <map>

namespace Vitrina {

/// What of this replica is not yet at the hub, as screens follow it: how many commands wait and how
/// many were not taken, and which follow-ups are provisional. Reads only where there is a hub, and
/// is told of every commit and of every change of the state of sync. GUI thread.
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
    /// Since when, as far back as is known: the program may have been started since. UTC.
    QDateTime offlineSince() const { return m_offlineSince; }
    bool isMuch() const { return waiting() >= manyWaiting; }
    bool isLong() const;

    /// Whether what a follow-up shows is not yet at the hub; by its rowid.
    bool isProvisional(quint32 followUp) const { return m_marks.contains(followUp); }
    bool isProvisional(const FollowUpId &id) const { return m_known.value(id).count > 0; }

    void requestSync() { m_state.requestSync(); }

public Q_SLOTS:
    /// Counts anew.
    void refresh();

Q_SIGNALS:
    /// The counts or the state of sync.
    void changed();
    /// These follow-ups, by rowid, are provisional now, or no longer.
    void provisionalChanged(const QSet<quint32> &followUps);

private:
    struct Known
    {
        int count = 0; ///< of the commands that wait
        quint32 row = 0;
    };

    SyncStatus status() const { return m_state.status().value_or(SyncStatus()); }
    void onCommitted(const Receipt &receipt);
    void followConnection();
    void dropDecided(QSet<quint32> &touched);
    void readSome();
    void add(qint64 sequence, QSet<quint32> &touched);
    void drop(const std::vector<FollowUpId> &followUps, QSet<quint32> &touched);
    void tellOf(const QSet<quint32> &followUps);

    ReplicaReader &m_reader;
    SyncState &m_state;
    int m_refused = 0;
    bool m_offline = false;
    bool m_wasOnline = false;
    QDateTime m_offlineSince;
    /// By the command's number in the outbox: the follow-ups it wrote; nothing until it was read.
    std::map<qint64, std::optional<std::vector<FollowUpId>>> m_rows;
    QHash<FollowUpId, Known> m_known;
    QSet<quint32> m_marks;
    QTimer m_more; ///< goes on reading what waited before the program was started
};

} // namespace Vitrina

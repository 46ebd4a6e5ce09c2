// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/outboxwatch.h"

#include "storage/outboxwork.h"

namespace Vitrina {

namespace {

constexpr int readAtOnce = 100; // changesets: about a millisecond

} // namespace

OutboxWatch::OutboxWatch(ReplicaReader &reader, SyncState &state, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_state(state)
{
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &OutboxWatch::readSome);
    connect(&reader, &ReplicaReader::changed, this, &OutboxWatch::onCommitted);
    connect(&state, &SyncState::changed, this, &OutboxWatch::refresh);
    refresh();
}

bool OutboxWatch::isLong() const
{
    return m_offline && m_offlineSince.isValid() &&
           m_offlineSince.daysTo(m_reader.now()) >= manyDays;
}

/// A row that a command brought may be another rowid's after it was run again (sync.md 16).
void OutboxWatch::onCommitted(const Receipt &receipt)
{
    if (!hasHub())
        return;
    QSet<quint32> touched;
    for (const RowChange &change : receipt.changes) {
        const auto known = m_known.find(FollowUpId::fromBytes(change.id));
        if (known == m_known.end() || change.table != QLatin1StringView("follow_up"))
            continue;
        touched.insert(known->row);
        m_marks.remove(known->row);
        known->row = quint32(m_reader.rowOf(known.key()));
    }
    for (const Known &known : std::as_const(m_known))
        m_marks.insert(known.row);
    refresh();
    tellOf(touched);
}

void OutboxWatch::refresh()
{
    if (!hasHub()) {
        Q_EMIT changed();
        return;
    }
    followConnection();
    QSet<quint32> touched;
    try {
        Database &database = m_reader.database();
        m_refused = refusedCount(database);
        const qint64 last = m_rows.empty() ? 0 : m_rows.rbegin()->first;
        for (const qint64 sequence : waitingCommands(database, last))
            m_rows.try_emplace(sequence);
        if (pendingCount(database) != waiting())
            dropDecided(touched);
    } catch (const DatabaseError &error) {
        Q_EMIT m_reader.failed(error.problem());
    }
    tellOf(touched);
    readSome();
    Q_EMIT changed();
}

void OutboxWatch::dropDecided(QSet<quint32> &touched)
{
    const std::vector<qint64> waiting = waitingCommands(m_reader.database());
    const QSet<qint64> stand(waiting.begin(), waiting.end());
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (stand.contains(row->first)) {
            ++row;
            continue;
        }
        if (row->second)
            drop(*row->second, touched);
        row = m_rows.erase(row);
    }
    for (const qint64 sequence : waiting)
        m_rows.try_emplace(sequence); // a restored hub is told again
}

/// While it is tried again the phase goes to and fro; to a person that is one time offline.
void OutboxWatch::followConnection()
{
    using Phase = SyncStatus::Phase;
    if (phase() == Phase::Offline) {
        if (!m_offline) {
            const QDateTime heard = m_wasOnline ? QDateTime() : lastContact(m_reader.database());
            m_offlineSince = heard.isValid() ? heard : status().since;
        }
        m_offline = true;
    } else if (phase() != Phase::Connecting) {
        m_offline = false;
        m_wasOnline = m_wasOnline || phase() != Phase::Attention;
        m_offlineSince = {};
    }
}

void OutboxWatch::readSome()
{
    QSet<quint32> touched;
    int read = 0;
    // The newest first: those are before the person's eyes.
    for (auto row = m_rows.rbegin(); row != m_rows.rend() && read < readAtOnce; ++row) {
        if (row->second)
            continue;
        add(row->first, touched);
        ++read;
    }
    if (read < readAtOnce)
        m_more.stop();
    else
        m_more.start();
    tellOf(touched);
}

void OutboxWatch::add(qint64 sequence, QSet<quint32> &touched)
{
    std::vector<FollowUpId> followUps;
    try {
        for (const RowChange &change : changesOf(m_reader.database(), sequence)) {
            if (change.table != QLatin1StringView("follow_up"))
                continue;
            followUps.push_back(FollowUpId::fromBytes(change.id));
            Known &known = m_known[followUps.back()];
            if (++known.count > 1)
                continue;
            known.row = quint32(m_reader.rowOf(followUps.back()));
            m_marks.insert(known.row);
            touched.insert(known.row);
        }
    } catch (const DatabaseError &) {
        // Garbled: sync will say so. The mark alone is missing.
    }
    m_rows[sequence] = std::move(followUps);
}

void OutboxWatch::drop(const std::vector<FollowUpId> &followUps, QSet<quint32> &touched)
{
    for (const FollowUpId &id : followUps) {
        const auto known = m_known.find(id);
        if (known == m_known.end() || --known->count > 0)
            continue;
        m_marks.remove(known->row);
        touched.insert(known->row);
        m_known.erase(known);
    }
}

void OutboxWatch::tellOf(const QSet<quint32> &followUps)
{
    if (!followUps.isEmpty())
        Q_EMIT provisionalChanged(followUps);
}

} // namespace Vitrina

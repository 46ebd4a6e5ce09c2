// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/outboxwatch.h"

#include "domain/dealrows.h"
#include "storage/outboxwork.h"
#include "storage/quotequeries.h"

namespace Vitrina {

namespace {

constexpr int readAtOnce = 50; // changesets: a few milliseconds, with the quotes they are about

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

bool OutboxWatch::isProvisional(const DepositId &id) const
{
    return m_written.contains(Deposit::table, id.toBytes());
}

bool OutboxWatch::isProvisional(const ReservationId &id) const
{
    return m_written.contains(Reservation::table, id.toBytes());
}

bool OutboxWatch::isProvisional(const UnitId &id) const
{
    return m_written.contains(Unit::table, id.toBytes());
}

bool OutboxWatch::isStandingProvisional(const QuoteId &id) const
{
    return m_written.contains(Quote::table, id.toBytes());
}

bool OutboxWatch::isNumberProvisional(const QuoteId &id) const
{
    return m_written.isNew(Quote::table, id.toBytes());
}

bool OutboxWatch::isNumberProvisional(const QuoteId &quote, const DepositId &id) const
{
    return isNumberProvisional(quote) || m_written.isNew(Deposit::table, id.toBytes());
}

/// A row that a command brought may be another rowid's after it was run again (sync.md 16).
void OutboxWatch::onCommitted(const Receipt &receipt)
{
    if (!hasHub())
        return;
    ProvisionalChange touched;
    for (const RowChange &change : receipt.changes) {
        const auto marked = m_marked.find(FollowUpId::fromBytes(change.id));
        if (marked == m_marked.end() || change.table != QLatin1StringView(FollowUp::table))
            continue;
        touched.followUps.insert(*marked);
        m_marks.remove(*marked);
        *marked = quint32(m_reader.rowOf(marked.key()));
    }
    for (const quint32 row : std::as_const(m_marked))
        m_marks.insert(row);
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
    ProvisionalChange touched;
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

void OutboxWatch::dropDecided(ProvisionalChange &touched)
{
    const std::vector<qint64> waiting = waitingCommands(m_reader.database());
    const QSet<qint64> stand(waiting.begin(), waiting.end());
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (stand.contains(row->first)) {
            ++row;
            continue;
        }
        if (row->second) {
            mark(m_written.drop(*row->second), touched);
            touched.quotes += QSet(row->second->quotes.begin(), row->second->quotes.end());
        }
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
    ProvisionalChange touched;
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

void OutboxWatch::add(qint64 sequence, ProvisionalChange &touched)
{
    WrittenRows written;
    try {
        written = writtenBy(sequence);
    } catch (const DatabaseError &) {
        // Garbled: sync will say so. The mark alone is missing.
    }
    mark(m_written.add(written), touched);
    touched.quotes += QSet(written.quotes.begin(), written.quotes.end());
    m_rows[sequence] = std::move(written);
}

/// Here alone it is asked which quotes are meant, row by row. A row that the command took away is
/// no quote's any more.
WrittenRows OutboxWatch::writtenBy(qint64 sequence)
{
    WrittenRows written{changesOf(m_reader.database(), sequence), {}};
    QSet<QuoteId> quotes;
    for (const RowChange &row : written.rows) {
        for (const QuoteId &id : quotesHolding(m_reader.database(), row.table, row.id))
            quotes.insert(id);
    }
    written.quotes.assign(quotes.begin(), quotes.end());
    return written;
}

void OutboxWatch::mark(const RowChanges &rows, ProvisionalChange &touched)
{
    for (const RowChange &change : rows) {
        if (change.table == QLatin1StringView(Unit::table))
            touched.units.insert(UnitId::fromBytes(change.id));
        if (change.table != QLatin1StringView(FollowUp::table))
            continue;
        const FollowUpId id = FollowUpId::fromBytes(change.id);
        if (m_written.contains(FollowUp::table, change.id)) {
            m_marked.insert(id, quint32(m_reader.rowOf(id)));
            m_marks.insert(m_marked.value(id));
            touched.followUps.insert(m_marked.value(id));
        } else if (m_marked.contains(id)) {
            const quint32 row = m_marked.take(id);
            m_marks.remove(row);
            touched.followUps.insert(row);
        }
    }
}

void OutboxWatch::tellOf(const ProvisionalChange &touched)
{
    if (!touched.isEmpty())
        Q_EMIT provisionalChanged(touched);
}

} // namespace Vitrina

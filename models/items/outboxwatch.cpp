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
    lookAnew(m_followUps, FollowUp::table, receipt, touched.followUps);
    lookAnew(m_clients, Client::table, receipt, touched.clients);
    refresh();
    tellOf(touched);
}

template <typename Id>
void OutboxWatch::lookAnew(RowMarks<Id> &marks, const char *table, const Receipt &receipt,
                           QSet<quint32> &touched)
{
    for (const RowChange &change : receipt.changes) {
        const Id id = Id::fromBytes(change.id);
        if (change.table == QLatin1StringView(table) && marks.contains(id))
            touched.insert(marks.move(id, quint32(m_reader.rowOf(id))));
    }
    marks.settle();
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
        if (row->second)
            markAll(m_written.drop(*row->second), *row->second, touched);
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
            const QDateTime heard =
                m_reader.guarded([this] { return lastContact(m_reader.database()); });
            m_offlineSince = heard.isValid() ? heard : status().since;
        }
        m_offline = true;
    } else if (phase() != Phase::Connecting) {
        m_offline = false;
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
    markAll(m_written.add(written), written, touched);
    m_rows[sequence] = std::move(written);
}

/// Here alone it is asked which quotes are meant, row by row. A row that the command took away is
/// no quote's any more.
WrittenRows OutboxWatch::writtenBy(qint64 sequence)
{
    WrittenRows written{changesOf(m_reader.database(), sequence),
                        {},
                        correctedClient(m_reader.database(), sequence)};
    QSet<QuoteId> quotes;
    for (const RowChange &row : written.rows) {
        for (const QuoteId &id : quotesHolding(m_reader.database(), row.table, row.id))
            quotes.insert(id);
    }
    written.quotes.assign(quotes.begin(), quotes.end());
    return written;
}

/// After what a command wrote was counted; @p rows are those of which something else is true now.
void OutboxWatch::markAll(const RowChanges &rows, const WrittenRows &written,
                          ProvisionalChange &touched)
{
    mark(rows, touched);
    touched.quotes += QSet(written.quotes.begin(), written.quotes.end());
    if (!written.corrected.isNull())
        mark(m_clients, written.corrected, m_written.corrects(written.corrected), touched.clients);
}

void OutboxWatch::mark(const RowChanges &rows, ProvisionalChange &touched)
{
    for (const RowChange &change : rows) {
        if (change.table == QLatin1StringView(Unit::table))
            touched.units.insert(UnitId::fromBytes(change.id));
        if (change.table == QLatin1StringView(FollowUp::table))
            mark(m_followUps, FollowUpId::fromBytes(change.id),
                 m_written.contains(FollowUp::table, change.id), touched.followUps);
    }
}

template <typename Id>
void OutboxWatch::mark(RowMarks<Id> &marks, const Id &id, bool isMarked, QSet<quint32> &touched)
{
    if (isMarked)
        touched.insert(marks.add(id, quint32(m_reader.rowOf(id))));
    else if (marks.contains(id))
        touched.insert(marks.take(id));
}

void OutboxWatch::tellOf(const ProvisionalChange &touched)
{
    if (!touched.isEmpty())
        Q_EMIT provisionalChanged(touched);
}

} // namespace Vitrina

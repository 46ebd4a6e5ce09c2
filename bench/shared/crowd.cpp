// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crowd.h"

#include "commands/schedulefollowup.h"
#include "domain/seedcatalogue.h"
#include "shared/window.h"

#include <QTimer>

namespace Vitrina::Bench {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

struct Crowd::Seat
{
    explicit Seat(const Testing::Desk::Connect &connect)
        : desk(connect)
    {
    }
    Testing::Desk desk;
    QTimer timer;
};

Crowd::Crowd(std::vector<Seller> sellers, const Connect &connect)
    : m_sellers(std::move(sellers))
{
    m_time.start();
    for (size_t i = 0; i < m_sellers.size(); ++i)
        seat(i, connect);
}

Crowd::~Crowd() = default;

void Crowd::seat(size_t number, const Connect &connect)
{
    const Seller &seller = m_sellers[number];
    m_seats.push_back(std::make_unique<Seat>([connect, &seller] { return connect(seller); }));
    Seat *seat = m_seats.back().get();
    seat->timer.callOnTimeout(this, [this, number] { act(number); });
    QObject::connect(seat->desk.sync.get(), &SyncThread::changed, this,
                     [this, seat](const Receipt &receipt) { arrived(*seat, receipt); });
    QObject::connect(seat->desk.sync.get(), &SyncThread::stateChanged, this,
                     [this](const SyncStatus &status) {
                         m_troubles += m_watched && (status.phase == SyncStatus::Phase::Offline ||
                                                     status.phase == SyncStatus::Phase::Attention);
                     });
}

void Crowd::settle()
{
    QElapsedTimer waited;
    waited.start();
    for (const auto &seat : m_seats) {
        while (!seat->desk.isUpToDate() && !waited.hasExpired(patienceMs))
            handleEvents(10);
    }
}

void Crowd::work(int seconds, int everySeconds, bool watched)
{
    m_watched = watched;
    const int between = everySeconds * 1000;
    for (size_t i = 0; i < m_seats.size(); ++i) {
        QTimer &timer = m_seats[i]->timer;
        // Spread over the time, in no order of theirs.
        const int begin = int(i * 7919 % m_seats.size() * size_t(between) / m_seats.size());
        // Precise, as others would be put together: a crowd of which twenty always act at once.
        timer.setTimerType(Qt::PreciseTimer);
        QTimer::singleShot(begin, Qt::PreciseTimer, &timer, [this, i, &timer, between] {
            timer.start(between);
            act(i);
        });
    }
    handleEvents(seconds * 1000);
    for (const auto &seat : m_seats)
        seat->timer.stop();
}

/// A call is put down: by an advisor for her client, by a chief for one of her advisors' clients.
/// The other of the two is watched.
void Crowd::act(size_t number)
{
    const size_t chief = size_t(m_sellers[number].chief);
    size_t advisor = number;
    if (number == chief) {
        advisor = chief + 1 + size_t(m_turn) % 3;
        if (advisor >= m_sellers.size() || size_t(m_sellers[advisor].chief) != chief)
            advisor = chief + 1;
    }
    if (advisor >= m_sellers.size() || m_sellers[advisor].clients.empty())
        return;
    CommandQueue &queue = *m_seats[number]->desk.queue;
    const std::vector<ClientId> &clients = m_sellers[advisor].clients;
    ScheduleFollowUp command{
        clients[size_t(++m_turn) % clients.size()], {}, {}, QDateTime::currentDateTimeUtc()};
    command.next.id = queue.newId<FollowUpId>();
    command.next.typeId = seededId(Catalogue::FollowUpType, QStringLiteral("call"));
    command.next.dueAt = command.at.addSecs(3600 * (1 + m_turn % 500));
    const Seat *watcher = m_seats[number == chief ? advisor : chief].get();
    m_underway.insert(command.next.id.toBytes(), {watcher, m_time.nsecsElapsed(), m_watched});
    queue.submit(command);
}

void Crowd::arrived(const Seat &seat, const Receipt &receipt)
{
    for (const RowChange &change : receipt.changes) {
        const auto sent = m_underway.constFind(change.id);
        if (sent == m_underway.cend() || sent->watcher != &seat)
            continue;
        if (sent->watched)
            m_arrivals.add(double(m_time.nsecsElapsed() - sent->at) / 1e6);
        m_underway.erase(sent);
    }
}

void Crowd::await()
{
    QElapsedTimer waited;
    waited.start();
    while (!m_underway.isEmpty() && !waited.hasExpired(patienceMs))
        handleEvents(50);
    m_watched = false;
}

int Crowd::errors() const
{
    int refused = 0;
    for (const auto &seat : m_seats)
        refused += seat->desk.sync->status().refused;
    return int(m_underway.size()) + refused + m_troubles;
}

} // namespace Vitrina::Bench

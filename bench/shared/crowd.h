// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples.h"
#include "shared/showrooms.h"
#include "syncworld/desk.h"

#include <QElapsedTimer>
#include <QHash>

namespace Vitrina::Bench {

/// Everybody of some showrooms at her desk, each with a replica, a queue and sync in its thread, in
/// this process. Each does a command now and again, and somebody who must see it is watched.
class Crowd : public QObject
{
public:
    using Connect = std::function<std::unique_ptr<HubLink>(const Seller &)>;

    Crowd(std::vector<Seller> sellers, const Connect &connect);
    ~Crowd() override;

    /// Everybody is up to date.
    void settle();
    /// Lets them work; what is done in the time is watched if @p watched.
    void work(int seconds, int everySeconds, bool watched);
    /// Until what is under way has arrived.
    void await();

    /// From a command handed over until its row is in the replica of the watched.
    const Samples &arrivals() const { return m_arrivals; }
    /// Commands that never arrived or were refused, and times somebody was offline or in trouble.
    int errors() const;

private:
    struct Seat;
    struct Sent
    {
        const Seat *watcher = nullptr;
        qint64 at = 0; ///< of m_time, nanoseconds
        bool watched = false;
    };

    void seat(size_t number, const Connect &connect);
    void act(size_t number);
    void arrived(const Seat &seat, const Receipt &receipt);

    std::vector<Seller> m_sellers;
    std::vector<std::unique_ptr<Seat>> m_seats;
    QHash<QByteArray, Sent> m_underway; ///< by the follow-up's id
    QElapsedTimer m_time;
    Samples m_arrivals;
    bool m_watched = false;
    int m_troubles = 0;
    int m_turn = 0;
};

} // namespace Vitrina::Bench

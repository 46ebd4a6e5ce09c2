// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/figures.h"

#include "badnetwork/badnetwork.h"
#include "commands/schedulefollowup.h"
#include "samples.h"
#include "syncworld/syncworld.h"

#include <QElapsedTimer>

#include <poll.h>

namespace Vitrina::Bench {

namespace {

using namespace Testing;

constexpr int waiting = 1000; ///< commands in an outbox
constexpr int clientsAtHand = 250;
constexpr int repetitions = 6;

/// Ana's laptop, and a network between it and the hub.
class FarLaptop
{
public:
    explicit FarLaptop(std::chrono::milliseconds eachWay)
        : m_network(m_world.hub().server().socketPath())
        , m_ana(m_world.laptop(m_world.database(), "ana"))
    {
        m_network.delay(eachWay);
        m_ana->goThrough(m_network.port());
        settle();
        for (int i = 0; i < clientsAtHand; ++i) {
            const RegisterContact contact = m_world.showroom.contact(
                QStringLiteral("Cliente %1").arg(i), QStringLiteral("Ruiz"));
            m_ana->must(contact);
            m_clients.push_back(contact.clientId);
        }
        settle();
    }

    /// Milliseconds until each of many commands that waited has its verdict.
    double push()
    {
        for (int i = 0; i < waiting; ++i) {
            ScheduleFollowUp command{m_clients[size_t(i) % m_clients.size()],
                                     {},
                                     m_world.showroom.callIn(1 + i % 500),
                                     m_world.clock.now()};
            command.next.id = m_ana->newId<FollowUpId>();
            m_ana->must(command);
        }
        m_network.count();
        return millisecondsOf([this] { stepOnRealTime(); });
    }
    int roundTrips() const { return m_network.roundTrips(); }
    void settle()
    {
        if (!m_ana->settle())
            qFatal("the laptop and the hub do not come together");
    }

private:
    /// As SyncWorker steps a session: what is not due is waited for.
    void stepOnRealTime()
    {
        SyncSession &session = m_ana->session();
        const QDateTime begun = m_world.clock.now();
        QElapsedTimer gone;
        gone.start();
        while (session.status().waiting > 0) {
            m_world.clock.set(begun.addMSecs(gone.elapsed()));
            if (session.step())
                continue;
            pollfd one{session.socket(), POLLIN, 0};
            const qint64 left = m_world.clock.now().msecsTo(session.nextDue());
            ::poll(&one, 1, int(std::clamp<qint64>(left, 1, 1000)));
        }
    }

    SyncWorld m_world;
    BadNetwork m_network;
    std::unique_ptr<Laptop> m_ana;
    std::vector<ClientId> m_clients;
};

struct Far
{
    Samples took;
    int mostRoundTrips = 0;
};

Far pushBehind(int roundTripMs)
{
    FarLaptop laptop(std::chrono::milliseconds(roundTripMs / 2));
    Far far;
    for (int i = 0; i < repetitions; ++i) {
        const double one = laptop.push();
        far.mostRoundTrips = std::max(far.mostRoundTrips, laptop.roundTrips());
        laptop.settle();
        if (i > 0) // plans are made
            far.took.add(one);
    }
    return far;
}

} // namespace

void measureFarPush(const HubOptions &options)
{
    if (!options.wants(QStringLiteral("sync-push-behind")))
        return;
    const Far near = pushBehind(0);
    for (const int latency : {50, 100}) {
        const Far far = pushBehind(latency);
        print(QStringLiteral("sync-push-behind-%1ms").arg(latency), waiting, far.took,
              near.took.p50());
        std::printf("bench sync-push-behind-%dms-trips rows=%d most=%d\n", latency, waiting,
                    far.mostRoundTrips);
        std::fflush(stdout);
    }
}

} // namespace Vitrina::Bench

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/figures.h"

#include "pooler/pooledlink.h"
#include "pooler/pooler.h"
#include "shared/cputime.h"
#include "shared/crowd.h"

#include <cstdio>

namespace Vitrina::Bench {

namespace {

using namespace Testing;

/// A server with room for many.
void makeRoom(SyncWorld &world, int connections)
{
    PostgresServer &server = world.hub().server();
    server.connect(QStringLiteral("postgres"))
        .run("ALTER SYSTEM SET max_connections = " + QByteArray::number(connections));
    server.stop();
    server.start();
}

/// What a crowd costs while it works.
class Cost
{
public:
    explicit Cost(PgConnection &root)
        : m_server(backends(root))
        , m_serverBegan(cpuTimeOf(m_server))
        , m_clientsBegan(ownCpuTime())
    {
        m_time.start();
    }
    void print(const QString &name, int errors) const
    {
        const double gone = double(m_time.nsecsElapsed());
        std::printf("bench %s-cost connections=%d server_cores=%.2f clients_cores=%.2f"
                    " server_mb=%lld errors=%d\n",
                    qPrintable(name), int(m_server.size()),
                    double(cpuTimeOf(m_server) - m_serverBegan) / gone,
                    double(ownCpuTime() - m_clientsBegan) / gone,
                    (long long)(memoryOf(m_server) / 1024), errors);
        std::fflush(stdout);
    }

private:
    std::vector<int> m_server;
    qint64 m_serverBegan;
    qint64 m_clientsBegan;
    QElapsedTimer m_time;
};

void measure(const HubOptions &options, const QString &name, PgConnection &root,
             std::vector<Seller> sellers, const Crowd::Connect &connect)
{
    const int people = int(sellers.size());
    Crowd crowd(std::move(sellers), connect);
    crowd.settle();
    // Everybody's session makes its plans.
    crowd.work(options.everySeconds, options.everySeconds, false);
    crowd.await();
    const Cost cost(root);
    crowd.work(options.seconds, options.everySeconds, true);
    crowd.await();
    print(name, people, crowd.arrivals());
    cost.print(name, crowd.errors());
}

void measureStraight(const HubOptions &options, SyncWorld &world, int people)
{
    const QString database = world.database();
    PgConnection root = world.hub().root(database);
    const PostgresServer &server = world.hub().server();
    measure(options, QStringLiteral("sync-crowd-%1").arg(people), root,
            addShowrooms(root, people, options.branchSize), [&](const Seller &seller) {
                return std::make_unique<PgHubLink>(server.connect(database, seller.login));
            });
}

void measurePooled(const HubOptions &options, SyncWorld &world, int people)
{
    const QString database = world.database();
    PgConnection root = world.hub().root(database);
    const PostgresServer &server = world.hub().server();
    const std::vector<Seller> sellers = addShowrooms(root, people, options.branchSize);
    const Pooler pool(server, database, {Pooler::Mode::Transaction, options.poolSize});
    measure(options, QStringLiteral("sync-pooled-%1").arg(people), root, sellers,
            [&](const Seller &seller) {
                return std::make_unique<PooledLink>(pool.address(seller.login, seller.login),
                                                    server.address(database, seller.login));
            });
}

} // namespace

void measureCrowds(const HubOptions &options)
{
    const bool straight = options.wants(QStringLiteral("sync-crowd"));
    const bool pooled = options.wants(QStringLiteral("sync-pooled"));
    for (const int people : options.clients) {
        if (!straight && !pooled)
            return;
        SyncWorld world;
        makeRoom(world, people * 2 + options.poolSize + 20);
        if (straight)
            measureStraight(options, world, people);
        if (pooled)
            measurePooled(options, world, people);
    }
}

} // namespace Vitrina::Bench

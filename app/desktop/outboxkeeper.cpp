// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/outboxkeeper.h"

#include "storage/outboxqueries.h"

namespace Vitrina {

namespace {

constexpr int firstPruningMs = 60'000;
constexpr int pruneEveryMs = 24 * 3'600'000;
constexpr int rowsAtOnce = 100; // a few milliseconds: a person's command waits for no more

void pruneBehind(CommandQueue &queue, const QDateTime &before)
{
    queue.post([&queue, before](Database &database) {
        if (pruneOutbox(database, before, rowsAtOnce) == rowsAtOnce)
            pruneBehind(queue, before);
    });
}

} // namespace

OutboxKeeper::OutboxKeeper(CommandQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(pruneEveryMs);
        prune(QDateTime::currentDateTimeUtc());
    });
    m_timer.start(firstPruningMs);
}

void OutboxKeeper::prune(const QDateTime &now)
{
    pruneBehind(m_queue, now.addDays(-outboxDays));
}

} // namespace Vitrina

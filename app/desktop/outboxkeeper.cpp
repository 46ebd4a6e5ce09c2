// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/outboxkeeper.h"

#include "storage/contentstore.h"
#include "storage/database.h"
#include "storage/outboxqueries.h"
#include "storage/photoqueries.h"
#include "storage/profile.h"

namespace Vitrina {

namespace {

constexpr int firstPruningMs = 60'000;
constexpr int pruneEveryMs = 24 * 3'600'000;
constexpr qint64 secondsADay = 24 * 3600;
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
    m_queue.post([now](Database &database) {
        // With a hub sync does so. Here they are nowhere else, and a kept copy may still want them.
        if (boundOf(database) == Bound::Embedded)
            ContentStore::beside(database.path())
                .sweep(wantedContents(database), now, outboxDays * secondsADay);
    });
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/liveshowroom.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>

namespace Vitrina::Testing {

LiveShowroom::LiveShowroom(const Prepare &prepare)
{
    if (prepare)
        prepare(sample);
    const QString path = sample.databasePath();
    const DeviceId device = sample.newId<DeviceId>();
    sample.executor.reset();
    sample.database.reset(); // one writing connection a file
    m_reader = std::make_unique<ReplicaReader>(
        [path] { return std::make_unique<Database>(path, Database::Mode::ReadOnly); },
        sample.clock);
    m_reader->setViewer(sample.ana.id);
    m_queue = std::make_unique<CommandQueue>(
        [path] { return std::make_unique<Database>(path, Database::Mode::ReadWrite); },
        sample.rules, device, fixedIds(sample.clock, 2), CommandExecutor::Repeatability::Checked);
    m_queue->setActor(sample.ana.id);
    QObject::connect(m_queue.get(), &CommandQueue::committed, m_reader.get(),
                     &ReplicaReader::onCommitted);
}

LiveShowroom::~LiveShowroom() = default;

Receipt LiveShowroom::must(const AnyCommand &command)
{
    QFuture<Result<Receipt>> future = m_queue->submit(command);
    future.waitForFinished();
    const Result<Receipt> receipt = future.result();
    if (!receipt)
        qFatal("%s was refused: code %d", qPrintable(command.name()), int(receipt.error().code));
    settle();
    return *receipt;
}

void LiveShowroom::settle()
{
    // What is posted now runs after all that waits, whatever its urgency.
    auto promise = std::make_shared<QPromise<void>>();
    const QFuture<void> last = promise->future();
    promise->start();
    m_queue->post([promise](Database &) { promise->finish(); });
    QFutureWatcher<void> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(last);
    loop.exec();
    QCoreApplication::processEvents();
}

void LiveShowroom::fillDisk()
{
    setPageLimit(1);
}
void LiveShowroom::freeDisk()
{
    setPageLimit(1'000'000);
}

void LiveShowroom::setPageLimit(qint64 pages)
{
    // SQLite raises a limit below the present size to that size.
    m_queue->post([pages](Database &database) {
        database.scalar(QStringLiteral("PRAGMA max_page_count = %1").arg(pages));
    });
    settle();
}

} // namespace Vitrina::Testing

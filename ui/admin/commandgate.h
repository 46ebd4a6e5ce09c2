// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "importing/importer.h"

#include <QObject>

#include <deque>
#include <memory>
#include <mutex>

namespace Vitrina {

/// Hands the commands of another thread to the queue, which takes them only in its own; all in the
/// background, behind whatever a person does.
class CommandGate : public QObject
{
    Q_OBJECT

public:
    /// The queue must outlive it; to be made in the queue's thread.
    explicit CommandGate(CommandQueue &queue);

    /// To be called in the other thread, while this lives.
    SubmitCommand submitter();
    /// From now on all is refused (Cancelled), what waits here included, so that nobody waits for
    /// this thread. Thread of the queue.
    void close();

private:
    using Promise = std::shared_ptr<QPromise<Result<Receipt>>>;
    struct Waiting
    {
        AnyCommand command;
        ImportBatchId batch;
        Promise promise;
    };
    QFuture<Result<Receipt>> take(const AnyCommand &command, const ImportBatchId &batch);
    void forward();

    CommandQueue &m_queue;
    std::mutex m_mutex;
    std::deque<Waiting> m_waiting;
    bool m_closed = false;
};

} // namespace Vitrina

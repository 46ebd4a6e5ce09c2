// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/commandgate.h"

namespace Vitrina {

namespace {

void answer(QPromise<Result<Receipt>> &promise, Result<Receipt> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace

CommandGate::CommandGate(CommandQueue &queue)
    : m_queue(queue)
{
}

SubmitCommand CommandGate::submitter()
{
    return [this](const AnyCommand &command, const ImportBatchId &batch) {
        return take(command, batch);
    };
}

QFuture<Result<Receipt>> CommandGate::take(const AnyCommand &command, const ImportBatchId &batch)
{
    auto promise = std::make_shared<QPromise<Result<Receipt>>>();
    const QFuture<Result<Receipt>> future = promise->future();
    promise->start();
    const std::lock_guard lock(m_mutex);
    if (m_closed) {
        answer(*promise, failure(Problem::Code::Cancelled));
        return future;
    }
    m_waiting.push_back({command, batch, promise});
    QMetaObject::invokeMethod(
        this, [this] { forward(); }, Qt::QueuedConnection);
    return future;
}

void CommandGate::forward()
{
    std::deque<Waiting> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_waiting);
    }
    for (const Waiting &one : waiting) {
        m_queue.submit(one.command, CommandQueue::Urgency::Background, one.batch)
            .then([promise = one.promise](const Result<Receipt> &result) {
                answer(*promise, result);
            });
    }
}

void CommandGate::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    for (const Waiting &one : m_waiting)
        answer(*one.promise, failure(Problem::Code::Cancelled));
    m_waiting.clear();
}

} // namespace Vitrina

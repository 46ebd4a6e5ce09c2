// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/draftkeeper.h"

#include "commands/whendone.h"
#include "items/waitingdrafts.h"

#include <QJsonDocument>
#include <QPromise>

#include <memory>

namespace Vitrina {

DraftKeeper::DraftKeeper(ReplicaReader &reader, CommandQueue &queue, QString form)
    : m_reader(reader)
    , m_queue(queue)
    , m_form(std::move(form))
{
}

void DraftKeeper::keep(const QJsonObject &content)
{
    post(QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)));
}

void DraftKeeper::clear()
{
    post(QString());
}

void DraftKeeper::post(const QString &content)
{
    const std::shared_ptr<WaitingDrafts> waiting = m_reader.waitingDrafts();
    if (!waiting->put({m_queue.actor(), m_form}, content))
        return; // the job that waits will take this text
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(promise->future(), &m_reader,
             [waiting, reader = &m_reader](const Result<void> &written) {
                 if (waiting->isNewFailure(!written))
                     Q_EMIT reader->failed(written.error());
             });
    m_queue.post(
        [waiting, promise, clock = &m_reader.clock()](Database &database) {
            promise->addResult(waiting->write(database, *clock));
            promise->finish();
        },
        CommandQueue::Urgency::Person);
}

QJsonObject DraftKeeper::load() const
{
    const std::optional<QString> waits =
        m_reader.waitingDrafts()->find({m_reader.viewerId(), m_form});
    const QString text = waits ? *waits : m_reader.draft(m_form);
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace Vitrina

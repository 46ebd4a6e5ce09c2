// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncthread.h"

#include "sync/syncworker.h"

namespace Vitrina {

SyncThread::SyncThread(Setup setup, QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<SyncStatus>();
    qRegisterMetaType<Receipt>();
    qRegisterMetaType<PhotoId>();
    qRegisterMetaType<ContentFetch>();
    qRegisterMetaType<ClientAnswer>();
    CommandQueue &queue = setup.queue;
    m_worker = std::make_unique<SyncWorker>(std::move(setup));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker.get(), &SyncWorker::begin);
    connect(&m_thread, &QThread::finished, m_worker.get(), &SyncWorker::end, Qt::DirectConnection);
    connect(&queue, &CommandQueue::committed, m_worker.get(), &SyncWorker::commandWaits);
    connect(m_worker.get(), &SyncWorker::stateChanged, this, [this](const SyncStatus &status) {
        m_status = status;
        Q_EMIT stateChanged(status);
    });
    connect(m_worker.get(), &SyncWorker::changed, this, &SyncThread::changed);
    connect(m_worker.get(), &SyncWorker::fetched, this, &SyncThread::fetched);
    connect(m_worker.get(), &SyncWorker::answered, this, &SyncThread::answered);
    connect(m_worker.get(), &SyncWorker::clientsLost, this, &SyncThread::clientsLost);
    m_thread.setObjectName(QStringLiteral("sync"));
    m_thread.start();
}

SyncThread::~SyncThread()
{
    m_worker->stop();
    m_thread.quit();
    m_thread.wait();
}

void SyncThread::tryNow()
{
    QMetaObject::invokeMethod(m_worker.get(), &SyncWorker::tryNow, Qt::QueuedConnection);
}

void SyncThread::fetch(const PhotoId &photo)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get(), photo] { worker->fetch(photo); },
        Qt::QueuedConnection);
}

void SyncThread::ask(const ClientQuestion &question)
{
    m_worker->putQuestion(question);
    QMetaObject::invokeMethod(m_worker.get(), &SyncWorker::answer, Qt::QueuedConnection);
}

} // namespace Vitrina

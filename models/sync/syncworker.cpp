// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncworker.h"

#include "storage/database.h"

#include <algorithm>
#include <future>

namespace Vitrina {

namespace {
constexpr int buildAgainSeconds = 30;
constexpr int answerMilliseconds = 2000;
} // namespace

/// A link that can be broken from another thread as long as it lives.
class SyncWorker::WatchedLink final : public HubLink
{
public:
    WatchedLink(std::unique_ptr<HubLink> link, SyncWorker &worker)
        : m_link(std::move(link))
        , m_worker(worker)
    {
        const std::lock_guard lock(m_worker.m_linkMutex);
        m_worker.m_link = m_link.get();
    }
    ~WatchedLink() override
    {
        const std::lock_guard lock(m_worker.m_linkMutex);
        m_worker.m_link = nullptr;
    }

    QJsonObject hello(const QJsonObject &request) override { return m_link->hello(request); }
    QJsonObject push(const QByteArray &batch, const std::function<void()> &meanwhile) override
    {
        return m_link->push(batch, meanwhile);
    }
    void inSnapshot(const std::function<void()> &work) override { m_link->inSnapshot(work); }
    void pull(const QJsonObject &request, const EachPart &each) override
    {
        m_link->pull(request, each);
    }
    void copyOut(const QByteArray &sql, const EachPiece &piece) override
    {
        m_link->copyOut(sql, piece);
    }
    qint64 number(const QByteArray &sql) override { return m_link->number(sql); }
    QStringList missingContents(const QStringList &names) override
    {
        return m_link->missingContents(names);
    }
    QString putContent(const QByteArray &bytes) override { return m_link->putContent(bytes); }
    std::optional<QByteArray> photoContent(const PhotoId &photo) override
    {
        return m_link->photoContent(photo);
    }
    std::vector<KnownClient> knownClients(const ClientQuestion &question, int milliseconds) override
    {
        return m_link->knownClients(question, milliseconds);
    }
    void listen(const QStringList &channels) override { m_link->listen(channels); }
    bool woken() override { return m_link->woken(); }
    int socket() const override { return m_link->socket(); }
    void cancel() override { m_link->cancel(); }
    void abort() override { m_link->abort(); }

private:
    std::unique_ptr<HubLink> m_link;
    SyncWorker &m_worker;
};

SyncWorker::SyncWorker(SyncThread::Setup setup)
    : m_setup(std::move(setup))
{
}

SyncWorker::~SyncWorker() = default;

std::unique_ptr<HubLink> SyncWorker::connectWatched()
{
    return std::make_unique<WatchedLink>(m_setup.connect(), *this);
}

void SyncWorker::stop()
{
    m_stopping = true;
    const std::lock_guard lock(m_linkMutex);
    if (m_link)
        m_link->abort();
}

void SyncWorker::begin()
{
    m_timer = std::make_unique<QTimer>();
    m_timer->setSingleShot(true);
    QObject::connect(m_timer.get(), &QTimer::timeout, this, &SyncWorker::work);
    try {
        m_reader = m_setup.openReader();
        m_session = std::make_unique<SyncSession>(SyncSession::Surroundings{
            [this] { return connectWatched(); },
            [this](const std::function<void(Database &)> &job) { write(job); }, *m_reader,
            m_setup.rules, m_setup.clock, m_setup.machine, m_setup.newDevice,
            [this](const Receipt &receipt) { Q_EMIT changed(receipt); }});
    } catch (const DatabaseError &error) {
        qCritical("the replica could not be read: %s", error.what());
        return;
    }
    work();
}

void SyncWorker::end()
{
    m_timer.reset();
    m_socket.reset();
    m_builder.reset();
    try {
        if (m_session)
            m_session->leave();
    } catch (const std::future_error &) {
        // The queue is gone; it was kept a minute ago.
    }
    m_session.reset();
    m_reader.reset();
}

/// A job on the writer's thread, awaited. Throws std::future_error where the queue is going away.
void SyncWorker::write(const std::function<void(Database &)> &job)
{
    auto promise = std::make_shared<std::promise<void>>();
    std::future<void> done = promise->get_future();
    m_setup.queue.post([&job, promise = std::move(promise)](Database &replica) {
        try {
            job(replica);
            promise->set_value();
        } catch (...) {
            promise->set_exception(std::current_exception());
        }
    });
    done.get();
}

void SyncWorker::commandWaits()
{
    if (m_session)
        m_session->commandWaits();
    work();
}

void SyncWorker::tryNow()
{
    if (m_session)
        m_session->tryNow();
    work();
}

void SyncWorker::fetch(const PhotoId &photo)
{
    Q_EMIT fetched(photo, m_session ? m_session->fetch(photo) : ContentFetch::Offline);
    work();
}

void SyncWorker::putQuestion(const ClientQuestion &question)
{
    const std::lock_guard lock(m_askedMutex);
    m_asked = Asked{question, QDeadlineTimer(answerMilliseconds)};
}

/// A long pull may lie between question and answer: then there is none.
void SyncWorker::answer()
{
    std::optional<Asked> asked;
    {
        const std::lock_guard lock(m_askedMutex);
        asked = std::exchange(m_asked, std::nullopt);
    }
    if (!asked || !m_session || asked->until.hasExpired())
        return;
    const auto known =
        m_session->knownClients(asked->question, std::max(1, int(asked->until.remainingTime())));
    if (known)
        Q_EMIT answered({asked->question, *known});
    work();
}

void SyncWorker::work()
{
    if (!m_session)
        return;
    m_socket.reset();
    try {
        do {
            tell();
        } while (!m_stopping && m_session->step());
    } catch (const std::future_error &) {
        m_stopping = true; // the queue is gone, and with it what there was to keep
    }
    tell();
    if (m_session->takeLostClients())
        Q_EMIT clientsLost();
    if (m_stopping)
        return;
    buildRest();
    wait();
}

void SyncWorker::tell()
{
    SyncStatus status = m_session->status();
    status.restPercent = status.isPartial ? m_restPercent.load() : 0;
    if (m_told != status)
        Q_EMIT stateChanged(m_told = status);
}

/// Behind all that: the person works, and sync goes on.
void SyncWorker::buildRest()
{
    if (m_builder && !m_session->status().isPartial)
        m_builder.reset(); // a whole pull was quicker
    if (m_builder || !m_session->wantsRest() ||
        (m_buildAt.isValid() && m_setup.clock.now() < m_buildAt))
        return;
    m_restPercent = 0;
    m_builder = std::make_unique<RestBuilder>(RestBuilder::Plan{
        m_setup.connect, m_reader->path(), m_setup.rules, m_setup.machine,
        [this](int percent) {
            if (m_restPercent.exchange(percent) != percent)
                QMetaObject::invokeMethod(this, &SyncWorker::tell, Qt::QueuedConnection);
        },
        [this](bool done) {
            QMetaObject::invokeMethod(
                this, [this, done] { onRestEnded(done); }, Qt::QueuedConnection);
        }});
}

void SyncWorker::onRestEnded(bool done)
{
    m_builder.reset();
    if (!m_session)
        return;
    // A disk that is full stays so for a while, and the whole is much to ask for in vain.
    m_buildFailures = done ? 0 : m_buildFailures + 1;
    m_buildAt = m_setup.clock.now().addSecs(buildAgainSeconds << std::min(m_buildFailures, 6));
    if (done)
        tryNow(); // a pull brings both files to one moment
}

void SyncWorker::wait()
{
    if (const int socket = m_session->socket(); socket >= 0) {
        m_socket = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
        QObject::connect(m_socket.get(), &QSocketNotifier::activated, this, &SyncWorker::work,
                         Qt::QueuedConnection);
    }
    const qint64 ms = m_setup.clock.now().msecsTo(m_session->nextDue());
    m_timer->start(int(std::clamp<qint64>(ms, 1, 60'000)));
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session.h"

#include "desktop/hubway.h"
#include "desktop/linkhost.h"
#include "sync/restcopy.h"
#include "sync/syncthread.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Vitrina {

namespace {

/// The rest of a partial replica, where it came, is taken before anybody looks (sync 18).
Result<std::unique_ptr<Profile>> opened(const QString &folder)
{
    Result<std::unique_ptr<Profile>> profile = Profile::open(folder, HealthLook::Later);
    if (profile)
        takeRest((*profile)->replicaPath(), Rules::builtIn());
    return profile;
}

} // namespace

IdSource systemIds()
{
    return IdSource([] { return QRandomGenerator::system()->generate64(); },
                    [] { return QDateTime::currentMSecsSinceEpoch(); });
}

Session::Opening Session::begin(const QString &folder)
{
    return std::async(std::launch::async, [folder] { return opened(folder); });
}

Result<std::unique_ptr<Session>> Session::open(Opening opening, const Clock &clock)
{
    Result<std::unique_ptr<Profile>> profile = opening.get();
    if (!profile)
        return tl::unexpected(profile.error());
    try {
        return std::unique_ptr<Session>(new Session(std::move(*profile), clock));
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

Session::Session(std::shared_ptr<const Profile> profile, const Clock &clock)
    : m_clock(clock)
    , m_profile(std::move(profile))
    , m_rules(Rules::builtIn())
{
    const auto opened = m_profile;
    m_reader = std::make_unique<ReplicaReader>([opened] { return opened->openReader(); }, clock);
    m_queue = std::make_unique<CommandQueue>([opened] { return opened->openWriter(); }, m_rules,
                                             opened->device(), systemIds(),
                                             CommandExecutor::usualRepeatability);
    QObject::connect(m_queue.get(), &CommandQueue::committed, m_reader.get(),
                     &ReplicaReader::onCommitted);
    m_isOfHub = boundOf(m_reader->database()) == Bound::Hub;
    m_reader->photoShelf().setFetcher([this](const PhotoId &photo) {
        if (m_sync)
            m_sync->fetch(photo);
        else
            m_reader->photoShelf().tell(photo,
                                        m_isOfHub ? ContentFetch::Offline : ContentFetch::NotThere);
    });
    m_reader->clientInquiry().setAsker([this](const ClientQuestion &question) {
        if (m_sync)
            m_sync->ask(question);
    });
}

Session::~Session()
{
    m_links.reset();
    if (m_way)
        m_way->stop(); // or the end would wait for a server that does not answer
}

void Session::sync(const HubSettings &settings, const Secret &password)
{
    if (m_sync) {
        m_way->setPassword(password);
        m_sync->tryNow();
        return;
    }
    m_way = std::make_unique<HubWay>(settings, password);
    const auto opened = m_profile;
    m_sync = std::make_unique<SyncThread>(
        SyncThread::Setup{[way = m_way.get()] { return way->connect(); }, *m_queue,
                          [opened] { return opened->openReader(); }, m_rules, m_clock,
                          machineName(), [] { return DeviceId(QUuid::createUuid()); }});
    QObject::connect(m_sync.get(), &SyncThread::stateChanged, &m_syncState, &SyncState::setStatus);
    QObject::connect(m_sync.get(), &SyncThread::changed, m_reader.get(),
                     &ReplicaReader::onCommitted);
    QObject::connect(m_sync.get(), &SyncThread::fetched, &m_reader->photoShelf(),
                     &PhotoShelf::tell);
    QObject::connect(m_sync.get(), &SyncThread::answered, &m_reader->clientInquiry(),
                     &ClientInquiry::tell);
    QObject::connect(&m_syncState, &SyncState::syncRequested, m_sync.get(), &SyncThread::tryNow);
}

bool Session::serveLinks(quint16 port)
{
    const bool isDemonstration = m_reader->guarded(
        [this] { return replicaKind(m_reader->database()) == ReplicaKind::Demonstration; });
    const bool gives = !m_reader->directory()->company().linkBase.isEmpty();
    if (m_isOfHub || (!gives && !isDemonstration)) {
        m_links.reset();
        return true;
    }
    if (m_links)
        return true;
    // A demonstration is looked at on this computer alone: any port will do.
    auto host = std::make_unique<LinkHost>(m_profile, *m_queue, m_clock, gives ? port : 0);
    if (host->port() == 0)
        return false; // tried again when the company changes
    m_links = std::move(host);
    m_links->setPaymentSecrets(m_payments);
    if (isDemonstration)
        m_reader->setOwnLinkBase(QStringLiteral("http://127.0.0.1:%1").arg(m_links->port()));
    return true;
}

void Session::setPaymentSecrets(const PaymentSecrets &secrets)
{
    m_payments = secrets;
    if (m_links)
        m_links->setPaymentSecrets(secrets);
}

StaffId Session::owner() const
{
    if (!m_isOfHub)
        return {};
    return m_reader->guarded([this] { return replicaOwner(m_reader->database()); });
}

bool Session::hasShowroom() const
{
    return !m_reader->directory()->company().id.isNull();
}

std::vector<StaffMember> Session::staff() const
{
    std::vector<StaffMember> all = m_reader->directory()->staff();
    std::erase_if(all, [](const StaffMember &member) { return !member.active; });
    return all;
}

void Session::enter(const StaffId &member)
{
    m_queue->setActor(member);
    m_reader->setViewer(member);
}

} // namespace Vitrina

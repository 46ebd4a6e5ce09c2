// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/linkhost.h"

#include "desktop/session.h"
#include "domain/serviceactor.h"
#include "links/linkhandler.h"
#include "linkservice/proformapaper.h"
#include "linkservice/replicalinkdesk.h"
#include "storage/database.h"
#include "web/httplistener.h"

namespace Vitrina {

/// What answers, made in the thread that it works in.
class LinkHost::Service
{
public:
    Service(const Profile &profile, CommandQueue &queue, const Clock &clock)
        : m_reader(profile.openReader())
        , m_desk(
              *m_reader,
              [&queue](const CommandId &id, const AnyCommand &command) {
                  return queue.executeFor(serviceActor(), id, command);
              },
              clock, systemIds())
        , m_handler(m_desk, clock, &m_metrics, &m_paper)
        , m_listener([this](const HttpRequest &request) { return m_handler.handle(request); })
    {
    }

    quint16 listen(quint16 port)
    {
        return m_listener.listenOnLoopback(port) ? m_listener.serverPort() : quint16(0);
    }

private:
    std::unique_ptr<Database> m_reader;
    ReplicaLinkDesk m_desk;
    Metrics m_metrics;
    ProformaPaper m_paper;
    LinkHandler m_handler;
    HttpListener m_listener;
};

LinkHost::LinkHost(std::shared_ptr<const Profile> profile, CommandQueue &queue, const Clock &clock,
                   quint16 port)
{
    m_thread.setObjectName(QStringLiteral("links"));
    m_thread.start();
    QObject inThread;
    inThread.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &inThread,
        [&] {
            try {
                m_service = std::make_unique<Service>(*profile, queue, clock);
                m_port = m_service->listen(port);
            } catch (const DatabaseError &error) {
                qWarning("the links cannot be served: %s", error.what());
            }
            inThread.moveToThread(nullptr);
        },
        Qt::BlockingQueuedConnection);
}

LinkHost::~LinkHost()
{
    // It goes where it was made: sockets and the connection belong to that thread.
    QObject::connect(
        &m_thread, &QThread::finished, &m_thread, [this] { m_service.reset(); },
        Qt::DirectConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace Vitrina

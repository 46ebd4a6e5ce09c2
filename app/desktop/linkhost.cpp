// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/linkhost.h"

#include "desktop/paymentsecrets.h"
#include "desktop/session.h"
#include "domain/serviceactor.h"
#include "links/linkhandler.h"
#include "links/paymenthandler.h"
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
        , m_clock(clock)
        , m_handler(m_desk, clock, &m_metrics, &m_paper)
        , m_listener([this](const HttpRequest &request) { return answer(request); })
    {
    }

    quint16 listen(quint16 port)
    {
        return m_listener.listenOnLoopback(port) ? m_listener.serverPort() : quint16(0);
    }

    QObject &context() { return m_listener; }

    void setPaymentSecrets(const PaymentSecrets &secrets)
    {
        m_payments.reset();
        m_webhook.reset();
        if (secrets.now.isEmpty())
            return;
        m_webhook.emplace(bytesOf(secrets.now), bytesOf(secrets.before));
        m_payments.emplace(m_desk, m_clock, *m_webhook, &m_metrics);
    }

private:
    /// The webhook keeps a copy of its own; this one goes with the call.
    static QByteArray bytesOf(const Secret &secret) { return secret.bytes().toByteArray(); }

    HttpReply answer(const HttpRequest &request)
    {
        const bool isPayment = m_payments && PaymentHandler::isFor(request);
        return isPayment ? m_payments->handle(request) : m_handler.handle(request);
    }

    std::unique_ptr<Database> m_reader;
    ReplicaLinkDesk m_desk;
    const Clock &m_clock;
    Metrics m_metrics;
    ProformaPaper m_paper;
    LinkHandler m_handler;
    std::optional<SignedWebhook> m_webhook; ///< where there is a payment provider
    std::optional<PaymentHandler> m_payments;
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

void LinkHost::setPaymentSecrets(const PaymentSecrets &secrets)
{
    if (m_service)
        QMetaObject::invokeMethod(&m_service->context(), [service = m_service.get(), secrets] {
            service->setPaymentSecrets(secrets);
        });
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

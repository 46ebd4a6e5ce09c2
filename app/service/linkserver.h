// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/rules.h"
#include "links/linkhandler.h"
#include "links/paymenthandler.h"
#include "linkservice/hublinkdesk.h"
#include "linkservice/proformapaper.h"
#include "serviceoptions.h"
#include "web/httplistener.h"

#include <QTextStream>

namespace Vitrina::Service {

/// The link pages over the shared database, and the payment provider's word, on loopback. Says on
/// @p log when the database goes and comes back, once each, and nothing of anybody's (rule 15). One
/// thread, with an event loop.
class LinkServer
{
public:
    LinkServer(const Options &options, QTextStream &log);

    /// False where it could not: errorString().
    bool listen(quint16 port) { return m_listener.listenOnLoopback(port); }
    quint16 port() const { return m_listener.serverPort(); }
    QString errorString() const { return m_listener.errorString(); }
    /// Goes to the database before anybody asks, so that the log has it if it cannot be reached.
    void knock();

private:
    class SystemClock : public Clock
    {
    public:
        QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    };

    HttpReply answer(const HttpRequest &request);
    void tellTrouble();
    QString troubleWords() const;

    QTextStream &m_log;
    const QString m_rootCertificate;
    SystemClock m_clock;
    const Rules m_rules = Rules::builtIn();
    HubLinkDesk m_desk;
    Metrics m_metrics;
    ProformaPaper m_paper;
    LinkHandler m_handler;
    std::optional<SignedWebhook> m_webhook; ///< where there is a payment provider
    std::optional<PaymentHandler> m_payments;
    HttpListener m_listener;
    QString m_told; ///< the trouble that the log has last
};

} // namespace Vitrina::Service

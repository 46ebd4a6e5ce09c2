// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkserver.h"

#include "terminal/distrustwords.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>

namespace Vitrina::Service {

namespace {

// Everybody waits while one page does: a database that is not there has to be known as such soon.
constexpr int connectSeconds = 3;
constexpr int silenceMilliseconds = 3000;

IdSource systemIds()
{
    return IdSource([] { return QRandomGenerator::system()->generate64(); },
                    [] { return QDateTime::currentMSecsSinceEpoch(); });
}

HubLinkDesk::Setup setupOf(HubAddress way, const Rules &rules, const Clock &clock)
{
    way.connectSeconds = connectSeconds;
    way.silenceMilliseconds = silenceMilliseconds;
    return {[way] { return PgConnection(way); }, rules, clock, systemIds(),
            QSysInfo::machineHostName()};
}

} // namespace

LinkServer::LinkServer(const Options &options, QTextStream &log)
    : m_log(log)
    , m_rootCertificate(options.way.rootCertificate)
    , m_desk(setupOf(options.way, m_rules, m_clock))
    , m_handler(m_desk, m_clock, &m_metrics, &m_paper)
    , m_listener([this](const HttpRequest &request) { return answer(request); })
{
    if (options.paymentSecret.isEmpty())
        return;
    m_webhook.emplace(options.paymentSecret, options.paymentSecretBefore);
    m_payments.emplace(m_desk, m_clock, *m_webhook, &m_metrics);
}

HttpReply LinkServer::answer(const HttpRequest &request)
{
    if (request.path == "/metrics")
        setHttpMetrics(m_metrics, m_listener);
    const bool isPayment = m_payments && PaymentHandler::isFor(request);
    HttpReply reply = isPayment ? m_payments->handle(request) : m_handler.handle(request);
    tellTrouble();
    return reply;
}

void LinkServer::knock()
{
    (void)m_desk.look(lookUpHash({}));
    tellTrouble();
}

void LinkServer::tellTrouble()
{
    if (m_desk.trouble() == m_told)
        return;
    m_told = m_desk.trouble();
    m_log << "vitrina-service: " << troubleWords() << Qt::endl;
}

QString LinkServer::troubleWords() const
{
    if (m_told.isEmpty())
        return QCoreApplication::translate("vitrina-service", "The database answers again.");
    if (m_told == HubLinkDesk::distrusted())
        return distrustWords(m_rootCertificate);
    return QCoreApplication::translate("vitrina-service", "The database does not serve (%1).")
        .arg(m_told);
}

} // namespace Vitrina::Service

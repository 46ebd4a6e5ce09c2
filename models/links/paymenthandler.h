// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "links/linkdesk.h"
#include "web/httpreply.h"
#include "web/httprequest.h"
#include "web/metrics.h"
#include "web/signedwebhook.h"

namespace Vitrina {

/// Takes a payment provider's word (S0.7, rule 15): POST /pagos with the header Vitrina-Signature
/// (web/signedwebhook.h) and, in JSON,
///
///     {"id": "evt_81", "type": "payment.succeeded", "reference": "<64 hexadecimal digits>",
///      "amount": "500.00", "currency": "USD"}
///
/// where the reference is what the link to the provider's page had (domain/payurl.h). Answers:
/// 204 done, done before, or of a type that is of no interest; 401 not genuine, whatever it says;
/// 400 genuine and not understood; 404 a link that nobody was given; 413 too long; 503 the database
/// is away, to be told again. Nothing is logged. One thread, the listener's; keeps references.
class PaymentHandler
{
public:
    static constexpr qsizetype mostBody = 16 * 1024; ///< bytes

    /// @p metrics may be null.
    PaymentHandler(LinkDesk &desk, const Clock &clock, const SignedWebhook &webhook,
                   Metrics *metrics);

    static bool isFor(const HttpRequest &request);
    HttpReply handle(const HttpRequest &request);

private:
    HttpReply told(const char *result, HttpReply reply);
    HttpReply record(const LinkPayment &payment);

    LinkDesk &m_desk;
    const Clock &m_clock;
    const SignedWebhook &m_webhook;
    Metrics *m_metrics;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/paymenthandler.h"

#include "domain/plainamount.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <variant>

namespace Vitrina {

namespace {

constexpr const char *path = "/pagos";
constexpr const char *signatureHeader = "vitrina-signature";
constexpr const char *succeeded = "payment.succeeded";
constexpr const char *paymentsTotal = "vitrina_payments_total";
constexpr qsizetype longestEvent = 100;
constexpr int againSeconds = 10;

struct OfNoInterest
{
};
struct NotUnderstood
{
};
using Word = std::variant<LinkPayment, OfNoInterest, NotUnderstood>;

std::optional<LinkTokenHash> hashIn(const QString &text)
{
    const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
    return bytes.size() == 32 && QString::fromLatin1(bytes.toHex()) == text
               ? std::optional(LinkTokenHash{bytes})
               : std::nullopt;
}

bool isPlainName(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestEvent &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

Word wordOf(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return NotUnderstood();
    const QJsonObject said = document.object();
    const auto text = [&said](const char *key) {
        return said.value(QLatin1StringView(key)).toString();
    };
    if (text("type").isEmpty())
        return NotUnderstood();
    if (text("type") != QLatin1StringView(succeeded))
        return OfNoInterest();
    const auto link = hashIn(text("reference"));
    const auto currency = Currency::fromCode(text("currency"));
    const auto amount = currency ? fromPlainAmount(text("amount"), *currency) : std::nullopt;
    if (!link || !amount || !amount->isPositive() || !isPlainName(text("id")))
        return NotUnderstood();
    return LinkPayment{text("id"), *link, *amount};
}

} // namespace

PaymentHandler::PaymentHandler(LinkDesk &desk, const Clock &clock, const SignedWebhook &webhook,
                               Metrics *metrics)
    : m_desk(desk)
    , m_clock(clock)
    , m_webhook(webhook)
    , m_metrics(metrics)
{
    if (m_metrics)
        m_metrics->declare(paymentsTotal, Metrics::Kind::Counter,
                           "Words of the payment provider, by what came of them.");
}

bool PaymentHandler::isFor(const HttpRequest &request)
{
    return request.path == path && request.method == HttpRequest::Method::Post;
}

HttpReply PaymentHandler::handle(const HttpRequest &request)
{
    if (request.body.size() > mostBody)
        return told("too_long", HttpReply::refusal(413));
    const WebhookVerdict verdict =
        m_webhook.verify(request.header(signatureHeader), request.body, m_clock.now());
    if (verdict != WebhookVerdict::Genuine)
        return told("not_genuine", HttpReply::refusal(401));
    const Word word = wordOf(request.body);
    if (const auto *payment = std::get_if<LinkPayment>(&word))
        return record(*payment);
    if (std::holds_alternative<OfNoInterest>(word))
        return told("of_no_interest", HttpReply::noContent());
    return told("not_understood", HttpReply::refusal(400));
}

HttpReply PaymentHandler::record(const LinkPayment &payment)
{
    const Result<void> recorded = m_desk.recordPayment(payment);
    if (recorded)
        return told("recorded", HttpReply::noContent());
    if (recorded.error().code == Problem::Code::NotFound)
        return told("unknown_link", HttpReply::refusal(404));
    return told("away", HttpReply::refusal(503).retryAfter(againSeconds));
}

HttpReply PaymentHandler::told(const char *result, HttpReply reply)
{
    if (m_metrics)
        m_metrics->increase(paymentsTotal, {{"result", result}});
    return reply;
}

} // namespace Vitrina

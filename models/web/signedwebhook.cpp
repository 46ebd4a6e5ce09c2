// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/signedwebhook.h"

#include "domain/asciidigit.h"
#include "web/rawbytes.h"

#include <sodium.h>

#include <algorithm>
#include <optional>

namespace Vitrina {

namespace {

QByteArray hmac(QByteArrayView secret, QByteArrayView moment, QByteArrayView body)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, rawBytes(secret), std::size_t(secret.size()));
    const auto add = [&state](QByteArrayView bytes) {
        crypto_auth_hmacsha256_update(&state, rawBytes(bytes),
                                      static_cast<unsigned long long>(bytes.size()));
    };
    add(moment);
    add(".");
    add(body);
    QByteArray signature(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, rawBytes(signature));
    return signature;
}

/// Seconds since 1970, up to the year 5138.
bool isMoment(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 11 && text.front() != '0' &&
           std::all_of(text.begin(), text.end(), isAsciiDigit);
}

std::optional<QByteArray> signatureOf(QByteArrayView hex)
{
    const auto digit = [](char c) { return isAsciiDigit(c) || (c >= 'a' && c <= 'f'); };
    if (hex.size() != 2 * qsizetype(crypto_auth_hmacsha256_BYTES) ||
        !std::all_of(hex.begin(), hex.end(), digit))
        return std::nullopt;
    return QByteArray::fromHex(hex.toByteArray());
}

struct Signed
{
    QByteArray moment;
    QList<QByteArray> signatures;
};

std::optional<Signed> parse(QByteArrayView header)
{
    // Longer than any that is right: nobody has us split a book.
    if (header.size() > 512)
        return std::nullopt;
    const QList<QByteArray> parts = header.toByteArray().split(',');
    Signed found;
    if (parts.size() < 2 || parts.size() > 1 + SignedWebhook::mostSignatures ||
        !parts.front().startsWith("t="))
        return std::nullopt;
    found.moment = parts.front().sliced(2);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const auto signature = parts[i].startsWith("v1=")
                                   ? signatureOf(QByteArrayView(parts[i]).sliced(3))
                                   : std::nullopt;
        if (!signature)
            return std::nullopt;
        found.signatures << *signature;
    }
    return isMoment(found.moment) ? std::optional(found) : std::nullopt;
}

} // namespace

SignedWebhook::SignedWebhook(const QByteArray &secret, const QByteArray &secretBefore,
                             std::chrono::seconds tolerance)
    : m_tolerance(tolerance)
{
    for (const QByteArray &one : {secret, secretBefore}) {
        if (one.size() >= shortestSecret)
            m_secrets << QByteArray(one.constData(), one.size());
    }
}

SignedWebhook::~SignedWebhook()
{
    for (QByteArray &secret : m_secrets)
        sodium_memzero(secret.data(), std::size_t(secret.size()));
}

WebhookVerdict SignedWebhook::verify(QByteArrayView header, QByteArrayView body,
                                     const QDateTime &now) const
{
    if (m_secrets.isEmpty())
        return WebhookVerdict::NoSecret;
    if (header.isEmpty())
        return WebhookVerdict::NoSignature;
    const auto said = parse(header);
    if (!said)
        return WebhookVerdict::BadSignature;
    if (!isSignedBySecret(said->moment, body, said->signatures))
        return WebhookVerdict::WrongSignature;
    const qint64 age = now.toMSecsSinceEpoch() - said->moment.toLongLong() * 1000;
    const qint64 most = std::chrono::milliseconds(m_tolerance).count();
    if (age > most)
        return WebhookVerdict::TooOld;
    return age < -most ? WebhookVerdict::FromTheFuture : WebhookVerdict::Genuine;
}

/// Every signature against every secret, whatever was found before.
bool SignedWebhook::isSignedBySecret(QByteArrayView moment, QByteArrayView body,
                                     const QList<QByteArray> &signatures) const
{
    bool genuine = false;
    for (const QByteArray &secret : m_secrets) {
        const QByteArray expected = hmac(secret, moment, body);
        for (const QByteArray &signature : signatures) {
            genuine |= sodium_memcmp(expected.constData(), signature.constData(),
                                     crypto_auth_hmacsha256_BYTES) == 0;
        }
    }
    return genuine;
}

QByteArray SignedWebhook::headerFor(QByteArrayView secret, QByteArrayView body, const QDateTime &at)
{
    const QByteArray moment = QByteArray::number(at.toSecsSinceEpoch());
    return "t=" + moment + ",v1=" + hmac(secret, moment, body).toHex();
}

} // namespace Vitrina

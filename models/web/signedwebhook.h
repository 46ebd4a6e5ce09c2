// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>

#include <chrono>

namespace Vitrina {

/// What to think of a delivery. Only Genuine may have an effect.
enum class WebhookVerdict {
    Genuine,
    NoSecret,       ///< the branch has none that is long enough: nothing can be believed
    NoSignature,    ///< the header is missing
    BadSignature,   ///< the header is not of the form it has to have
    WrongSignature, ///< another secret, or something was altered on the way
    TooOld,         ///< genuine, but of longer ago than the tolerance: perhaps played again
    FromTheFuture,  ///< genuine, but one of the two clocks is off by more than the tolerance
};

/// A payment provider's signature over a delivery, in one header:
///
///     t=1764300000,v1=<64 hexadecimal digits, lower case>[,v1=…]
///
/// v1 is HMAC-SHA256 of "<t>.<raw body>" with the secret. There is one way to write each header, so
/// that no altered bit goes unseen. While a secret is changed, the one before it counts too; and
/// the provider may sign with up to four. That a delivery takes effect once is the caller's: by the
/// provider's id in the body, never by the header. Any thread; holds the secrets, wipes them.
class SignedWebhook
{
public:
    static constexpr qsizetype shortestSecret = 16; ///< bytes; what is shorter verifies nothing
    static constexpr int mostSignatures = 4;

    explicit SignedWebhook(const QByteArray &secret, const QByteArray &secretBefore = {},
                           std::chrono::seconds tolerance = std::chrono::seconds(300));
    ~SignedWebhook();
    Q_DISABLE_COPY(SignedWebhook)

    /// @p body as it came, before anybody parsed it. Whether it is in time is said only of what is
    /// genuine. Takes the same time wherever a signature differs.
    WebhookVerdict verify(QByteArrayView header, QByteArrayView body, const QDateTime &now) const;

    /// The header for a delivery: for tests, and for providers that are told by us.
    static QByteArray headerFor(QByteArrayView secret, QByteArrayView body, const QDateTime &at);

private:
    bool isSignedBySecret(QByteArrayView moment, QByteArrayView body,
                          const QList<QByteArray> &signatures) const;

    QList<QByteArray> m_secrets; ///< those that are long enough
    std::chrono::seconds m_tolerance;
};

} // namespace Vitrina

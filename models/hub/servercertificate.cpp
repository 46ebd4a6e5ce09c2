// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/servercertificate.h"

#include "hub/pgconnection.h"

#include <libpq-fe.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <ctime>
#include <memory>

namespace Vitrina {

namespace {

struct Free
{
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
};

std::optional<QDateTime> endOf(const X509 *certificate)
{
    std::tm end{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) != 1)
        return std::nullopt;
    return QDateTime(QDate(end.tm_year + 1900, end.tm_mon + 1, end.tm_mday),
                     QTime(end.tm_hour, end.tm_min, end.tm_sec), Qt::UTC);
}

/// What follows the first is its authorities'.
std::optional<QDateTime> endOfFile(const QByteArray &pem)
{
    const std::unique_ptr<BIO, Free> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const std::unique_ptr<X509, Free> first(
        bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    return endOf(first.get());
}

} // namespace

std::optional<QDateTime> certificateEnd(PgConnection &hub)
{
    if (hub.isEncrypted()) {
        auto *tls = static_cast<SSL *>(PQsslStruct(hub.handle(), "OpenSSL"));
        return tls ? endOf(SSL_get0_peer_certificate(tls)) : std::nullopt;
    }
    // Two questions, as the second is refused to all others even where it is not reached.
    const bool readable = hub.query("SELECT current_setting('ssl')::boolean AND rolsuper"
                                    "  FROM pg_roles WHERE rolname = current_user")
                              .flag(0, 0);
    if (!readable)
        return std::nullopt;
    const PgRows file =
        hub.query("SELECT pg_read_file(current_setting('ssl_cert_file'), 0, 1000000, true)");
    return file.isNull(0, 0) ? std::nullopt : endOfFile(file.bytes(0, 0).toByteArray());
}

} // namespace Vitrina

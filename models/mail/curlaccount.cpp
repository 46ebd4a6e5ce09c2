// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/curlaccount.h"

#include <mutex>

namespace Vitrina {

namespace {

bool isCertificate(CURLcode code)
{
    return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_ISSUER_ERROR ||
           code == CURLE_SSL_CACERT_BADFILE;
}

bool isTls(CURLcode code)
{
    return code == CURLE_SSL_CONNECT_ERROR || code == CURLE_USE_SSL_FAILED ||
           code == CURLE_SSL_CIPHER || code == CURLE_SSL_CERTPROBLEM;
}

void useLogin(CURL *handle, const MailAccount &account)
{
    if (account.user.isEmpty())
        return;
    curl_easy_setopt(handle, CURLOPT_USERNAME, account.user.toUtf8().constData());
    // libcurl wants its end marked, and keeps a copy of its own as long as the handle lives.
    QByteArray password = account.password.bytes().toByteArray();
    curl_easy_setopt(handle, CURLOPT_PASSWORD, password.constData());
    password.fill('\0');
}

} // namespace

void startCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

QByteArray curlUrlOf(const MailAccount &account, const QByteArray &scheme)
{
    const bool isImplicit = account.security == MailAccount::Security::Implicit;
    const QByteArray host = account.host.toLatin1();
    return scheme + (isImplicit ? "s://" : "://") + (host.contains(':') ? '[' + host + ']' : host) +
           ':' + QByteArray::number(account.port);
}

void useAccount(CURL *handle, const MailAccount &account, const QString &authorities)
{
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps,imap,imaps");
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (account.security == MailAccount::Security::StartTls)
        curl_easy_setopt(handle, CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    if (!authorities.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, authorities.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L); // a slow name server holds nobody up
    curl_easy_setopt(handle, CURLOPT_PROXY, "");      // the environment's are the web's
    useLogin(handle, account);
}

MailFault::Kind troubleOnTheWay(CURLcode code)
{
    using Kind = MailFault::Kind;
    if (isCertificate(code))
        return Kind::Certificate;
    if (isTls(code))
        return Kind::Tls;
    return code == CURLE_LOGIN_DENIED ? Kind::Authentication : Kind::Unreachable;
}

} // namespace Vitrina

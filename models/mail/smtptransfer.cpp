// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtptransfer.h"

namespace Vitrina {

namespace {

constexpr int lookMilliseconds = 100;
constexpr qint64 farewellMilliseconds = 2000;
constexpr long silenceSeconds = 30; // after which the server is gone, however long the deadline

// A client's name in EHLO is nobody's business; servers take this one from anybody who signs in.
constexpr const char *ownName = "/%5B127.0.0.1%5D";

QByteArray urlOf(const MailAccount &account)
{
    const bool isImplicit = account.security == MailAccount::Security::Implicit;
    const QByteArray host = account.host.toLatin1();
    return (isImplicit ? "smtps://" : "smtp://") + (host.contains(':') ? '[' + host + ']' : host) +
           ':' + QByteArray::number(account.port) + ownName;
}

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

} // namespace

SmtpTransfer::SmtpTransfer(const MailAccount &account, const MailMessage &message,
                           const MailSender::Options &options, const std::stop_token &stop)
    : m_multi(curl_multi_init())
    , m_handle(curl_easy_init())
    , m_mime(std::make_unique<MailMime>(m_handle, message))
    , m_stop(stop)
{
    address(account, message);
    secure(account, options);
    listen();
    curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS, long(options.deadline.count()));
    curl_easy_setopt(m_handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, silenceSeconds);
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_handle, CURLOPT_QUICK_EXIT, 1L); // a slow name server holds nobody up
    curl_easy_setopt(m_handle, CURLOPT_PROXY, "");      // the environment's are the web's
    // The good-bye is said within run(), where look() can cut it short.
    curl_easy_setopt(m_handle, CURLOPT_FORBID_REUSE, 1L);
}

SmtpTransfer::~SmtpTransfer()
{
    curl_multi_remove_handle(m_multi, m_handle);
    m_mime.reset();
    curl_easy_cleanup(m_handle);
    curl_multi_cleanup(m_multi);
    curl_slist_free_all(m_recipients);
}

void SmtpTransfer::address(const MailAccount &account, const MailMessage &message)
{
    curl_easy_setopt(m_handle, CURLOPT_URL, urlOf(account).constData());
    curl_easy_setopt(m_handle, CURLOPT_MAIL_FROM, message.from.spec().constData());
    m_recipients = curl_slist_append(nullptr, message.to.spec().constData());
    curl_easy_setopt(m_handle, CURLOPT_MAIL_RCPT, m_recipients);
    if (account.user.isEmpty())
        return;
    curl_easy_setopt(m_handle, CURLOPT_USERNAME, account.user.toUtf8().constData());
    // libcurl wants its end marked, and keeps a copy of its own as long as the handle lives.
    QByteArray password = account.password.bytes().toByteArray();
    curl_easy_setopt(m_handle, CURLOPT_PASSWORD, password.constData());
    password.fill('\0');
}

void SmtpTransfer::secure(const MailAccount &account, const MailSender::Options &options)
{
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(m_handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (account.security == MailAccount::Security::StartTls)
        curl_easy_setopt(m_handle, CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    if (!options.authorities.isEmpty())
        curl_easy_setopt(m_handle, CURLOPT_CAINFO, options.authorities.toUtf8().constData());
}

void SmtpTransfer::listen()
{
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_complaint);
    curl_easy_setopt(m_handle, CURLOPT_VERBOSE, 1L); // to hear(), and to nobody else
    curl_easy_setopt(m_handle, CURLOPT_DEBUGFUNCTION, hear);
    curl_easy_setopt(m_handle, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(m_handle, CURLOPT_XFERINFOFUNCTION, look);
    curl_easy_setopt(m_handle, CURLOPT_XFERINFODATA, this);
}

MailResult SmtpTransfer::run()
{
    const CURLcode code = perform();
    if (m_dialogue.isAccepted())
        return MailReceipt{m_dialogue.text()};
    return tl::unexpected(fault(code));
}

CURLcode SmtpTransfer::perform()
{
    curl_multi_add_handle(m_multi, m_handle);
    int running = 0;
    do {
        if (curl_multi_perform(m_multi, &running) != CURLM_OK)
            return CURLE_FAILED_INIT;
        if (running > 0 && mayLeave())
            return CURLE_ABORTED_BY_CALLBACK;
        if (running > 0)
            curl_multi_poll(m_multi, nullptr, 0, lookMilliseconds, nullptr);
    } while (running > 0);
    int left = 0;
    const CURLMsg *message = curl_multi_info_read(m_multi, &left);
    return message ? message->data.result : CURLE_FAILED_INIT;
}

MailFault SmtpTransfer::fault(CURLcode code) const
{
    MailFault fault{kindOf(code), 0, safeServerText(QByteArrayView(m_complaint))};
    if (m_dialogue.refusal()) {
        fault.code = m_dialogue.code();
        fault.text = m_dialogue.text();
    }
    return fault;
}

MailFault::Kind SmtpTransfer::kindOf(CURLcode code) const
{
    using Kind = MailFault::Kind;
    if (const auto refusal = m_dialogue.refusal())
        return *refusal;
    if (m_dialogue.isBodyUnderWay() && m_mime->isAllTaken())
        return Kind::Unknown;
    if (m_stop.stop_requested())
        return Kind::Cancelled;
    if (isCertificate(code))
        return Kind::Certificate;
    if (isTls(code))
        return Kind::Tls;
    return code == CURLE_LOGIN_DENIED ? Kind::Authentication : Kind::Unreachable;
}

bool SmtpTransfer::mayLeave() const
{
    // With the good-bye only politeness keeps us.
    return m_stop.stop_requested() ||
           (m_farewell.isValid() && m_farewell.hasExpired(farewellMilliseconds));
}

int SmtpTransfer::hear(CURL *, curl_infotype type, char *bytes, size_t size, void *transfer)
{
    auto *self = static_cast<SmtpTransfer *>(transfer);
    const QByteArrayView line(bytes, qsizetype(size));
    if (type == CURLINFO_HEADER_OUT)
        self->m_dialogue.heardFromUs(line);
    else if (type == CURLINFO_HEADER_IN)
        self->m_dialogue.heardFromServer(line);
    if (self->m_dialogue.isLeaving() && !self->m_farewell.isValid())
        self->m_farewell.start();
    return 0;
}

int SmtpTransfer::look(void *transfer, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<SmtpTransfer *>(transfer)->mayLeave() ? 1 : 0;
}

} // namespace Vitrina

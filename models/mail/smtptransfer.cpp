// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtptransfer.h"

#include "mail/curlaccount.h"

namespace Vitrina {

namespace {

constexpr int lookMilliseconds = 100;
constexpr qint64 farewellMilliseconds = 2000;
constexpr long silenceSeconds = 30; // after which the server is gone, however long the deadline

// A client's name in EHLO is nobody's business; servers take this one from anybody who signs in.
constexpr const char *ownName = "/%5B127.0.0.1%5D";

} // namespace

SmtpTransfer::SmtpTransfer(const MailAccount &account, const MailMessage &message,
                           const MailSender::Options &options, const std::stop_token &stop)
    : m_multi(curl_multi_init())
    , m_handle(curl_easy_init())
    , m_mime(std::make_unique<MailMime>(m_handle, message))
    , m_stop(stop)
{
    address(account, message);
    useAccount(m_handle, account, options.authorities);
    listen();
    curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS, long(options.deadline.count()));
    curl_easy_setopt(m_handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, silenceSeconds);
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
    curl_easy_setopt(m_handle, CURLOPT_URL, (curlUrlOf(account, "smtp") + ownName).constData());
    curl_easy_setopt(m_handle, CURLOPT_MAIL_FROM, message.from.spec().constData());
    m_recipients = curl_slist_append(nullptr, message.to.spec().constData());
    curl_easy_setopt(m_handle, CURLOPT_MAIL_RCPT, m_recipients);
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
    return troubleOnTheWay(code);
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

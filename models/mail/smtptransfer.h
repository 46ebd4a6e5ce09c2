// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailmime.h"
#include "mail/mailsender.h"
#include "mail/smtpdialogue.h"

#include <QElapsedTimer>

namespace Vitrina {

/// One message on its way: libcurl's handle, what was said, and what that means.
class SmtpTransfer
{
public:
    SmtpTransfer(const MailAccount &account, const MailMessage &message,
                 const MailSender::Options &options, const std::stop_token &stop);
    ~SmtpTransfer();
    SmtpTransfer(const SmtpTransfer &) = delete;
    SmtpTransfer &operator=(const SmtpTransfer &) = delete;

    MailResult run();

private:
    void address(const MailAccount &account, const MailMessage &message);
    void listen();
    CURLcode perform();
    MailFault fault(CURLcode code) const;
    MailFault::Kind kindOf(CURLcode code) const;
    bool mayLeave() const; ///< the verdict is there, or nobody waits for it
    static int hear(CURL *handle, curl_infotype type, char *bytes, size_t size, void *transfer);
    static int look(void *transfer, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    CURLM *m_multi;
    CURL *m_handle;
    curl_slist *m_recipients = nullptr;
    std::unique_ptr<MailMime> m_mime;
    SmtpDialogue m_dialogue;
    std::stop_token m_stop;
    QElapsedTimer m_farewell; ///< since we said that we go
    char m_complaint[CURL_ERROR_SIZE] = {};
};

} // namespace Vitrina

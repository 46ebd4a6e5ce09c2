// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailmessage.h"

#include <memory>

#include <curl/curl.h>

namespace Vitrina {

/// A message as libcurl sends it: multipart/mixed of multipart/alternative (plain, HTML) and the
/// attachments. The message, the handle and this must outlive the transfer, this dying first.
class MailMime
{
public:
    MailMime(CURL *handle, const MailMessage &message);
    ~MailMime();
    MailMime(const MailMime &) = delete;
    MailMime &operator=(const MailMime &) = delete;

    /// Whether libcurl has taken the last of the contents. Until then the message's end, without
    /// which no server accepts it, cannot have left.
    bool isAllTaken() const { return m_contentsLeft == 0; }

private:
    struct Content;
    void addContent(curl_mimepart *part, const QByteArray &bytes, const char *encoding);
    void addText(curl_mime *alternative, const QString &text, const char *type);
    void addAttachment(const MailAttachment &attachment);
    static size_t read(char *buffer, size_t size, size_t count, void *content);
    static int seek(void *content, curl_off_t offset, int origin);
    static void release(void *content);

    CURL *m_handle;
    curl_mime *m_mime;
    curl_slist *m_headers = nullptr;
    int m_contentsLeft = 0;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailmime.h"

#include "domain/text.h"
#include "mail/mailheader.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace Vitrina {

namespace {

QByteArray lines(const QString &text)
{
    return storable(text).replace(u'\n', QStringLiteral("\r\n")).toUtf8();
}

/// Out of memory it throws as everything else does.
curl_slist *appended(curl_slist *list, const QByteArray &header)
{
    curl_slist *longer = curl_slist_append(list, header.constData());
    Q_CHECK_PTR(longer);
    return longer;
}

curl_slist *headersOf(const MailMessage &message)
{
    const QByteArray date = message.date.toUTC().toString(Qt::RFC2822Date).toLatin1();
    curl_slist *headers = appended(nullptr, "Date: " + date);
    headers = appended(headers, addressHeader("From", message.from));
    if (!message.replyTo.isEmpty())
        headers = appended(headers, addressHeader("Reply-To", message.replyTo));
    headers = appended(headers, addressHeader("To", message.to));
    headers = appended(headers, "Message-ID: " + message.messageId);
    headers = appended(headers, textHeader("Subject", message.subject));
    if (message.isAutomatic)
        headers = appended(headers, "Auto-Submitted: auto-generated");
    return headers;
}

} // namespace

struct MailMime::Content
{
    QByteArray bytes;
    qsizetype at;
    int *left; ///< counted down once, when the last byte is taken
    bool isTaken;
};

MailMime::MailMime(CURL *handle, const MailMessage &message)
    : m_handle(handle)
    , m_mime(curl_mime_init(handle))
    , m_headers(headersOf(message))
{
    curl_mime *alternative = curl_mime_init(handle);
    addText(alternative, message.text, "text/plain; charset=utf-8");
    if (!message.html.isEmpty())
        addText(alternative, message.html, "text/html; charset=utf-8");
    curl_mimepart *bodies = curl_mime_addpart(m_mime);
    curl_mime_subparts(bodies, alternative);
    curl_mime_type(bodies, "multipart/alternative");
    curl_mime_headers(bodies, appended(nullptr, "Content-Disposition: inline"), 1);
    for (const MailAttachment &attachment : message.attachments)
        addAttachment(attachment);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, m_headers);
    curl_easy_setopt(handle, CURLOPT_MIMEPOST, m_mime);
}

MailMime::~MailMime()
{
    curl_easy_setopt(m_handle, CURLOPT_MIMEPOST, nullptr);
    curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, nullptr);
    curl_mime_free(m_mime);
    curl_slist_free_all(m_headers);
}

void MailMime::addContent(curl_mimepart *part, const QByteArray &bytes, const char *encoding)
{
    ++m_contentsLeft;
    curl_mime_data_cb(part, bytes.size(), read, seek, release,
                      new Content{bytes, 0, &m_contentsLeft, false});
    curl_mime_encoder(part, encoding);
}

void MailMime::addText(curl_mime *alternative, const QString &text, const char *type)
{
    curl_mimepart *part = curl_mime_addpart(alternative);
    addContent(part, lines(text), "quoted-printable");
    curl_mime_type(part, type);
}

void MailMime::addAttachment(const MailAttachment &attachment)
{
    curl_mimepart *part = curl_mime_addpart(m_mime);
    addContent(part, attachment.bytes, "base64");
    curl_mime_type(part, mediaType(attachment.type).constData());
    curl_mime_headers(part, appended(nullptr, attachmentHeader(attachment.name)), 1);
}

size_t MailMime::read(char *buffer, size_t size, size_t count, void *content)
{
    auto *from = static_cast<Content *>(content);
    const qsizetype taken = std::min(qsizetype(size * count), from->bytes.size() - from->at);
    std::copy_n(from->bytes.constData() + from->at, taken, buffer);
    from->at += taken;
    if (from->at == from->bytes.size() && !std::exchange(from->isTaken, true))
        --*from->left;
    return size_t(taken);
}

int MailMime::seek(void *content, curl_off_t offset, int origin)
{
    auto *in = static_cast<Content *>(content);
    if (origin != SEEK_SET || offset < 0 || offset > in->bytes.size())
        return CURL_SEEKFUNC_CANTSEEK;
    in->at = qsizetype(offset);
    return CURL_SEEKFUNC_OK;
}

void MailMime::release(void *content)
{
    delete static_cast<Content *>(content);
}

} // namespace Vitrina

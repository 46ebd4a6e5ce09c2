// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Vitrina {

/// What is answered to one request. A value; any thread.
///
/// Every reply carries the headers that keep a page in its bounds: nothing loads but what the
/// reply itself allows, nobody frames, caches, indexes or sniffs it, and the link (which is the
/// key to the quote, rule 14) goes to no other site as a referrer. No header says what program
/// answers. There is no Date: the proxy in front sets it.
///
/// A header is set by one of these functions or not at all, and none lets a value through that
/// could begin another header (rule 15).
class HttpReply
{
public:
    HttpReply(int status, QByteArray contentType, QByteArray body);

    static HttpReply html(int status, QByteArray utf8);
    /// A line of plain text.
    static HttpReply text(int status, QByteArray utf8);
    static HttpReply json(int status, QByteArray utf8);
    static HttpReply noContent();
    /// 303 to a path of this site; to "/" where @p path could lead anywhere else.
    static HttpReply seeOther(QByteArrayView path);
    /// The status' own words, for requests that are refused.
    static HttpReply refusal(int status);

    /// Lets a `<style>` or `<script>` element of exactly this content work; a script may then also
    /// send to this site. Nothing of the kind works otherwise.
    HttpReply &allowStyle(QByteArrayView content);
    HttpReply &allowScript(QByteArrayView content);
    /// Images of this site and in the page itself.
    HttpReply &allowImages();
    /// The file's name for a download, whatever the client or the showroom are called.
    HttpReply &asDownload(const QString &fileName);
    HttpReply &retryAfter(int seconds);

    /// The same reply, what it allows included, with other words. For pages with one style: to hash
    /// that each time takes longer than all the rest of a reply.
    HttpReply with(int status, QByteArray body) const;

    int status() const { return m_status; }
    const QByteArray &body() const { return m_body; }
    QByteArray contentSecurityPolicy() const;

    struct Wire
    {
        bool withBody = true; ///< false for HEAD: the same headers, the body's size included
        bool keepAlive = true;
        bool isOld = false; ///< HTTP/1.0 must be told of keepAlive
    };
    /// The bytes that go over the wire.
    QByteArray wire(const Wire &how) const;

private:
    int m_status = 200;
    QByteArray m_contentType;
    QByteArray m_body;
    QByteArray m_extra; ///< whole lines, each made here
    QByteArray m_styles;
    QByteArray m_scripts;
    bool m_images = false;
};

/// The words of a status: "Not Found".
QByteArray reasonPhrase(int status);

} // namespace Vitrina

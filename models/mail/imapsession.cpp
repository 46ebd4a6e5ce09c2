// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/imapsession.h"

#include "mail/curlaccount.h"
#include "mail/smtpdialogue.h"

namespace Vitrina {

namespace {

constexpr int glanceMilliseconds = 100; // how long a stop may go unseen
constexpr long quietSeconds = 30;       // after which the server is gone, however long the deadline

} // namespace

ImapSession::ImapSession(const MailAccount &account, const Options &options,
                         const std::stop_token &stop)
    : m_multi(curl_multi_init())
    , m_handle(curl_easy_init())
    , m_stop(stop)
    , m_deadline(options.deadline)
{
    useAccount(m_handle, account, options.authorities);
    curl_easy_setopt(m_handle, CURLOPT_URL, curlUrlOf(account, "imap").constData());
    // Its own ways to read a mail mark it as read.
    curl_easy_setopt(m_handle, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_complaint);
    curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS, long(m_deadline.count()));
    curl_easy_setopt(m_handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, quietSeconds);
    m_since.start();
}

ImapSession::~ImapSession()
{
    if (m_socket != CURL_SOCKET_BAD) {
        // Politeness: no answer is waited for.
        size_t said = 0;
        curl_easy_send(m_handle, "bye LOGOUT\r\n", 12, &said);
    }
    curl_multi_remove_handle(m_multi, m_handle);
    curl_easy_cleanup(m_handle);
    curl_multi_cleanup(m_multi);
}

tl::expected<void, MailFault> ImapSession::open()
{
    const CURLcode code = connect();
    if (code == CURLE_OK)
        curl_easy_getinfo(m_handle, CURLINFO_ACTIVESOCKET, &m_socket);
    if (m_socket == CURL_SOCKET_BAD)
        return tl::unexpected(fault(troubleOnTheWay(code)));
    return {};
}

CURLcode ImapSession::connect()
{
    curl_multi_add_handle(m_multi, m_handle);
    int running = 0;
    do {
        if (curl_multi_perform(m_multi, &running) != CURLM_OK)
            return CURLE_FAILED_INIT;
        if (running > 0 && isOver())
            return CURLE_ABORTED_BY_CALLBACK;
        if (running > 0)
            curl_multi_poll(m_multi, nullptr, 0, glanceMilliseconds, nullptr);
    } while (running > 0);
    int left = 0;
    const CURLMsg *message = curl_multi_info_read(m_multi, &left);
    return message ? message->data.result : CURLE_FAILED_INIT;
}

tl::expected<QList<ImapLine>, MailFault> ImapSession::ask(const QByteArray &command)
{
    const QByteArray tag = 'v' + QByteArray::number(++m_commands);
    ImapReply reply(tag);
    if (m_socket == CURL_SOCKET_BAD || !say(tag + ' ' + command + "\r\n") || !hear(reply))
        return tl::unexpected(fault(MailFault::Kind::Unreachable));
    if (!reply.isOk())
        return tl::unexpected(
            MailFault{MailFault::Kind::Refused, 0, safeServerText(reply.verdict())});
    return reply.lines();
}

bool ImapSession::say(const QByteArray &line)
{
    qsizetype at = 0;
    while (at < line.size()) {
        size_t said = 0;
        const CURLcode code =
            curl_easy_send(m_handle, line.constData() + at, size_t(line.size() - at), &said);
        at += qsizetype(said);
        if ((code != CURLE_OK && code != CURLE_AGAIN) || isOver() ||
            (code == CURLE_AGAIN && !waitForSocket(CURL_WAIT_POLLOUT)))
            return false;
    }
    return true;
}

bool ImapSession::hear(ImapReply &reply)
{
    char bytes[16 * 1024];
    QElapsedTimer quiet;
    quiet.start();
    while (reply.state() == ImapReply::State::Open) {
        size_t heard = 0;
        const CURLcode code = curl_easy_recv(m_handle, bytes, sizeof bytes, &heard);
        if (isOver() || quiet.hasExpired(quietSeconds * 1000))
            return false;
        if (code == CURLE_OK && heard > 0) {
            quiet.restart();
            reply.take(QByteArrayView(bytes, qsizetype(heard)));
        } else if (code != CURLE_AGAIN || !waitForSocket(CURL_WAIT_POLLIN)) {
            return false; // it is gone
        }
    }
    return reply.state() == ImapReply::State::Done;
}

bool ImapSession::waitForSocket(short events)
{
    curl_waitfd socket{m_socket, events, 0};
    return curl_multi_poll(m_multi, &socket, 1, glanceMilliseconds, nullptr) == CURLM_OK;
}

bool ImapSession::isOver() const
{
    return m_stop.stop_requested() || m_since.hasExpired(m_deadline.count());
}

MailFault ImapSession::fault(MailFault::Kind kind) const
{
    if (m_stop.stop_requested())
        kind = MailFault::Kind::Cancelled;
    return {kind, 0, safeServerText(QByteArrayView(m_complaint))};
}

} // namespace Vitrina

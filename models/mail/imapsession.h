// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/imapreply.h"
#include "mail/mailaccount.h"
#include "mail/mailfault.h"

#include <QElapsedTimer>

#include <chrono>
#include <stop_token>

#include <curl/curl.h>
#include <tl/expected.hpp>

namespace Vitrina {

/// A conversation with a server that keeps mails: libcurl finds it, has it prove itself and signs
/// in; what is asked then is the caller's. Blocks, and ends within a tenth of a second where @p
/// stop is asked for. One thread.
class ImapSession
{
public:
    struct Options
    {
        std::chrono::milliseconds deadline{60'000}; ///< for all of the conversation
        QString authorities;                        ///< a PEM file; empty: those of the system
    };

    /// Of an account that isUsable().
    ImapSession(const MailAccount &account, const Options &options, const std::stop_token &stop);
    ~ImapSession();
    ImapSession(const ImapSession &) = delete;
    ImapSession &operator=(const ImapSession &) = delete;

    tl::expected<void, MailFault> open();
    /// What it answers to @p command, which is one line without its end. A no of its is a fault.
    tl::expected<QList<ImapLine>, MailFault> ask(const QByteArray &command);

private:
    CURLcode connect();
    bool say(const QByteArray &line);
    bool hear(ImapReply &reply);
    bool waitForSocket(short events);
    bool isOver() const;
    MailFault fault(MailFault::Kind kind) const;

    CURLM *m_multi;
    CURL *m_handle;
    std::stop_token m_stop;
    std::chrono::milliseconds m_deadline;
    QElapsedTimer m_since;
    curl_socket_t m_socket = CURL_SOCKET_BAD;
    int m_commands = 0;
    char m_complaint[CURL_ERROR_SIZE] = {};
};

} // namespace Vitrina

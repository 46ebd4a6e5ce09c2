// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace Vitrina {

/// One request that HttpParser found whole and unambiguous. A value; any thread.
class HttpRequest
{
public:
    enum class Method { Get, Head, Post };

    Method method = Method::Get;
    /// As it was sent: begins with '/', visible ASCII, percent signs not resolved.
    QByteArray path;
    /// What follows the first '?', as it was sent.
    QByteArray query;
    QByteArray body;
    /// Whether the client wants the connection to go on after the reply.
    bool keepAlive = true;
    /// HTTP/1.0, whose clients must be told that the connection goes on.
    bool isOld = false;

    /// The first header of that name (in lower case), without spaces around; empty if there is
    /// none. Valid as long as a copy of this request is.
    QByteArrayView header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
    bool isReading() const { return method != Method::Post; }

private:
    friend class HttpParser;
    QByteArray m_head; ///< what the views below look at; never written again
    std::vector<std::pair<QByteArrayView, QByteArrayView>> m_headers;
};

/// The first value called @p name in "a=1&b=2" (a query, or a form's body), with '+' and percent
/// signs resolved; null if there is none.
QByteArray formField(QByteArrayView form, QByteArrayView name);

} // namespace Vitrina

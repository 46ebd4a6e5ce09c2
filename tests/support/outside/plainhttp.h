// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina::Testing {

/// What browsers call themselves: an old phone's, and a messenger that only looks ahead.
inline const auto phoneAgent =
    QStringLiteral("Mozilla/5.0 (Linux; Android 10; SM-A105M) AppleWebKit/537.36 (KHTML, like "
                   "Gecko) Chrome/119.0.0.0 Mobile Safari/537.36");
inline const auto previewAgent = QStringLiteral("WhatsApp/2.23.20.0 A");

struct HttpAnswer
{
    int status = 0; ///< 0 where nobody answered
    QByteArray head;
    QByteArray body;
};

/// One request to this computer over a socket of its own, written as it is.
HttpAnswer ask(int port, const QByteArray &request);
/// A request as a phone's browser makes it; a POST brings a form.
QByteArray httpRequest(const QByteArray &method, const QString &path, const QString &agent,
                       const QByteArray &form = {});
/// The same with JSON and one header more, as a payment provider delivers it.
QByteArray jsonRequest(const QString &path, const QByteArray &json, const QByteArray &header);

} // namespace Vitrina::Testing

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Vitrina {

/// Opens WhatsApp at a client's number with the text ready (S1.11). The number in E.164; without a
/// digit in it the link is empty. Line ends, "+" and everything else that a link has a use for are
/// percent-encoded. Any thread, as all of these.
QUrl whatsAppLink(QStringView e164, QStringView text);

/// Calls a number in E.164; empty without a digit.
QUrl callLink(QStringView e164);

/// Opens a new mail. Empty when the address could carry more than an address (white space, control
/// characters) or has no "@".
QUrl mailLink(QStringView address, QStringView subject = {}, QStringView body = {});

} // namespace Vitrina

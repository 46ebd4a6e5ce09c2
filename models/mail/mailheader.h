// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mailaddress.h"

namespace Vitrina {

/// Header fields as they travel: ASCII, folded, one field each whatever the text (RFC 5322, 2047,
/// 2231). Without the CRLF at the end.
QByteArray textHeader(QByteArrayView field, QStringView text);
QByteArray addressHeader(QByteArrayView field, const MailAddress &address);
/// "Content-Disposition: attachment" with a name that no folder of the receiver's is part of.
QByteArray attachmentHeader(QStringView name);
/// "type/subtype" in lower case, or application/octet-stream.
QByteArray mediaType(const QByteArray &type);

} // namespace Vitrina

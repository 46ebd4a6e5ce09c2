// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/logo.h"

namespace Vitrina {

namespace {
constexpr QByteArrayView pngSignature = "\x89PNG\r\n\x1a\n";
} // namespace

std::optional<QString> checkedLogo(const QString &base64)
{
    if (base64.isEmpty())
        return QString();
    if (base64.size() > mostLogoLetters)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(base64.simplified().remove(u' ').toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !decoded.decoded.startsWith(pngSignature))
        return std::nullopt;
    return QString::fromLatin1(decoded.decoded.toBase64());
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/links.h"

#include "domain/text.h"
#include "messaging/phonenumber.h"

#include <algorithm>

namespace Vitrina {

namespace {

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QUrl fromEncoded(const QByteArray &link)
{
    return QUrl::fromEncoded(link, QUrl::StrictMode);
}

bool isOnlyAnAddress(QStringView address)
{
    const bool clean = std::none_of(address.begin(), address.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c == u',' || c == u';';
    });
    const qsizetype at = address.indexOf(u'@');
    return clean && at > 0 && at < address.size() - 1 && address.lastIndexOf(u'@') == at;
}

} // namespace

QUrl whatsAppLink(QStringView e164, QStringView text)
{
    const QString digits = digitsOnly(e164);
    if (digits.isEmpty())
        return QUrl();
    QByteArray link = "https://wa.me/" + digits.toLatin1();
    if (!text.isEmpty())
        link += "?text=" + encoded(storable(text));
    return fromEncoded(link);
}

QUrl callLink(QStringView e164)
{
    const QString digits = digitsOnly(e164);
    return digits.isEmpty() ? QUrl() : fromEncoded("tel:+" + digits.toLatin1());
}

QUrl mailLink(QStringView address, QStringView subject, QStringView body)
{
    if (!isOnlyAnAddress(address))
        return QUrl();
    QByteArray link = "mailto:" + QUrl::toPercentEncoding(address.toString(), "@");
    char separator = '?';
    const auto add = [&link, &separator](const char *field, const QString &text) {
        if (text.isEmpty())
            return;
        link += separator + QByteArray(field) + '=' + encoded(text);
        separator = '&';
    };
    add("subject", storableLine(subject));
    // RFC 6068 wants CRLF between the lines of a body.
    add("body", storable(body).replace(u'\n', QStringLiteral("\r\n")));
    return fromEncoded(link);
}

} // namespace Vitrina

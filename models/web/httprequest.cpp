// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httprequest.h"

#include <algorithm>

namespace Vitrina {

namespace {

QByteArray resolved(QByteArrayView encoded)
{
    QByteArray spaced = encoded.toByteArray();
    spaced.replace('+', ' ');
    return QByteArray::fromPercentEncoding(spaced);
}

} // namespace

QByteArrayView HttpRequest::header(QByteArrayView name) const
{
    const auto found = std::find_if(m_headers.begin(), m_headers.end(),
                                    [name](const auto &header) { return header.first == name; });
    return found == m_headers.end() ? QByteArrayView() : found->second;
}

bool HttpRequest::hasHeader(QByteArrayView name) const
{
    return std::any_of(m_headers.begin(), m_headers.end(),
                       [name](const auto &header) { return header.first == name; });
}

QByteArray formField(QByteArrayView form, QByteArrayView name)
{
    while (!form.isEmpty()) {
        const qsizetype end = form.indexOf('&');
        const QByteArrayView pair = end < 0 ? form : form.first(end);
        form = end < 0 ? QByteArrayView() : form.sliced(end + 1);
        const qsizetype equals = pair.indexOf('=');
        if (resolved(equals < 0 ? pair : pair.first(equals)) == name) {
            const QByteArray value = equals < 0 ? QByteArray() : resolved(pair.sliced(equals + 1));
            return value.isNull() ? QByteArray("") : value;
        }
    }
    return {};
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/linkbase.h"

#include <QUrl>

namespace Vitrina {

namespace {

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1";
}

} // namespace

std::optional<QString> checkedLinkBase(const QString &typed)
{
    QString text = typed.trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    if (text.isEmpty())
        return typed.trimmed().isEmpty() ? std::optional(QString()) : std::nullopt;
    const QUrl url(text, QUrl::StrictMode);
    const bool isKept =
        url.scheme() == u"https" || (url.scheme() == u"http" && isThisComputer(url.host()));
    if (!url.isValid() || !isKept || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        url.hasQuery() || url.hasFragment() || !url.path().isEmpty() || text.size() > 200)
        return std::nullopt;
    return url.toString(QUrl::FullyEncoded);
}

QString linkUnder(const QString &base, const QString &token)
{
    return base + QStringLiteral("/c/") + token;
}

} // namespace Vitrina

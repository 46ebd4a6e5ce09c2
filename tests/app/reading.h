// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace Vitrina::Testing {

/// What the pattern's first group finds in a text.
inline QString captured(const QString &text, const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern)).match(text).captured(1);
}

// Of a mail, as the mail server of the tests tells of it.

inline QJsonObject leafOf(const QJsonObject &mail, const char *type)
{
    const QJsonArray parts = mail.value(QStringLiteral("parts")).toArray();
    for (const QJsonValue &part : parts) {
        if (part[u"type"].toString() == QLatin1StringView(type))
            return part.toObject();
    }
    return {};
}

inline QByteArray partOf(const QJsonObject &mail, const char *type)
{
    return QByteArray::fromBase64(leafOf(mail, type)[u"bytes"].toString().toLatin1());
}

inline QString nameOf(const QJsonObject &mail, const char *type)
{
    return leafOf(mail, type)[u"name"].toString();
}

inline QString textOf(const QJsonObject &mail, const char *type)
{
    return QString::fromUtf8(partOf(mail, type));
}

} // namespace Vitrina::Testing

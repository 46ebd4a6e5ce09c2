// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/args.h"
#include "domain/enumcodes.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

/// A command's arguments as the JSON text that is kept and hashed; argsjson.h reads it. Written
/// straight from the struct, members in their own order: by way of QJsonObject the arguments of an
/// import took as long as inserting its rows.
namespace Vitrina::Args {

/// A string in quotation marks, escaped as JSON asks.
inline void appendString(QByteArray &text, const QString &string)
{
    const QByteArray utf8 = string.toUtf8();
    text += '"';
    const char *plain = utf8.constData();
    const char *const end = plain + utf8.size();
    for (const char *at = plain; at != end; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        text.append(plain, at - plain);
        plain = at + 1;
        if (byte == '"' || byte == '\\') {
            text += '\\';
            text += *at;
        } else if (byte == '\n') {
            text += "\\n";
        } else {
            constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7',
                                        '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
            text += "\\u00";
            text += digits[byte >> 4];
            text += digits[byte & 15];
        }
    }
    text.append(plain, end - plain);
    text += '"';
}

template <typename Tag>
void appendText(QByteArray &text, const Id<Tag> &id)
{
    text += '"';
    if (!id.isNull())
        text += id.uuid().toByteArray(QUuid::WithoutBraces);
    text += '"';
}
inline void appendText(QByteArray &text, const QString &string)
{
    appendString(text, string);
}
inline void appendText(QByteArray &text, int number)
{
    text += QByteArray::number(number);
}
inline void appendText(QByteArray &text, qint64 number)
{
    text += QByteArray::number(number);
}
inline void appendText(QByteArray &text, bool flag)
{
    text += flag ? "true" : "false";
}
inline void appendText(QByteArray &text, const QDateTime &instant)
{
    text += instant.isValid() ? QByteArray::number(instant.toMSecsSinceEpoch())
                              : QByteArrayLiteral("null");
}
template <CodedEnum Enum>
void appendText(QByteArray &text, Enum value)
{
    text += '"';
    for (const auto &[candidate, code] : EnumCodes<Enum>::table) {
        if (candidate == value)
            text += code;
    }
    text += '"';
}
template <Visitable T>
void appendText(QByteArray &text, const T &value);
template <Listed T>
void appendText(QByteArray &text, const T &value);
template <typename T>
void appendText(QByteArray &text, const QList<T> &list);
template <typename T>
void appendText(QByteArray &text, const std::optional<T> &value);

template <typename T>
constexpr bool isLeftOut(const T &)
{
    return false;
}
template <typename T>
bool isLeftOut(const std::optional<T> &value)
{
    return !value;
}

template <Visitable T>
void appendText(QByteArray &text, const T &value)
{
    text += '{';
    T::visit(value, [&text](const char *name, const auto &member) {
        if (isLeftOut(member))
            return;
        if (!text.endsWith('{'))
            text += ',';
        text += '"';
        text += name;
        text += "\":";
        appendText(text, member);
    });
    text += '}';
}
template <Listed T>
void appendText(QByteArray &text, const T &value)
{
    text += '[';
    T::visit(value, [&text](const char *, const auto &member) {
        if (!text.endsWith('['))
            text += ',';
        appendText(text, member);
    });
    text += ']';
}
template <typename T>
void appendText(QByteArray &text, const QList<T> &list)
{
    text += '[';
    for (const T &item : list) {
        if (&item != &list.front())
            text += ',';
        appendText(text, item);
    }
    text += ']';
}
template <typename T>
void appendText(QByteArray &text, const std::optional<T> &value)
{
    if (value)
        appendText(text, *value);
    else
        text += "null";
}

template <Visitable T>
QByteArray toText(const T &value)
{
    QByteArray text;
    appendText(text, value);
    return text;
}

} // namespace Vitrina::Args

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QVariant>

#include <optional>

/// How a member of a row is kept in SQLite: ids as 16 bytes, instants as milliseconds UTC,
/// enumerations as their codes, nothing as NULL.
namespace Vitrina::Column {

template <typename Tag>
QVariant store(const Id<Tag> &id)
{
    return id.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(id.toBytes());
}
template <typename Tag>
void read(const QVariant &value, Id<Tag> &id)
{
    id = Id<Tag>::fromBytes(value.toByteArray());
}

inline QVariant store(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}
inline void read(const QVariant &value, QString &text)
{
    text = value.toString();
}

inline QVariant store(const QByteArray &bytes)
{
    return bytes;
}
inline void read(const QVariant &value, QByteArray &bytes)
{
    bytes = value.toByteArray();
}

inline QVariant store(int number)
{
    return number;
}
inline void read(const QVariant &value, int &number)
{
    number = value.toInt();
}

inline QVariant store(qint64 number)
{
    return number;
}
inline void read(const QVariant &value, qint64 &number)
{
    number = value.toLongLong();
}

inline QVariant store(bool flag)
{
    return flag ? 1 : 0;
}
inline void read(const QVariant &value, bool &flag)
{
    flag = value.toInt() != 0;
}

inline QVariant store(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant.toMSecsSinceEpoch())
                             : QVariant(QMetaType::fromType<qlonglong>());
}
inline void read(const QVariant &value, QDateTime &instant)
{
    instant =
        value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

template <CodedEnum Enum>
QVariant store(Enum value)
{
    return codeOf(value);
}
template <CodedEnum Enum>
void read(const QVariant &value, Enum &out)
{
    out = fromCode<Enum>(value.toString()).value_or(EnumCodes<Enum>::table.front().first);
}

template <typename T>
QVariant store(const std::optional<T> &value)
{
    return value ? store(*value) : QVariant(QMetaType::fromType<qlonglong>());
}
template <typename T>
void read(const QVariant &value, std::optional<T> &out)
{
    if (value.isNull()) {
        out.reset();
    } else {
        T inner{};
        read(value, inner);
        out = inner;
    }
}

} // namespace Vitrina::Column

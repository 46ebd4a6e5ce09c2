// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/args.h"
#include "domain/enumcodes.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

#include <algorithm>
#include <optional>

/// A command's arguments as JSON: the form in which they are kept in the outbox, hashed and sent.
/// Instants are milliseconds UTC, ids and enumerations their text; absent optionals are left out.
namespace Vitrina::Args {

template <Visitable T>
QJsonObject toObject(const T &value);
template <Visitable T>
bool fromObject(const QJsonObject &object, T &value);
template <Listed T>
QJsonArray toArray(const T &value);
template <Listed T>
bool fromArray(const QJsonArray &array, T &value);

template <typename Tag>
QJsonValue toJson(const Id<Tag> &id)
{
    return id.isNull() ? QJsonValue(QString()) : QJsonValue(id.toString());
}
template <typename Tag>
bool fromJson(const QJsonValue &json, Id<Tag> &id)
{
    id = Id<Tag>::fromString(json.toString());
    return json.isString() && (json.toString().isEmpty() || !id.isNull());
}

inline QJsonValue toJson(const QString &text)
{
    return text;
}
inline bool fromJson(const QJsonValue &json, QString &text)
{
    text = json.toString();
    return json.isString();
}

inline QJsonValue toJson(int number)
{
    return number;
}
inline bool fromJson(const QJsonValue &json, int &number)
{
    number = json.toInt();
    return json.isDouble() && json.toDouble() == double(number); // neither fractions nor overflow
}

inline QJsonValue toJson(qint64 number)
{
    return number;
}
inline bool fromJson(const QJsonValue &json, qint64 &number)
{
    number = json.toInteger();
    return json.isDouble() && json.toDouble() == double(number);
}

inline QJsonValue toJson(bool flag)
{
    return flag;
}
inline bool fromJson(const QJsonValue &json, bool &flag)
{
    flag = json.toBool();
    return json.isBool();
}

inline QJsonValue toJson(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(instant.toMSecsSinceEpoch()) : QJsonValue();
}
inline bool fromJson(const QJsonValue &json, QDateTime &instant)
{
    instant =
        json.isDouble() ? QDateTime::fromMSecsSinceEpoch(json.toInteger(), Qt::UTC) : QDateTime();
    return json.isDouble() || json.isNull();
}

template <CodedEnum Enum>
QJsonValue toJson(Enum value)
{
    return codeOf(value);
}
template <CodedEnum Enum>
bool fromJson(const QJsonValue &json, Enum &value)
{
    const std::optional<Enum> known = fromCode<Enum>(json.toString());
    value = known.value_or(value);
    return json.isString() && known.has_value(); // what is no string reads as an empty code
}

template <Visitable T>
QJsonValue toJson(const T &value)
{
    return toObject(value);
}
template <Visitable T>
bool fromJson(const QJsonValue &json, T &value)
{
    return json.isObject() && fromObject(json.toObject(), value);
}

template <Listed T>
QJsonValue toJson(const T &value)
{
    return toArray(value);
}
template <Listed T>
bool fromJson(const QJsonValue &json, T &value)
{
    return json.isArray() && fromArray(json.toArray(), value);
}

template <typename T>
QJsonValue toJson(const QList<T> &list)
{
    QJsonArray array;
    for (const T &item : list)
        array.append(toJson(item));
    return array;
}
template <typename T>
bool fromJson(const QJsonValue &json, QList<T> &list)
{
    list.clear();
    const QJsonArray array = json.toArray();
    for (const QJsonValue &element : array) {
        T item{};
        if (!fromJson(element, item))
            return false;
        list.append(item);
    }
    return json.isArray();
}

template <typename T>
QJsonValue toJson(const std::optional<T> &value)
{
    return value ? toJson(*value) : QJsonValue(QJsonValue::Undefined);
}
template <typename T>
bool fromJson(const QJsonValue &json, std::optional<T> &value)
{
    value.reset();
    if (json.isUndefined() || json.isNull())
        return true;
    T inner{};
    const bool understood = fromJson(json, inner);
    value = inner;
    return understood;
}

template <Visitable T>
QJsonObject toObject(const T &value)
{
    QJsonObject object;
    T::visit(value, [&object](const char *name, const auto &member) {
        const QJsonValue json = toJson(member);
        if (!json.isUndefined())
            object.insert(QLatin1StringView(name), json);
    });
    return object;
}

template <Visitable T>
bool mayLack([[maybe_unused]] const char *name)
{
    if constexpr (Grown<T>)
        return std::any_of(std::begin(T::cameLater), std::end(T::cameLater),
                           [name](const char *one) { return qstrcmp(one, name) == 0; });
    else
        return false;
}

template <Visitable T>
bool fromObject(const QJsonObject &object, T &value)
{
    bool understood = true;
    T::visit(value, [&](const char *name, auto &member) {
        const QJsonValue json = object.value(QLatin1StringView(name));
        if (json.isUndefined() && mayLack<T>(name))
            return;
        understood = fromJson(json, member) && understood;
    });
    return understood;
}

template <Listed T>
QJsonArray toArray(const T &value)
{
    QJsonArray array;
    T::visit(value, [&array](const char *, const auto &member) { array.append(toJson(member)); });
    return array;
}

template <Listed T>
bool fromArray(const QJsonArray &array, T &value)
{
    qsizetype at = 0;
    bool understood = true;
    T::visit(value, [&](const char *, auto &member) {
        understood = fromJson(array.at(at++), member) && understood;
    });
    return understood && at == array.size();
}

} // namespace Vitrina::Args

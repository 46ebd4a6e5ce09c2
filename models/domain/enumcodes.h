// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace Vitrina {

/// The code under which a value of an enumeration is stored, sent and exported. One table a type,
/// specialised below each enumeration; the words people read live in items/words.h.
template <typename Enum>
struct EnumCodes;

template <typename Enum>
concept CodedEnum = requires
{
    EnumCodes<Enum>::table;
};

template <CodedEnum Enum>
QString codeOf(Enum value)
{
    for (const auto &[candidate, code] : EnumCodes<Enum>::table) {
        if (candidate == value)
            return QString::fromLatin1(code);
    }
    return {};
}

template <CodedEnum Enum>
std::optional<Enum> fromCode(QStringView code)
{
    for (const auto &[value, candidate] : EnumCodes<Enum>::table) {
        if (code == QLatin1StringView(candidate))
            return value;
    }
    return std::nullopt;
}

} // namespace Vitrina

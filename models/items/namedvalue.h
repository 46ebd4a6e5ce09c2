// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <cstddef>

namespace Vitrina {

/// A value and its English word, marked for translation where the table stands.
template <typename Value>
struct NamedValue
{
    Value value;
    const char *text;
};

/// The word of a table in the language of the program; empty for what it does not have.
template <typename Value, std::size_t N>
QString nameOf(const char *context, const NamedValue<Value> (&entries)[N], Value value)
{
    for (const NamedValue<Value> &entry : entries) {
        if (entry.value == value)
            return QCoreApplication::translate(context, entry.text);
    }
    return {};
}

} // namespace Vitrina

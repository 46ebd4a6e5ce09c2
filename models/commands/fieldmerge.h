// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <type_traits>

namespace Vitrina {

/// One field of a form that began with @p seen and was left as @p mine, where it stands as @p now:
/// it is whose hand changed it. False where both did, to something else each.
template <typename Value, typename Same = std::equal_to<Value>>
bool mergeField(const Value &seen, const Value &mine, const Value &now, Value &merged,
                Same isSame = {})
{
    merged = isSame(seen, mine) ? now : mine;
    return isSame(seen, mine) || isSame(seen, now) || isSame(mine, now);
}

/// The field of that number, in the order of the form's visit().
template <typename Field, typename Form>
const Field &fieldOf(const Form &form, int number)
{
    const Field *found = nullptr;
    int at = 0;
    Form::visit(form, [&](const char *, const auto &field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, Field>)
            found = at == number ? &field : found;
        ++at;
    });
    return *found;
}

/// All fields of a form that are values, each as mergeField() does it. False where both hands
/// changed one of them, which is then in @p merged as @p mine has it: to be written over whatever
/// somebody else changed.
template <typename Form>
bool mergeFields(const Form &seen, const Form &mine, const Form &now, Form &merged)
{
    bool good = true;
    int number = 0;
    Form::visit(merged, [&](const char *, auto &field) {
        using Field = std::decay_t<decltype(field)>;
        good = mergeField(fieldOf<Field>(seen, number), fieldOf<Field>(mine, number),
                          fieldOf<Field>(now, number), field) &&
               good;
        ++number;
    });
    return good;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iterator>

/// What a struct says of itself so that it can be a command's arguments, or a part of them.
/// argsjson.h reads and writes such structs as JSON, argstext.h writes them as text; whoever hands
/// a command over needs neither.
namespace Vitrina::Args {

template <typename T>
concept Visitable = requires(T &value)
{
    T::visit(value, [](const char *, auto &) {});
};

/// A struct of which a command holds many: its members without their names, in their order, which
/// belongs to the version of the arguments. Half of an import's bytes would be names.
template <typename T>
concept Listed = Visitable<T> && T::listed;

/// A struct that got members after arguments with it were kept: where those lack such a member, it
/// is as the struct begins.
template <typename T>
concept Grown = Visitable<T> && requires
{
    std::begin(T::cameLater);
};

} // namespace Vitrina::Args

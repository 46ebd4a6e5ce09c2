// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Longest texts a person may store, in UTF-16 units; a chat is pasted whole (D13). Which text is
/// which: resources/rules/texts.tsv.
namespace Vitrina::TextLimit {

constexpr int line = 200;
constexpr int note = 10'000;
constexpr int chat = 100'000;
constexpr int code = 40; ///< no person's, but a word of the program's own

} // namespace Vitrina::TextLimit

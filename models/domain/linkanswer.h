// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"

namespace Vitrina {

/// What a client says to a quote from its page (S1.11).
enum class LinkAnswer { Interested, Question, TestDrive };
template <>
struct EnumCodes<LinkAnswer>
{
    static constexpr std::array table{std::pair{LinkAnswer::Interested, "interested"},
                                      std::pair{LinkAnswer::Question, "question"},
                                      std::pair{LinkAnswer::TestDrive, "test_drive"}};
};

} // namespace Vitrina

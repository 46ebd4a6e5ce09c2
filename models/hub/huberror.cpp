// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/huberror.h"

namespace Vitrina {

HubError::Kind HubError::kind() const
{
    struct Class
    {
        const char *prefix;
        Kind kind;
    };
    // The longer prefix first.
    static constexpr Class classes[] = {
        {"08", Kind::Unreachable}, {"57P0", Kind::Again},   {"40", Kind::Again},
        {"55P03", Kind::Again},    {"53", Kind::Exhausted}, {"57014", Kind::Exhausted},
        {"58", Kind::Exhausted},   {"XX", Kind::Exhausted},
    };
    if (m_sqlState.isEmpty())
        return Kind::Unreachable;
    for (const Class &one : classes) {
        if (m_sqlState.startsWith(one.prefix))
            return one.kind;
    }
    return Kind::Refused;
}

} // namespace Vitrina

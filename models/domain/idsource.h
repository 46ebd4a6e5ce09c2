// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <array>
#include <cstdint>
#include <functional>

namespace Vitrina {

/// Where new ids come from. The random part is passed in, so that the demonstration showroom and
/// the tests are the same at every run while the program itself uses the system's generator.
class IdSource
{
public:
    using Random = std::function<quint64()>;
    using Milliseconds = std::function<qint64()>;

    /// @p random gives 64 uniformly random bits a call; @p now milliseconds since 1970 UTC.
    IdSource(Random random, Milliseconds now);

    template <typename AnyId>
    AnyId next()
    {
        return AnyId(nextUuid());
    }

    /// UUID version 7: 48 bits of milliseconds, then a counter that keeps the order of ids made
    /// within one millisecond, then random bits.
    QUuid nextUuid();

private:
    Random m_random;
    Milliseconds m_now;
    qint64 m_lastMilliseconds = 0;
    quint32 m_counter = 0;
};

} // namespace Vitrina

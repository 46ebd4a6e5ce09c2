// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef VITRINA_PLANTED_FAULTS
#include <QByteArray>
#endif

namespace Vitrina {

/// Whether a test has planted this fault on purpose, to see itself fail (tests/mutants). In a build
/// without tests nothing is left of it.
#ifdef VITRINA_PLANTED_FAULTS
inline bool isPlanted(const char *fault)
{
    static const QByteArray planted = qgetenv("VITRINA_PLANTED_FAULT");
    return planted == fault;
}
#else
constexpr bool isPlanted(const char *)
{
    return false;
}
#endif

} // namespace Vitrina

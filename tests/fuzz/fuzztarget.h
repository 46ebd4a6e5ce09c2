// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace Vitrina::Testing {

/// Aborts where @p right does not hold: that is how the engine learns of it.
inline void require(bool right, const char *claim)
{
    if (right)
        return;
    std::fprintf(stderr, "not so: %s\n", claim);
    std::abort();
}

/// What an engine gives, as bytes of their own: reading past them is then seen.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// What comes before @p mark, which is taken off @p rest with it; all where there is none.
inline QByteArray takeBefore(QByteArray &rest, const char *mark)
{
    const qsizetype at = rest.indexOf(mark);
    const QByteArray first = at < 0 ? rest : rest.left(at);
    rest = at < 0 ? QByteArray() : rest.mid(at + qsizetype(qstrlen(mark)));
    return first;
}

} // namespace Vitrina::Testing

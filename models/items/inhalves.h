// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <thread>

namespace Vitrina {

/// Does @p work on [0, size): a short range at once, of a long one the second half in another
/// thread meanwhile. @p work (from, to) must not write what the other half reads; the first half
/// begins at 0.
template <typename Work>
void inHalves(size_t size, const Work &work)
{
    constexpr size_t worthAThread = 100'000;
    if (size < worthAThread) {
        work(size_t(0), size);
        return;
    }
    std::thread second([&work, size] { work(size / 2, size); });
    work(size_t(0), size / 2);
    second.join();
}

} // namespace Vitrina

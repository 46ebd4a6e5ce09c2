// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/idsource.h"

#include <QtEndian>

namespace Vitrina {

namespace {
constexpr quint32 counterBits = 12;
constexpr quint32 counterMax = (1u << counterBits) - 1;
} // namespace

IdSource::IdSource(Random random, Milliseconds now)
    : m_random(std::move(random))
    , m_now(std::move(now))
{
}

QUuid IdSource::nextUuid()
{
    const qint64 now = m_now();
    if (now > m_lastMilliseconds) {
        m_lastMilliseconds = now;
        m_counter = 0;
    } else if (m_counter == counterMax) {
        ++m_lastMilliseconds; // the counter is full: borrow the next millisecond, order is kept
        m_counter = 0;
    } else {
        ++m_counter;
    }

    const auto milliseconds = static_cast<quint64>(m_lastMilliseconds);
    const quint64 high = (milliseconds << 16) | (0x7ULL << 12) | m_counter;
    const quint64 low = (0x2ULL << 62) | (m_random() >> 2);

    std::array<char, 16> bytes{};
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + 8);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

} // namespace Vitrina

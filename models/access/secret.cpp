// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secret.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace Vitrina {

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.isEmpty() ? nullptr : std::make_unique<char[]>(std::size_t(bytes.size())))
    , m_size(bytes.size())
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.get());
}

Secret Secret::take(QString &text)
{
    Secret secret = of(text);
    if (text.isDetached())
        sodium_memzero(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
    return secret;
}

Secret Secret::of(QStringView text)
{
    QByteArray bytes = text.toUtf8();
    Secret secret{QByteArrayView(bytes)};
    sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    return secret;
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(const Secret &other)
    : Secret(other.bytes())
{
}

Secret &Secret::operator=(const Secret &other)
{
    return *this = Secret(other);
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void Secret::wipe()
{
    if (m_bytes)
        sodium_memzero(m_bytes.get(), std::size_t(m_size));
    m_bytes.reset();
    m_size = 0;
}

} // namespace Vitrina

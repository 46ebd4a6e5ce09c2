// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/linktoken.h"

#include <sodium.h>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int writing = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

LinkTokenHash sha256(QByteArrayView bytes)
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()),
                       reinterpret_cast<const unsigned char *>(bytes.data()),
                       static_cast<unsigned long long>(bytes.size()));
    return {hash};
}

} // namespace

LinkToken LinkToken::mint()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used on this computer");
    LinkToken token;
    randombytes_buf(token.m_bits.data(), token.m_bits.size());
    return token;
}

std::optional<LinkToken> LinkToken::parse(QByteArrayView text)
{
    if (text.size() != letters)
        return std::nullopt;
    LinkToken token;
    std::size_t size = 0;
    const char *end = nullptr;
    const bool read =
        sodium_base642bin(token.m_bits.data(), token.m_bits.size(), text.data(),
                          std::size_t(text.size()), nullptr, &size, &end, writing) == 0;
    // The last letter has two bits more than are needed: written again they must be what came.
    if (!read || size != token.m_bits.size() || end != text.data() + text.size() ||
        token.text() != text)
        return std::nullopt;
    return token;
}

LinkToken::~LinkToken()
{
    sodium_memzero(m_bits.data(), m_bits.size());
}

QByteArray LinkToken::text() const
{
    QByteArray written(letters + 1, Qt::Uninitialized);
    sodium_bin2base64(written.data(), std::size_t(written.size()), m_bits.data(), m_bits.size(),
                      writing);
    written.chop(1); // the zero behind it
    return written;
}

LinkTokenHash LinkToken::hash() const
{
    return sha256({reinterpret_cast<const char *>(m_bits.data()), qsizetype(m_bits.size())});
}

LinkTokenHash lookUpHash(QByteArrayView text)
{
    if (const auto token = LinkToken::parse(text))
        return token->hash();
    // More than 32 bytes, so it can be the hash of no token.
    return sha256("what is no token, of whatever length");
}

} // namespace Vitrina

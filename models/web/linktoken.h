// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>

namespace Vitrina {

/// What the database keeps of a link, and looks it up by: the SHA-256 of its token's bits (rule
/// 14). Nobody comes from it to the link.
struct LinkTokenHash
{
    QByteArray bytes; ///< 32

    friend bool operator==(const LinkTokenHash &, const LinkTokenHash &) = default;
};

/// The secret in a client's link: 256 random bits, written as 43 letters of base64url. Exists in
/// the link and nowhere else; wiped when it goes. Any thread.
class LinkToken
{
public:
    static constexpr qsizetype bytes = 32;
    static constexpr qsizetype letters = 43;

    /// A new one; each copy, message, mail and PDF has its own.
    static LinkToken mint();
    /// Only what text() can have written: no padding, no other alphabet, no second way of writing
    /// the same bits.
    static std::optional<LinkToken> parse(QByteArrayView text);

    ~LinkToken();
    LinkToken(const LinkToken &) = default;
    LinkToken &operator=(const LinkToken &) = default;

    QByteArray text() const;
    LinkTokenHash hash() const;

private:
    LinkToken() = default;

    std::array<unsigned char, bytes> m_bits{};
};

/// What to look up for whatever stands in a link's place: the token's hash, or for what is no token
/// one that no token has. So a garbled link takes the same way, look-up included, as a guessed one.
LinkTokenHash lookUpHash(QByteArrayView text);

/// How a link stands with the shared database, by its clock.
enum class LinkStanding {
    Unknown, ///< never minted, or no token at all
    Revoked,
    Expired,
    NotYetActive, ///< S0.11: the sending has not been accepted yet
    Live,
};

/// Unknown, revoked and expired get one and the same answer: to a stranger who guesses, they must
/// look alike (rule 14).
constexpr bool looksGone(LinkStanding standing)
{
    return standing != LinkStanding::Live && standing != LinkStanding::NotYetActive;
}

} // namespace Vitrina

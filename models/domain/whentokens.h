// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>
#include <optional>
#include <vector>

namespace Vitrina {

/// A piece of what was typed: a run of digits, a run of letters (case and accents dropped), or one
/// of the signs that dates and times are written with.
struct WhenToken
{
    enum class Kind { Number, Word, Sign };

    Kind kind = Kind::Sign;
    QString text;
    int value = 0;      ///< of a number
    bool glued = false; ///< no space before it
};

/// A phrase in pieces. A place past its end holds nothing.
class WhenTokens
{
public:
    /// Nothing when there is a character or a number that no date or time has.
    static std::optional<WhenTokens> of(QStringView text);

    size_t size() const { return m_tokens.size(); }
    bool isNumber(size_t at) const { return is(at, WhenToken::Kind::Number); }
    /// Of a number.
    int value(size_t at) const { return m_tokens[at].value; }
    qsizetype digits(size_t at) const { return m_tokens[at].text.size(); }
    /// No space before it?
    bool isGlued(size_t at) const { return at < size() && m_tokens[at].glued; }
    bool isSign(size_t at, QChar sign) const;
    /// Empty when there is no word.
    QStringView word(size_t at) const;
    bool areWords(size_t at, std::initializer_list<QStringView> words) const;
    /// The first place from there on that says something.
    size_t pastFillers(size_t at) const;

private:
    bool is(size_t at, WhenToken::Kind kind) const
    {
        return at < size() && m_tokens[at].kind == kind;
    }

    std::vector<WhenToken> m_tokens;
};

} // namespace Vitrina

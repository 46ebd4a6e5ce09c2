// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whentokens.h"

#include "domain/asciidigit.h"
#include "domain/text.h"
#include "domain/whenwords.h"

namespace Vitrina {

namespace {

constexpr int maxDigits = 8;
constexpr QStringView signs = u":/.-+,";

WhenToken::Kind kindOf(QChar c)
{
    if (isAsciiDigit(c))
        return WhenToken::Kind::Number;
    return c.isLetter() ? WhenToken::Kind::Word : WhenToken::Kind::Sign;
}

} // namespace

std::optional<WhenTokens> WhenTokens::of(QStringView text)
{
    const QString plain = storableLine(text).normalized(QString::NormalizationForm_KD);
    WhenTokens phrase;
    std::vector<WhenToken> &tokens = phrase.m_tokens;
    bool glued = false;
    for (const QChar c : plain) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c.isSpace()) {
            glued = false;
            continue;
        }
        const WhenToken::Kind kind = kindOf(c);
        if (kind == WhenToken::Kind::Sign && !signs.contains(c))
            return std::nullopt;
        const bool goesOn =
            glued && kind != WhenToken::Kind::Sign && !tokens.empty() && tokens.back().kind == kind;
        if (!goesOn)
            tokens.push_back({kind, QString(), 0, glued});
        tokens.back().text += c.toCaseFolded();
        glued = true;
    }
    for (WhenToken &token : tokens) {
        if (token.kind != WhenToken::Kind::Number)
            continue;
        if (token.text.size() > maxDigits)
            return std::nullopt;
        token.value = token.text.toInt();
    }
    return phrase;
}

bool WhenTokens::isSign(size_t at, QChar sign) const
{
    return is(at, WhenToken::Kind::Sign) && m_tokens[at].text == sign;
}

QStringView WhenTokens::word(size_t at) const
{
    return is(at, WhenToken::Kind::Word) ? QStringView(m_tokens[at].text) : QStringView();
}

bool WhenTokens::areWords(size_t at, std::initializer_list<QStringView> words) const
{
    for (const QStringView wanted : words) {
        if (word(at++) != wanted)
            return false;
    }
    return true;
}

size_t WhenTokens::pastFillers(size_t at) const
{
    while (isSign(at, u',') || isSign(at, u'.') || WhenWords::isFiller(word(at)))
        ++at;
    return at;
}

} // namespace Vitrina

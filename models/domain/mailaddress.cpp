// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mailaddress.h"

#include "domain/text.h"

#include <QUrl>

#include <algorithm>
#include <cstring>

namespace Vitrina {

namespace {

// RFC 5321, 4.5.3.1; a path of 256 has two brackets.
constexpr qsizetype longestLocal = 64;
constexpr qsizetype longestSpec = 254;
constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestName = 200;

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isAtomText(char c)
{
    return isAlphanumeric(c) || (c != '\0' && std::strchr("!#$%&'*+-/=?^_`{|}~", c));
}

bool isDotAtom(const QByteArray &text)
{
    const QList<QByteArray> atoms = text.split('.');
    return std::all_of(atoms.begin(), atoms.end(), [](const QByteArray &atom) {
        return !atom.isEmpty() && std::all_of(atom.begin(), atom.end(), isAtomText);
    });
}

bool isLabel(const QByteArray &label)
{
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith('-') &&
           !label.endsWith('-') && std::all_of(label.begin(), label.end(), [](char c) {
               return isAlphanumeric(c) || c == '-';
           });
}

bool isDomain(const QByteArray &domain)
{
    const QList<QByteArray> labels = domain.split('.');
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), isLabel) &&
           !std::all_of(labels.last().begin(), labels.last().end(), isDigit);
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isOneLine(QStringView text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c == u'\r' || c == u'\n' || c.isNull(); });
}

} // namespace

Result<MailAddress> MailAddress::parse(QStringView address, QStringView name)
{
    const QStringView trimmed = address.trimmed();
    const auto refused = failure(Problem::Code::BadEmail, {storableLine(address)});
    const qsizetype at = trimmed.indexOf(u'@');
    if (!isOneLine(address) || !isOneLine(name) || name.size() > longestName)
        return refused;
    if (at < 0 || trimmed.size() > longestSpec || !isAscii(trimmed.left(at)))
        return refused;

    MailAddress parsed;
    parsed.m_local = trimmed.left(at).toLatin1();
    parsed.m_domain = QUrl::toAce(trimmed.mid(at + 1).toString()).toLower();
    parsed.m_name = storableLine(name);
    const bool fits = parsed.m_local.size() <= longestLocal && parsed.spec().size() <= longestSpec;
    if (!fits || !isDotAtom(parsed.m_local) || !isDomain(parsed.m_domain))
        return refused;
    return parsed;
}

} // namespace Vitrina

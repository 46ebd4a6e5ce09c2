// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/chatclues.h"

#include <QRegularExpression>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr qsizetype mostRead = 20'000;
constexpr qsizetype mostPhones = 5;
constexpr int fewestDigits = 3;

void addPhone(ChatClues &clues, const QString &typed, const QString &region)
{
    const PhoneNumber phone = parsePhone(typed.trimmed(), region);
    const bool known =
        std::any_of(clues.phones.begin(), clues.phones.end(),
                    [&phone](const PhoneNumber &other) { return other.e164 == phone.e164; });
    if (phone.isValid() && !known && clues.phones.size() < mostPhones)
        clues.phones += phone;
}

/// "[10:03, 21/11/2026] María: hola" and "21/11/26, 10:03 - María: hola".
QString senderOf(const QString &line)
{
    static const QRegularExpression stamped(
        QStringLiteral("^\\W{0,2}(?:\\[[^\\]]{4,40}\\]|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4},?[^-:]{0,8}"
                       ":\\d{2}[^-]{0,12} -)\\s*~?\\s*([^:\\n]{1,60}):"));
    return stamped.match(line).captured(1).trimmed();
}

} // namespace

ChatClues chatClues(const QString &chat, const QString &region)
{
    static const QRegularExpression number(
        QStringLiteral("(?<![\\w/:.,-])\\+?[(]?\\d[\\d ().\\x{a0}-]{5,20}\\d(?![\\w/:])"));
    const QString text = chat.left(mostRead);
    ChatClues clues;
    for (const QString &line : text.split(u'\n')) {
        const QString sender = senderOf(line);
        if (looksLikePhone(sender))
            addPhone(clues, sender, region);
        else if (!sender.isEmpty() && !clues.senders.contains(sender))
            clues.senders += sender;
    }
    auto numbers = number.globalMatch(text);
    while (numbers.hasNext())
        addPhone(clues, numbers.next().captured(), region);
    return clues;
}

bool looksLikePhone(QStringView typed)
{
    static const QString separators = QStringLiteral(" +-().\u00a0\u2011");
    const bool plain = std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || separators.contains(c) ||
               c.category() == QChar::Other_Format; // WhatsApp marks the direction of numbers
    });
    return plain && digitsOnly(typed).size() >= fewestDigits;
}

} // namespace Vitrina

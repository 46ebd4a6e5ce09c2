// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/messagetemplate.h"

#include <algorithm>
#include <array>

namespace Vitrina {

namespace {

struct Placeholder
{
    const char16_t *name;
    QString MessageValues::*value;
};

constexpr std::array<Placeholder, 5> placeholders{{{u"{client}", &MessageValues::client},
                                                   {u"{advisor}", &MessageValues::advisor},
                                                   {u"{model}", &MessageValues::model},
                                                   {u"{showroom}", &MessageValues::showroom},
                                                   {u"{date}", &MessageValues::date}}};

} // namespace

QString filledTemplate(QStringView text, const MessageValues &values)
{
    QString filled;
    while (!text.isEmpty()) {
        const auto known = std::find_if(placeholders.begin(), placeholders.end(),
                                        [&text](const Placeholder &placeholder) {
                                            return text.startsWith(QStringView(placeholder.name));
                                        });
        if (known != placeholders.end()) {
            filled += values.*(known->value);
            text = text.mid(QStringView(known->name).size());
            continue;
        }
        const qsizetype brace = text.indexOf(u'{', 1);
        const qsizetype plain = brace < 0 ? text.size() : brace;
        filled += text.left(plain);
        text = text.mid(plain);
    }
    return filled;
}

QStringList templatePlaceholders()
{
    QStringList names;
    for (const Placeholder &placeholder : placeholders)
        names.append(QStringView(placeholder.name).toString());
    return names;
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/searchable.h"

#include "domain/text.h"

#include <algorithm>
#include <iterator>

namespace Vitrina {

QStringView joiners()
{
    return u"'.`\u00B4\u02BC\u2018\u2019\u2010\u2011-";
}

QStringList joinedWords(QStringView text)
{
    const auto isJoiner = [](QChar c) { return joiners().contains(c); };
    if (std::none_of(text.begin(), text.end(), isJoiner))
        return {};
    QString joined;
    joined.reserve(text.size());
    std::remove_copy_if(text.begin(), text.end(), std::back_inserter(joined), isJoiner);
    QStringList words = searchWords(joined);
    const QStringList parted = searchWords(text);
    words.removeIf([&parted](const QString &word) { return parted.contains(word); });
    return words;
}

QStringList searchableWords(QStringView text)
{
    return searchWords(text) + joinedWords(text);
}

} // namespace Vitrina

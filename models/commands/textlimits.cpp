// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/textlimits.h"

#include "domain/text.h"

namespace Vitrina {

namespace {
Result<QString> within(QString text, const char *field, int limit)
{
    if (text.size() > limit)
        return failure(Problem::Code::TextTooLong,
                       {QString::fromLatin1(field), QString::number(limit)});
    return text;
}
} // namespace

Result<QString> checkedLine(const QString &typed, const char *field)
{
    return within(storableLine(typed), field, TextLimit::line);
}

Result<QString> checkedText(const QString &typed, const char *field, int limit)
{
    return within(storable(typed).trimmed(), field, limit);
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/rowtext.h"

#include "commands/textlimits.h"
#include "domain/text.h"

namespace Vitrina {

namespace {

constexpr qsizetype fewestDigits = 6; ///< of each number where a cell holds several

bool isWithin(const QString &text, int limit, ImportField field, ImportRemark &remark)
{
    if (text.size() <= limit)
        return true;
    remark = {ImportReason::TextTooLong, field, {QString::number(limit)}};
    return false;
}

QStringList splitAt(const QString &cell, QStringView separators)
{
    QStringList parts;
    QString part;
    for (const QChar c : cell) {
        if (!separators.contains(c)) {
            part += c;
            continue;
        }
        parts += part.trimmed();
        part.clear();
    }
    parts += part.trimmed();
    parts.removeAll(QString());
    return parts;
}

bool isAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && !text.contains(u' ') && text.count(u'@') == 1;
}

} // namespace

bool takeLine(const QString &cell, ImportField field, QString &line, ImportRemark &remark)
{
    line = cell.isEmpty() ? cell : storableLine(cell);
    return isWithin(line, TextLimit::line, field, remark);
}

bool takeText(const QString &cell, ImportField field, QString &text, ImportRemark &remark)
{
    text = cell.isEmpty() ? cell : storable(cell).trimmed();
    return isWithin(text, TextLimit::note, field, remark);
}

QList<PhoneNumber> phonesIn(const QString &cell, const QString &country)
{
    if (cell.isEmpty())
        return {};
    QStringList parts = splitAt(cell, u"/;,|\n");
    const bool areNumbers = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return digitsOnly(part).size() >= fewestDigits;
    });
    if (!areNumbers)
        parts = {cell};
    QList<PhoneNumber> phones;
    for (const QString &part : std::as_const(parts))
        phones += parsePhone(part, country);
    return phones;
}

QStringList addressesIn(const QString &cell, QStringList &others)
{
    QStringList addresses;
    const QStringList parts = splitAt(cell, u";, \n");
    const bool any = std::any_of(parts.begin(), parts.end(), isAddress);
    if (!any) {
        if (!cell.isEmpty())
            others += cell;
        return addresses;
    }
    for (const QString &part : parts)
        (isAddress(part) ? addresses : others) += part;
    return addresses;
}

} // namespace Vitrina

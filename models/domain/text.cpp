// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

namespace Vitrina {

namespace {

bool isBidiControl(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
           c == 0x200F || c == 0x061C;
}

bool isUnwantedControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7F && u <= 0x9F) || u == 0xFEFF ||
           isBidiControl(u);
}

QString withoutUnwanted(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate()) {
            if (i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                out += c;
                out += text[++i];
            }
        } else if (c == u'\r') {
            if (i + 1 >= text.size() || text[i + 1] != u'\n')
                out += u'\n';
        } else if (!c.isLowSurrogate() && !isUnwantedControl(c)) {
            out += c;
        }
    }
    return out;
}

} // namespace

QString storable(QStringView text)
{
    const auto plain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; };
    if (std::all_of(text.begin(), text.end(), plain))
        return text.toString();
    // Removing can bring characters together that compose, so normalise afterwards.
    return withoutUnwanted(text).normalized(QString::NormalizationForm_C);
}

QString storableLine(QStringView text)
{
    return storable(text).simplified();
}

QString folded(QStringView text)
{
    QString out;
    out.reserve(text.size());
    const auto append = [&out](QStringView part) {
        for (const QChar c : part) {
            if (c.category() == QChar::Mark_NonSpacing)
                continue;
            if (c.isLetterOrNumber() || c.isSurrogate())
                out += c.toCaseFolded();
            else if (!out.isEmpty() && out.back() != u' ')
                out += u' ';
        }
    };
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii)
        append(text);
    else
        append(text.toString().normalized(QString::NormalizationForm_KD));
    while (out.endsWith(u' '))
        out.chop(1);
    return out;
}

QStringList searchWords(QStringView text)
{
    return folded(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/texttablewriter.h"

#include <algorithm>

namespace Vitrina {

namespace {

bool drivesTerminal(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x200E || u == 0x200F || u == 0x061C ||
           (u >= 0x2028 && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

QString escaped(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), drivesTerminal))
        return text;
    QString out;
    for (const QChar c : text) {
        if (!drivesTerminal(c))
            out += c;
        else if (c == u'\n')
            out += QStringLiteral("\\n");
        else if (c == u'\t')
            out += QStringLiteral("\\t");
        else if (c.unicode() < 0x100)
            out += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QChar(u'0'));
        else
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QChar(u'0'));
    }
    return out;
}

/// Columns on the terminal: emoji and the ideographs of Asia take two, combining marks none.
int shownWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        const auto category = QChar::category(c);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
            category == QChar::Other_Format)
            continue;
        const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xD7A3) ||
                          (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60) ||
                          (c >= 0x1F300 && c <= 0x1FAFF);
        width += wide ? 2 : 1;
    }
    return width;
}

bool isNumber(const QVariant &value)
{
    const int type = value.typeId();
    return type == QMetaType::Int || type == QMetaType::UInt || type == QMetaType::LongLong ||
           type == QMetaType::ULongLong || type == QMetaType::Double || type == QMetaType::Float;
}

} // namespace

void TextTableWriter::writeHeader(const QStringList &names)
{
    QList<Cell> cells;
    for (const QString &name : names)
        cells += {escaped(name), false};
    add(std::move(cells));
    m_hasHeader = true;
}

void TextTableWriter::writeRow(const QVariantList &values)
{
    QList<Cell> cells;
    for (const QVariant &value : values)
        cells += {escaped(cellText(value)), isNumber(value)};
    add(std::move(cells));
}

void TextTableWriter::add(QList<Cell> cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i == m_widths.size())
            m_widths += 0;
        m_widths[i] = std::max(m_widths[i], shownWidth(cells[i].text));
    }
    m_rows += std::move(cells);
}

QString TextTableWriter::line(const QList<Cell> &cells) const
{
    QString out;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString space(m_widths[i] - shownWidth(cells[i].text), u' ');
        out += cells[i].right ? space + cells[i].text : cells[i].text + space;
        out += QStringLiteral("  ");
    }
    while (out.endsWith(u' '))
        out.chop(1);
    return out + u'\n';
}

void TextTableWriter::writeEnd()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        put(line(m_rows[i]).toUtf8());
        if (i > 0 || !m_hasHeader)
            continue;
        QList<Cell> rule;
        for (const int width : m_widths)
            rule += {QString(width, u'-'), false};
        put(line(rule).toUtf8());
    }
}

} // namespace Vitrina

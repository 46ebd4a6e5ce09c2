// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/csvtablewriter.h"

#include "documents/formulaguard.h"

namespace Vitrina {

void CsvTableWriter::writeHeader(const QStringList &names)
{
    writeRow(QVariantList(names.begin(), names.end()));
}

void CsvTableWriter::writeMark()
{
    if (!m_started && m_options.byteOrderMark)
        put(QByteArrayLiteral("\xEF\xBB\xBF"));
    m_started = true;
}

void CsvTableWriter::writeRow(const QVariantList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += m_options.separator;
        line += quoted(guarded(cellText(cells[i]).remove(QChar(0))), cells.size() == 1);
    }
    line += QStringLiteral("\r\n");
    writeMark();
    put(line.toUtf8());
}

void CsvTableWriter::writeEnd()
{
    writeMark();
}

/// A lone empty cell is quoted so that its row is not a blank line, and "sep=" so that it is not
/// taken for Excel's hint; a leading byte-order mark so that it is not taken for one.
QString CsvTableWriter::quoted(QString cell, bool alone) const
{
    const auto special = [this](QChar c) {
        return c == m_options.separator || c == u'"' || c == u'\n' || c == u'\r';
    };
    const bool needed =
        (cell.isEmpty() ? alone : cell.front().isSpace() || cell.back().isSpace()) ||
        std::any_of(cell.cbegin(), cell.cend(), special) ||
        (!m_started &&
         (cell.startsWith(QChar(0xFEFF)) || cell.startsWith(u"sep=", Qt::CaseInsensitive)));
    if (!needed)
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace Vitrina

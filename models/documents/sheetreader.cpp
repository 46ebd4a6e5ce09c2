// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheetreader.h"

namespace Vitrina {

bool SheetReader::openPart(const QString &name)
{
    m_xml.clear();
    m_part = ZipReader::part(m_zip, name);
    m_partName = name;
    if (!m_part)
        return fail(tableProblem(TableFault::CorruptArchive));
    m_partSize = m_zip->size(name);
    m_xml.setDevice(m_part.get());
    return true;
}

bool SheetReader::endOfXml()
{
    if (m_xml.hasError())
        return fail(tableProblem(TableFault::CorruptSheet,
                                 {m_partName, QString::number(m_xml.lineNumber())}));
    return false;
}

bool SheetReader::setCell(QStringList &row, qsizetype column, const QString &text)
{
    if (text.isEmpty())
        return true;
    if (column >= maxColumns)
        return fail(tableProblem(TableFault::TooManyColumns,
                                 {QString::number(m_rowNumber), QString::number(maxColumns)}));
    if (text.size() > maxFieldLength)
        return fail(tableProblem(TableFault::FieldTooLong,
                                 {QString::number(m_rowNumber), QString::number(maxFieldLength)}));
    while (row.size() <= column)
        row += QString();
    row[column] = text;
    return true;
}

} // namespace Vitrina

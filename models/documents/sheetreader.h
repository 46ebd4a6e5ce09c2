// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablereader.h"
#include "documents/zipreader.h"

#include <QXmlStreamReader>

namespace Vitrina {

/// What the readers of XLSX and ODS share: one XML part, pulled cell by cell.
class SheetReader : public TableReader
{
public:
    qint64 rowNumber() const override { return m_rowNumber; }
    qint64 bytesRead() const override { return m_part ? m_part->pos() : 0; }
    qint64 bytesTotal() const override { return m_partSize; }

protected:
    explicit SheetReader(std::shared_ptr<ZipReader> zip)
        : m_zip(std::move(zip))
    {
    }

    /// Begins to read a part; false with problem() set when it is not there.
    bool openPart(const QString &name);
    /// Whether to go on. QXmlStreamReader::atEnd() is not enough: it stays false for ever where a
    /// document is cut off, as more of it could arrive.
    bool more() const { return !m_xml.atEnd() && !m_xml.hasError(); }
    /// False, with problem() set when the XML or the archive is damaged.
    bool endOfXml();
    /// Puts a cell at its column (from 0); empty ones only take their place when one follows.
    bool setCell(QStringList &row, qsizetype column, const QString &text);
    bool tooManyRows() { return m_rowNumber > maxRows; }

    std::shared_ptr<ZipReader> m_zip;
    std::unique_ptr<QIODevice> m_part;
    QString m_partName;
    QXmlStreamReader m_xml;
    qint64 m_partSize = 0;
    qint64 m_rowNumber = 0;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/sheetnumbers.h"
#include "documents/sheetreader.h"

namespace Vitrina {

/// One sheet of an XLSX file. Dates come as ISO text, truth values as TRUE and FALSE, formulas as
/// the result that was saved with them. Memory: the workbook's shared strings; not the sheet.
class XlsxReader : public SheetReader
{
public:
    static Result<std::unique_ptr<TableReader>> open(std::shared_ptr<ZipReader> zip, int sheet);

    bool next(QStringList &row) override;

private:
    using SheetReader::SheetReader;
    bool prepare(int sheet);
    QString workbookPart();
    bool readWorkbook(const QString &part);
    bool readRelations(const QString &part);
    bool readStyles(const QString &part);
    bool readSharedStrings(const QString &part);
    QString readRichText();
    bool readCell(QStringList &row, qsizetype &column);
    QString cellText(QStringView type, const QString &value, int style) const;

    struct Relation
    {
        QString type;
        QString part;
    };
    QHash<QString, Relation> m_relations;
    QStringList m_sheetRelations;
    QStringList m_strings;
    QList<DateFormat> m_styles;
    bool m_since1904 = false;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/sheetreader.h"

namespace Vitrina {

/// One sheet of an OpenDocument spreadsheet. Values come from the cell's typed attributes, not from
/// how it is shown: dates in ISO, numbers with a point, truth values as TRUE and FALSE.
class OdsReader : public SheetReader
{
public:
    static Result<std::unique_ptr<TableReader>> open(std::shared_ptr<ZipReader> zip, int sheet);

    bool next(QStringList &row) override;

private:
    using SheetReader::SheetReader;
    bool prepare(int sheet);
    bool isEncrypted();
    bool listSheets();
    bool readRow(QStringList &row);
    bool readCell(QStringList &row, qsizetype &column);
    QString readParagraphs();
    QString readParagraph();

    QStringList m_repeated; ///< a row that the file holds once for several
    qint64 m_repeatsLeft = 0;
    qint64 m_rowsAhead = 0; ///< how many rows the last one read stands for
};

} // namespace Vitrina

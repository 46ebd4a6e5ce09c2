// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablewriter.h"

namespace Vitrina {

/// The rows that an import refused, as a file that can be mended and imported again (S4.3): the row
/// number and the reason in the first two columns, as rows may be of any length, then the cells as
/// they were. Of a file that is itself such an error file, the old two columns are left out.
class ImportErrors
{
public:
    /// `headers` are those of the imported file; the writer must outlive this.
    ImportErrors(TableWriter &writer, const QStringList &headers);

    /// `rowNumber` as TableReader::rowNumber(); `reason` in the user's language.
    bool add(qint64 rowNumber, const QStringList &cells, const QString &reason);
    int count() const { return m_count; }
    Result<void> finish() { return m_writer.finish(); }

private:
    TableWriter &m_writer;
    bool m_fromErrorFile;
    int m_count = 0;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablewriter.h"

namespace Vitrina {

/// RFC 4180 in UTF-8, with CR LF. What CsvReader reads back is what was written, NULs aside, which
/// are dropped. See formulaguard.h for cells that a spreadsheet would compute.
class CsvTableWriter : public TableWriter
{
public:
    template <typename Device>
    CsvTableWriter(Device &&device, const WriteOptions &options)
        : TableWriter(std::forward<Device>(device))
        , m_options(options)
    {
    }

protected:
    void writeHeader(const QStringList &names) override;
    void writeRow(const QVariantList &cells) override;
    void writeEnd() override;

private:
    void writeMark();
    QString quoted(QString cell, bool alone) const;

    WriteOptions m_options;
    bool m_started = false;
};

} // namespace Vitrina

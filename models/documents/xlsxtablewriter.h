// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablewriter.h"

#include <QTemporaryDir>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace Vitrina {

/// One sheet of XLSX, the header bold and frozen. Texts are texts and never formulas or links;
/// numbers and dates are real ones, save whole numbers of more than 15 digits, which Excel would
/// round. Rows go to a temporary file as they come, so memory is flat; the device gets all at
/// finish().
class XlsxTableWriter : public TableWriter
{
public:
    template <typename Device>
    XlsxTableWriter(Device &&device, const WriteOptions &options)
        : TableWriter(std::forward<Device>(device))
    {
        begin(options);
    }
    ~XlsxTableWriter() override;

protected:
    void writeHeader(const QStringList &names) override;
    void writeRow(const QVariantList &cells) override;
    void writeEnd() override;

private:
    void begin(const WriteOptions &options);
    int writeCell(quint16 column, const QVariant &cell, lxw_format *format);
    int writeText(quint16 column, const QString &text, lxw_format *format);
    int writeMoment(quint16 column, const QDateTime &moment, lxw_format *format);
    void checkCell(int error);
    void deliver();

    QTemporaryDir m_folder;
    QString m_path;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_time = nullptr;
    lxw_format *m_dateTime = nullptr;
    quint32 m_row = 0;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablewriter.h"

namespace Vitrina {

/// Columns aligned by spaces, for the terminal; numbers to the right. Keeps the rows until
/// finish(), as only then the widths are known. Control characters, which could drive the terminal,
/// and bidirectional overrides come out as escapes ("\x1b", "\n", "\u202e").
class TextTableWriter : public TableWriter
{
public:
    template <typename Device>
    explicit TextTableWriter(Device &&device)
        : TableWriter(std::forward<Device>(device))
    {
    }

protected:
    void writeHeader(const QStringList &names) override;
    void writeRow(const QVariantList &cells) override;
    void writeEnd() override;

private:
    struct Cell
    {
        QString text;
        bool right = false;
    };
    void add(QList<Cell> cells);
    QString line(const QList<Cell> &cells) const;

    QList<QList<Cell>> m_rows;
    QList<int> m_widths;
    bool m_hasHeader = false;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablewriter.h"

namespace Vitrina {

enum class JsonShape { Array, Lines };

/// Objects keyed by the header, in the header's order, UTF-8. Cells beyond the header are dropped,
/// missing ones are null. Numbers and booleans stay what they are; dates are ISO text.
class JsonTableWriter : public TableWriter
{
public:
    template <typename Device>
    JsonTableWriter(Device &&device, JsonShape shape)
        : TableWriter(std::forward<Device>(device))
        , m_shape(shape)
    {
    }

protected:
    void writeHeader(const QStringList &names) override;
    void writeRow(const QVariantList &cells) override;
    void writeEnd() override;

private:
    JsonShape m_shape;
    QList<QByteArray> m_keys;
    bool m_any = false;
};

} // namespace Vitrina

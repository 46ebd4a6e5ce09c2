// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include <array>

namespace Vitrina {

/// The vertical header of a table whose rows are all alike: which of them came or went is all the
/// same to it, only their number counts. QHeaderView looks at every row when one goes, which takes
/// a whole frame at a million.
class UniformRows : public QHeaderView
{
    Q_OBJECT

public:
    explicit UniformRows(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void reset() override;

private:
    std::array<QMetaObject::Connection, 2> m_counting;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/uniformrows.h"

namespace Vitrina {

UniformRows::UniformRows(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    hide();
}

void UniformRows::setModel(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : m_counting)
        disconnect(connection);
    QHeaderView::setModel(model);
    if (!model)
        return;
    disconnect(model, &QAbstractItemModel::rowsInserted, this, nullptr);
    disconnect(model, &QAbstractItemModel::rowsRemoved, this, nullptr);
    // Adds or takes off at the end.
    const auto count = [this] { initializeSections(); };
    m_counting = {connect(model, &QAbstractItemModel::rowsInserted, this, count),
                  connect(model, &QAbstractItemModel::rowsRemoved, this, count)};
}

void UniformRows::reset()
{
    QAbstractItemView::reset();
    initializeSections();
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/rowplanner.h"

#include <QSet>

namespace Vitrina {

/// Rows of the models on sale. A model is there already when one of the same brand, name, version
/// and year is, whatever its price: prices are changed in the program. An unknown kind of vehicle
/// is taken for "other", with a warning; a price, a year or a currency that is none refuses
/// the row.
class ModelPlanner final : public RowPlanner
{
public:
    explicit ModelPlanner(const ImportSetting &setting);
    RowVerdict plan(const RowCells &row) override;

protected:
    ImportSlice takeItems() override;

private:
    bool takeNumbers(const RowCells &row, VehicleModel &model, RowVerdict &verdict) const;

    ImportSetting m_setting;
    QSet<QString> m_known;
    QList<VehicleModel> m_items;
};

} // namespace Vitrina

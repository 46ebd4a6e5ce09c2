// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/amortization.h"

#include <QWidget>

class QTableView;

namespace Vitrina {

class AmortizationModel;
class Theme;

/// The instalments of a credit, under their heading, and a button that copies them as text. Each
/// column is as wide as what is in it at least; where there is no room for all, the table scrolls.
class InstalmentTable : public QWidget
{
    Q_OBJECT

public:
    InstalmentTable(const QString &country, const Theme &theme, QWidget *parent);

    /// Empty, it keeps its place.
    void present(AmortizationTable table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *buildHead();
    void shareWidth();

    AmortizationModel *m_model;
    QTableView *m_view;
};

} // namespace Vitrina

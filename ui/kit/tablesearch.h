// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;
class QTableView;

namespace Vitrina {

/// A search field and the table that it narrows, under one pair of hands: arrows lead from the
/// field into the table, Ctrl+F back, and Enter in either means the row that is chosen.
class TableSearch : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window of @p table, which has its model.
    TableSearch(QLineEdit *field, QTableView *table);

Q_SIGNALS:
    /// Enter, or a double click.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field;
    QTableView *m_table;
};

} // namespace Vitrina

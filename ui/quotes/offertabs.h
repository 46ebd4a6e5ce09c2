// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace Vitrina {

/// The models of a quote side by side, two in a row: which of them is edited, and one more. Long
/// names are cut and said whole by a tool tip; the tabs are never wider than @p width.
class OfferTabs : public QWidget
{
    Q_OBJECT

public:
    OfferTabs(int width, QWidget *parent = nullptr);

    void present(const QStringList &models, int current, bool canAdd);
    /// The name as it is typed.
    void setModel(int offer, const QString &model);

Q_SIGNALS:
    void chosen(int offer);
    void addRequested();

private:
    void clear();
    void place(QWidget *cell);
    void write(QPushButton *button, int offer, const QString &model) const;

    const int m_width;
    int m_cellWidth;
    QGridLayout *m_cells;
};

} // namespace Vitrina

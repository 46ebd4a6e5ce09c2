// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/openinghours.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QTimeEdit;

namespace Vitrina {

/// When a branch is open, as simply as one says it: Monday to Friday, Saturday, Sunday.
class HoursEditor : public QWidget
{
    Q_OBJECT

public:
    explicit HoursEditor(QWidget *parent = nullptr);

    /// One interval for each open day; a line that ends before it begins counts as closed.
    std::vector<OpenInterval> intervals() const;

private:
    struct Line
    {
        int firstDay = 1; ///< 1 Monday
        int lastDay = 1;
        QCheckBox *open = nullptr;
        QTimeEdit *from = nullptr;
        QTimeEdit *to = nullptr;
    };
    QTimeEdit *timeEdit(const QString &objectName, const QString &accessible, QTime time);

    std::array<Line, 3> m_lines;
};

} // namespace Vitrina

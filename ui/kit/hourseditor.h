// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/openinghours.h"

#include <QWidget>

#include <array>
#include <optional>

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
    /// False, and nothing done, where @p intervals are not as simple as that: a break at noon, or
    /// other hours on each day.
    bool setIntervals(const std::vector<OpenInterval> &intervals);

private:
    struct Line
    {
        int firstDay = 1; ///< 1 Monday
        int lastDay = 1;
        QCheckBox *open = nullptr;
        QTimeEdit *from = nullptr;
        QTimeEdit *to = nullptr;
    };
    static std::optional<OpenInterval> commonOf(const Line &line,
                                                const std::vector<OpenInterval> &intervals);
    QTimeEdit *timeEdit(const QString &objectName, const QString &accessible, QTime time);

    std::array<Line, 3> m_lines;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/checklist.h"

#include <QWidget>

#include <array>

namespace Vitrina {

class Segmented;

/// How a vehicle was found, point by point: a row of three answers each, by mouse, arrows or the
/// answer's letter; Delete takes one back.
class ChecklistEdit : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistEdit(QWidget *parent = nullptr);

    void setChecklist(const Checklist &list);
    Checklist checklist() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::array<Segmented *, Checklist::size> m_rows{};
};

} // namespace Vitrina

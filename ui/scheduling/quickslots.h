// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Vitrina {

/// "1 +2 h · 2 tomorrow 9 · 3 next Monday": the three quick moments, to click or by Alt+1 … Alt+3.
/// The bare keys 1 to 3, outside text fields, belong to the form that shows them.
class QuickSlots : public QWidget
{
    Q_OBJECT

public:
    explicit QuickSlots(QWidget *parent = nullptr);

Q_SIGNALS:
    /// @p key is 1 … 3, as quickSlot() of domain/whenparser.h takes it.
    void picked(int key);
};

} // namespace Vitrina

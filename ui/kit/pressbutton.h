// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace Vitrina {

/// A push button that Enter presses as Space does, wherever it stands. Qt's own leaves Enter to the
/// dialog or the form around it, which would then save where "Close" had the keyboard.
class PressButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PressButton(QWidget *parent = nullptr);
    explicit PressButton(const QString &text, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Vitrina

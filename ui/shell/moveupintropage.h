// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Vitrina {

/// What it means to move the showroom to a shared database, and what it needs.
class MoveUpIntroPage : public QWidget
{
    Q_OBJECT

public:
    explicit MoveUpIntroPage(const QString &showroom, QWidget *parent = nullptr);

Q_SIGNALS:
    void left();
    void accepted();
};

} // namespace Vitrina

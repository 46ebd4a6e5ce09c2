// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/moveuptextpage.h"

namespace Vitrina {

/// What it means to move the showroom to a shared database, and what it needs.
class MoveUpIntroPage : public MoveUpTextPage
{
    Q_OBJECT

public:
    explicit MoveUpIntroPage(const QString &showroom, QWidget *parent = nullptr);
};

} // namespace Vitrina

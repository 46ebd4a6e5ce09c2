// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/moveuptextpage.h"

namespace Vitrina {

/// The server has a company already: what it means that this showroom becomes a branch of it.
class MoveUpBranchPage : public MoveUpTextPage
{
    Q_OBJECT

public:
    MoveUpBranchPage(const QString &showroom, const QString &company, const QString &server,
                     QWidget *parent = nullptr);
};

} // namespace Vitrina

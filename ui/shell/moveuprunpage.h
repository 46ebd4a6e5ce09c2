// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/emptystate.h"
#include "shell/moveupreport.h"

namespace Vitrina {

/// While a showroom moves to a shared database. Its action cancels.
class MoveUpRunPage : public EmptyState
{
    Q_OBJECT

public:
    explicit MoveUpRunPage(const QString &server, QWidget *parent = nullptr);

    void showState(const MoveUpState &state);
    /// It was cancelled and ends soon.
    void setCancelled();

private:
    QString m_server;
    bool m_cancelled = false;
};

} // namespace Vitrina

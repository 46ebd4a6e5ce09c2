// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"
#include "access/secret.h"

#include <QWidget>

namespace Vitrina {

class Button;
class NewLoginForm;

/// The server is ready: the person's own login there, and the word to begin.
class MoveUpLoginPage : public QWidget
{
    Q_OBJECT

public:
    /// @p login as proposed, or as typed before.
    MoveUpLoginPage(const QString &server, const QString &name, const QString &login,
                    QWidget *parent = nullptr);

    void tellFault(HubFault fault);

Q_SIGNALS:
    void backRequested();
    void moveRequested(const QString &login, const Vitrina::Secret &password);

private:
    void updateButton();
    void submit();

    QString m_server;
    NewLoginForm *m_login;
    Button *m_move;
};

} // namespace Vitrina

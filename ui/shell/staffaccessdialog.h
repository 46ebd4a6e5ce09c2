// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"
#include "access/secret.h"

#include <QDialog>

namespace Vitrina {

class Button;
class NewLoginForm;

/// What one of the people enters the shared database with: for the first time, or a new password
/// for who forgot hers.
class StaffAccessDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p login as she is known here.
    StaffAccessDialog(const QString &server, const QString &name, const QString &login,
                      QWidget *parent = nullptr);

    /// The server is asked: it may take a while.
    void showBusy(bool busy);
    void tellFault(HubFault fault);

Q_SIGNALS:
    void saveRequested(const QString &login, const Vitrina::Secret &password);

private:
    void updateButton();
    void submit();

    const QString m_server;
    NewLoginForm *m_login;
    Button *m_save;
    bool m_isBusy = false;
};

} // namespace Vitrina

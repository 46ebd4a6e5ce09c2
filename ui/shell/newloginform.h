// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"
#include "access/secret.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace Vitrina {

/// A user name on a server and a new password, typed twice; what is amiss with them is said below.
class NewLoginForm : public QWidget
{
    Q_OBJECT

public:
    struct Login
    {
        QString name;
        Secret password;
    };

    explicit NewLoginForm(const QString &login, QWidget *parent = nullptr);

    /// Whether something stands in each line.
    bool isComplete() const;
    /// What is typed where it can be a login; else nothing, and it is said why.
    std::optional<Login> take();
    /// What a server made of it, in words for its name.
    void tellFault(HubFault fault, const QString &server);

Q_SIGNALS:
    void edited();
    /// Enter in one of the lines.
    void entered();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void tell(const QString &problem, QLineEdit *where);

    QLineEdit *m_login;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLabel *m_problem;
};

} // namespace Vitrina

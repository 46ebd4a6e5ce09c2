// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"
#include "access/hubsettings.h"
#include "access/secret.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QVBoxLayout;

namespace Vitrina {

class Button;
class RememberBox;

/// Where the company's shared database is and who goes there (issue 3). What was typed stays,
/// whatever comes of it.
class ConnectPage : public QWidget
{
    Q_OBJECT

public:
    enum class For {
        Joining,
        MovingUp, ///< the server's administrator, whose password is not remembered
    };
    explicit ConnectPage(const HubSettings &settings, const Secret &password = {},
                         For purpose = For::Joining, QWidget *parent = nullptr);

    /// While it is being tried; what was typed cannot be changed then.
    void setBusy(bool busy);
    void tellFault(HubFault fault);
    RememberBox *rememberBox() const { return m_remember; }

Q_SIGNALS:
    void connectRequested(const Vitrina::HubSettings &settings, const Vitrina::Secret &password);
    void cancelRequested();
    void backRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    bool isJoining() const { return m_purpose == For::Joining; }
    void build();
    void addWords(QVBoxLayout *column);
    void buildForm();
    void fill(const Secret &password);
    QLineEdit *addLine(QFormLayout *form, const QString &label, const char *name);
    QWidget *certificateRow();
    void chooseCertificate();
    bool lookAtCertificate();
    void updateButton();
    void tryIt();
    void tell(const QString &problem, QLineEdit *where);

    const For m_purpose;
    HubSettings m_settings;
    bool m_busy = false;
    QWidget *m_fields;
    QLineEdit *m_server;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_certificate;
    RememberBox *m_remember;
    QLabel *m_problem;
    QProgressBar *m_progress;
    Button *m_back;
    Button *m_connect;
};

} // namespace Vitrina

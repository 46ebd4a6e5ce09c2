// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/mailsettings.h"
#include "access/secret.h"
#include "domain/mailtrouble.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QSpinBox;

namespace Vitrina {

class Button;

/// By which account mails are sent from this computer: the person's own, else her branch's. Knows
/// no server and no file: what it wants done it asks for. GUI thread.
class MailAccountDialog : public QDialog
{
    Q_OBJECT

public:
    struct Account
    {
        MailAccountKey key;
        QString name;          ///< whose it is, for the person
        MailSettings settings; ///< what is offered where it is not set
        Secret password;       ///< empty where it is not known
        bool isSet = false;
    };

    explicit MailAccountDialog(std::array<Account, 2> accounts, QWidget *parent = nullptr);

    /// The server took the message to oneself, and the mailbox, where there is one, can be read.
    void tellDelivered();
    void tellTrouble(MailTrouble trouble, const QString &detail);
    /// The message was sent, and the mailbox cannot be read.
    void tellBoxTrouble(MailTrouble trouble, const QString &detail);
    void tellProblem(const Problem &problem);

Q_SIGNALS:
    void testRequested(const Vitrina::MailSettings &settings, const Vitrina::Secret &password);
    void saveRequested(const Vitrina::MailAccountKey &key, const Vitrina::MailSettings &settings,
                       const Vitrina::Secret &password);
    void removeRequested(const Vitrina::MailAccountKey &key);

private:
    void build();
    void addAccount(QFormLayout *form);
    void addServer(QFormLayout *form);
    void addLogin(QFormLayout *form);
    void addMailbox(QFormLayout *form);
    QComboBox *securityBox(const char *name);
    QSpinBox *portBox(const char *name);
    QLineEdit *edit(const char *name);
    QLayout *buttons();
    void choose(int index);
    void showAccount(int index);
    void setUsualPort();
    void setUsualBoxPort();
    void suggestBox();
    MailSettings typed() const;
    Secret password() const;
    void test();
    void updateButtons();
    void say(const QString &text, const char *role);
    void sayTrouble(const QString &words, const QString &detail);

    std::array<Account, 2> m_accounts; ///< as they were typed, once another was looked at
    int m_shown = 0;
    bool m_isTesting = false;
    MailSettings m_tried; ///< what was tried last; another account may be shown since
    QComboBox *m_which = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_host = nullptr;
    QComboBox *m_security = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
    QCheckBox *m_attach = nullptr;
    QLineEdit *m_boxHost = nullptr;
    QComboBox *m_boxSecurity = nullptr;
    QSpinBox *m_boxPort = nullptr;
    QLabel *m_outcome = nullptr;
    Button *m_test = nullptr;
    Button *m_remove = nullptr;
    Button *m_save = nullptr;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/mailsettings.h"
#include "access/passwordkeeper.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace Vitrina {

/// By which account the person at this computer sends mails: her own, else her branch's. Passwords
/// are the system's keychain's; where there is none they live as long as the program. GUI thread.
class MailAccounts : public QObject
{
    Q_OBJECT

public:
    /// @p keeper outlives it.
    MailAccounts(QString folder, PasswordKeeper &keeper);

    /// Whose accounts they are; asks the keychain for what it keeps of them.
    void setPerson(const StaffId &member, const BranchId &branch);
    const MailAccountKey &own() const { return m_own; }
    const MailAccountKey &ofBranch() const { return m_branch; }

    std::optional<MailSettings> settings(const MailAccountKey &key) const;
    Secret password(const MailAccountKey &key) const { return m_passwords.value(key.text); }
    /// The account that mails are sent by; none where there is none.
    std::optional<MailAccountKey> current() const;
    /// Whether its password is there, or none is wanted.
    bool isReady(const MailAccountKey &key) const;

    /// Takes over what was typed. Problem FileUnwritable {path}.
    Result<void> keep(const MailAccountKey &key, const MailSettings &settings,
                      const Secret &password);
    /// There is no such account any more.
    Result<void> remove(const MailAccountKey &key);
    /// Neither here nor in the keychain.
    void forgetPasswords();

Q_SIGNALS:
    void changed();
    /// The keychain took no password: it will be asked for after the next start.
    void notRemembered();

private:
    void load(const MailAccountKey &key);
    void ask(const MailAccountKey &key);

    QString m_folder;
    PasswordKeeper &m_keeper;
    MailAccountKey m_own;
    MailAccountKey m_branch;
    QHash<QString, MailSettings> m_settings; ///< as the file has them
    QHash<QString, Secret> m_passwords;
    QSet<QString> m_asked; ///< whose password the keychain has yet to say, and is still wanted
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

} // namespace Vitrina

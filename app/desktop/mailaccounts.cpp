// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/mailaccounts.h"

namespace Vitrina {

namespace {

QString keychainName(const MailAccountKey &key)
{
    return QStringLiteral("mail/") + key.text;
}

} // namespace

MailAccounts::MailAccounts(QString folder, PasswordKeeper &keeper)
    : m_folder(std::move(folder))
    , m_keeper(keeper)
{
}

void MailAccounts::setPerson(const StaffId &member, const BranchId &branch)
{
    m_own = MailAccountKey::of(member);
    m_branch = MailAccountKey::of(branch);
    for (const MailAccountKey &key : {m_own, m_branch}) {
        load(key);
        ask(key);
    }
    Q_EMIT changed();
}

void MailAccounts::load(const MailAccountKey &key)
{
    m_settings.remove(key.text);
    if (const std::optional<MailSettings> kept = MailSettings::load(m_folder, key))
        m_settings.insert(key.text, *kept);
}

void MailAccounts::ask(const MailAccountKey &key)
{
    const std::optional<MailSettings> account = settings(key);
    if (!account || !account->rememberPassword || account->user.isEmpty() ||
        m_passwords.contains(key.text))
        return;
    m_asked.insert(key.text);
    m_keeper.read(keychainName(key), [this, key, alive = std::weak_ptr<int>(m_alive)](
                                         PasswordKeeper::Answer answer, const Secret &password) {
        // Who types may be quicker than a keychain that she has to unlock first.
        if (alive.expired() || !m_asked.remove(key.text) || answer != PasswordKeeper::Answer::Done)
            return;
        m_passwords.insert(key.text, password);
        Q_EMIT changed();
    });
}

std::optional<MailSettings> MailAccounts::settings(const MailAccountKey &key) const
{
    const auto found = m_settings.constFind(key.text);
    return found == m_settings.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<MailAccountKey> MailAccounts::current() const
{
    for (const MailAccountKey &key : {m_own, m_branch}) {
        if (settings(key))
            return key;
    }
    return std::nullopt;
}

bool MailAccounts::isReady(const MailAccountKey &key) const
{
    const std::optional<MailSettings> account = settings(key);
    return account && (account->user.isEmpty() || m_passwords.contains(key.text));
}

Result<void> MailAccounts::keep(const MailAccountKey &key, const MailSettings &settings,
                                const Secret &password)
{
    if (const Result<void> saved = settings.save(m_folder, key); !saved)
        return saved;
    load(key);
    m_asked.remove(key.text);
    m_passwords.insert(key.text, password);
    if (settings.rememberPassword && !settings.user.isEmpty()) {
        m_keeper.write(keychainName(key), password,
                       [this, alive = std::weak_ptr<int>(m_alive)](PasswordKeeper::Answer answer) {
                           if (!alive.expired() && answer != PasswordKeeper::Answer::Done)
                               Q_EMIT notRemembered();
                       });
    } else {
        m_keeper.forget(keychainName(key), [](PasswordKeeper::Answer) {});
    }
    Q_EMIT changed();
    return {};
}

void MailAccounts::forgetPasswords()
{
    m_asked.clear();
    m_passwords.clear();
    for (const MailAccountKey &key : {m_own, m_branch})
        m_keeper.forget(keychainName(key), [](PasswordKeeper::Answer) {});
}

Result<void> MailAccounts::remove(const MailAccountKey &key)
{
    if (const Result<void> forgotten = MailSettings::forget(m_folder, key); !forgotten)
        return forgotten;
    load(key);
    m_asked.remove(key.text);
    m_passwords.remove(key.text);
    m_keeper.forget(keychainName(key), [](PasswordKeeper::Answer) {});
    Q_EMIT changed();
    return {};
}

} // namespace Vitrina

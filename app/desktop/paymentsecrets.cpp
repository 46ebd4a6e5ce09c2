// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/paymentsecrets.h"

namespace Vitrina {

namespace {

/// As the service's file has them: a line each, the newer first.
Secret lines(const PaymentSecrets &secrets)
{
    QString text = secrets.now.text() + u'\n' + secrets.before.text();
    return Secret::take(text);
}

PaymentSecrets secretsIn(const Secret &kept)
{
    QString text = kept.text();
    QString now = text.section(u'\n', 0, 0);
    QString before = text.section(u'\n', 1, 1);
    (void)Secret::take(text);
    return {Secret::take(now), Secret::take(before)};
}

} // namespace

PaymentSecretStore::PaymentSecretStore(PasswordKeeper &keeper, const CompanyId &company)
    : m_keeper(keeper)
    , m_name(QStringLiteral("payments/") + company.toString())
{
    ask();
}

void PaymentSecretStore::ask()
{
    m_keeper.read(m_name, [this, alive = std::weak_ptr<int>(m_alive)](PasswordKeeper::Answer answer,
                                                                      const Secret &kept) {
        if (alive.expired() || m_isTyped || answer != PasswordKeeper::Answer::Done)
            return;
        m_secrets = secretsIn(kept);
        Q_EMIT changed();
    });
}

void PaymentSecretStore::replace(const Secret &secret, bool bothCount)
{
    m_isTyped = true;
    m_secrets = {secret, bothCount ? m_secrets.now : Secret()};
    keep();
    Q_EMIT changed();
}

void PaymentSecretStore::keep()
{
    m_keeper.write(m_name, lines(m_secrets),
                   [this, alive = std::weak_ptr<int>(m_alive)](PasswordKeeper::Answer answer) {
                       if (!alive.expired() && answer != PasswordKeeper::Answer::Done)
                           Q_EMIT notRemembered();
                   });
}

void PaymentSecretStore::forget()
{
    m_isTyped = true;
    m_secrets = {};
    m_keeper.forget(m_name, [](PasswordKeeper::Answer) {});
    Q_EMIT changed();
}

} // namespace Vitrina

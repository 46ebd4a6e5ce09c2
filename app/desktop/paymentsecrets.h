// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/passwordkeeper.h"
#include "domain/ids.h"

#include <QObject>

#include <memory>

namespace Vitrina {

/// What the payment provider signs with (web/signedwebhook.h); empty: nobody pays online here.
struct PaymentSecrets
{
    Secret now;
    Secret before; ///< counts too, while the secret is changed; empty: none
};

/// The payment provider's secret of an embedded showroom: the system's keychain's, and where there
/// is none it lives as long as the program. Never in the replica, in a file or in a log. GUI
/// thread.
class PaymentSecretStore : public QObject
{
    Q_OBJECT

public:
    /// Asks the keychain for what it keeps of the company. @p keeper outlives it.
    PaymentSecretStore(PasswordKeeper &keeper, const CompanyId &company);

    const PaymentSecrets &secrets() const { return m_secrets; }
    /// @p bothCount the provider may go on signing with the one before.
    void replace(const Secret &secret, bool bothCount);
    void forget();

Q_SIGNALS:
    void changed();
    /// The keychain took nothing: it will have to be typed again after the next start.
    void notRemembered();

private:
    void ask();
    void keep();

    PasswordKeeper &m_keeper;
    QString m_name; ///< in the keychain
    PaymentSecrets m_secrets;
    bool m_isTyped = false; ///< what the keychain answers late is older
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

} // namespace Vitrina

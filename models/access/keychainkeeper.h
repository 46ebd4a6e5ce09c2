// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/passwordkeeper.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace Vitrina {

/// The system's keychain: the Secret Service (GNOME Keyring, KeePassXC) or KWallet. It is never
/// asked to fall back on a file. A service that does not answer in a few seconds is none.
class KeychainKeeper final : public QObject, public PasswordKeeper
{
    Q_OBJECT

public:
    explicit KeychainKeeper(QObject *parent = nullptr);

    void read(const QString &name, Read done) override;
    void write(const QString &name, const Secret &password, Wrote done) override;
    void forget(const QString &name, Wrote done) override;

private:
    void start(QKeychain::Job *job, const QString &name, Read done);
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"
#include "access/hubsettings.h"
#include "access/secret.h"
#include "hub/hubaddress.h"
#include "hub/pgconnection.h"
#include "sync/handshake.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <stop_token>

namespace Vitrina {

/// The address that settings stand for. Off this computer it is nothing less than verify-full.
HubAddress hubAddressOf(const HubSettings &settings, const Secret &password);

/// Goes there. Whether the certificate's file that is named is one is found before the server is
/// asked, which would be blamed for it. Throws HubError.
PgConnection connectionTo(const HubSettings &settings, const Secret &password,
                          const std::stop_token &stop);

HubFault faultOf(const HubError &error);
/// None where one may enter: what the hub has to say beyond that, sync tells.
HubFault faultOf(Handshake::Outcome outcome);

/// Tells this computer from others, and to others nothing about it (sync 21).
QString machineName();

/// The way to a hub that the thread of sync goes, again and again. A password that the server
/// refused is not tried once more: it asks for another one and stays closed until then.
class HubWay : public QObject
{
    Q_OBJECT

public:
    HubWay(HubSettings settings, Secret password, QObject *parent = nullptr);

    /// A new connection; any thread. Throws HubError.
    std::unique_ptr<HubLink> connect();
    void setPassword(const Secret &password);
    /// A connection that is being made is given up, and no other is made.
    void stop() { m_stop.request_stop(); }

Q_SIGNALS:
    void passwordRefused();

private:
    const HubSettings m_settings;
    std::stop_source m_stop;
    std::mutex m_mutex;
    Secret m_password;
    QByteArray m_refused; ///< the server's SQLSTATE
};

} // namespace Vitrina

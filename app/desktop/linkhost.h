// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "domain/clock.h"
#include "storage/profile.h"

#include <QThread>

#include <memory>

namespace Vitrina {

struct PaymentSecrets;

/// Serves the links of an embedded showroom (sync.md 27), and takes its payment provider's word: on
/// loopback, in a thread of its own, over a reading connection of its own. Made and destroyed in
/// the queue's thread, before the queue is.
class LinkHost
{
public:
    /// @p port 0 takes any that is free.
    LinkHost(std::shared_ptr<const Profile> profile, CommandQueue &queue, const Clock &clock,
             quint16 port);
    ~LinkHost();

    /// 0 where it could not listen: another program has the port.
    quint16 port() const { return m_port; }
    /// From now on that provider's word is taken; without a secret, nobody's.
    void setPaymentSecrets(const PaymentSecrets &secrets);

private:
    class Service;

    QThread m_thread;
    std::unique_ptr<Service> m_service; ///< lives in the thread
    quint16 m_port = 0;
};

} // namespace Vitrina

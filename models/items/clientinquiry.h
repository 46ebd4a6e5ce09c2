// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/knownclient.h"

#include <QObject>

#include <functional>

namespace Vitrina {

/// Where screens ask whether somebody is a client of the company whom this replica does not have.
/// Where there is no hub, or no way to it, no answer ever comes. GUI thread.
class ClientInquiry : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What asks the hub and answers by tell().
    using Asker = std::function<void(const ClientQuestion &)>;
    void setAsker(Asker asker) { m_asker = std::move(asker); }
    /// Does not wait. Of two questions the hub may hear the later one alone.
    void ask(const ClientQuestion &question);

public Q_SLOTS:
    void tell(const Vitrina::ClientAnswer &answer);

Q_SIGNALS:
    void told(const Vitrina::ClientAnswer &answer);

private:
    Asker m_asker;
};

} // namespace Vitrina

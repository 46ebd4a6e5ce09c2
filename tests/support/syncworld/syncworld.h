// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/sampleshowroom.h"
#include "syncworld/laptop.h"

namespace Vitrina::Testing {

/// The sample showroom with a few clients, put on hubs of which each test has its own.
///
/// Ana's clients Alba (agent Ana, opportunity, call due) and Bruno; Iván's client Carmen. Logins:
/// admin (level 1), jefe (3, everybody's supervisor), ana, ivan (4).
class SyncWorld
{
public:
    SyncWorld();

    /// A fresh hub.
    QString database() { return m_hub.copyOf(m_template); }
    std::unique_ptr<Laptop> laptop(const QString &database, const char *login);
    /// The same with all that is hers; stops the test program where it does not come to rest.
    std::unique_ptr<Laptop> settled(const QString &database, const char *login);
    SampleHub &hub() { return m_hub; }

    SampleShowroom showroom;
    RegisterContact alba;
    RegisterContact bruno;
    RegisterContact carmen;
    /// Time of all laptops.
    StoppedClock clock;

private:
    SampleHub m_hub;
    QString m_template;
    quint64 m_seed = 1000;
};

} // namespace Vitrina::Testing

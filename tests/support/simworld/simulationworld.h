// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simworld/model.h"

namespace Vitrina::Testing {

/// The hub that every seed begins with: the sample showroom and a second branch with an advisor,
/// `sur`, and a switch by which a backend dies in the middle of what it does.
class SimulationWorld
{
public:
    SimulationWorld();

    SyncWorld &sync() { return m_world; }
    /// A fresh hub.
    QString database() { return copyOf(m_template); }
    /// A copy whose sequences outlive a crash of the server.
    QString copyOf(const QString &hub);
    const Model &start() const { return m_start; }

private:
    SyncWorld m_world;
    QString m_template;
    Model m_start;
};

} // namespace Vitrina::Testing

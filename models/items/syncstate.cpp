// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/syncstate.h"

namespace Vitrina {

SyncState::SyncState(QObject *parent)
    : QObject(parent)
{
}

void SyncState::setStatus(const std::optional<SyncStatus> &status)
{
    if (m_status == status)
        return;
    m_status = status;
    Q_EMIT changed();
}

void SyncState::requestSync()
{
    Q_EMIT syncRequested();
}

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/syncstatus.h"

#include <QObject>

#include <optional>

namespace Vitrina {

/// How the replica stands to the hub, as screens follow it. What keeps the two as one tells it
/// here; a showroom of its own has no hub and nothing to tell. GUI thread.
class SyncState : public QObject
{
    Q_OBJECT

public:
    explicit SyncState(QObject *parent = nullptr);

    /// Nothing where there is no hub.
    const std::optional<SyncStatus> &status() const { return m_status; }
    void setStatus(const std::optional<SyncStatus> &status);

    /// The person wants it now (F5).
    void requestSync();

Q_SIGNALS:
    void changed();
    void syncRequested();

private:
    std::optional<SyncStatus> m_status;
};

} // namespace Vitrina

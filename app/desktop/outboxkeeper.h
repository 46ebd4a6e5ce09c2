// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"

#include <QTimer>

namespace Vitrina {

/// Takes what has served out of the outbox once a day, behind everybody's work (sync.md 25).
class OutboxKeeper : public QObject
{
    Q_OBJECT

public:
    /// @p queue outlives it.
    explicit OutboxKeeper(CommandQueue &queue, QObject *parent = nullptr);

    void prune(const QDateTime &now);

private:
    CommandQueue &m_queue;
    QTimer m_timer;
};

} // namespace Vitrina

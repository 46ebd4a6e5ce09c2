// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/profile.h"

#include <QTimer>

#include <future>
#include <memory>

namespace Vitrina {

/// Keeps a good copy of the replica once a day, in a thread of its own; nobody waits for it.
class GoodCopyKeeper : public QObject
{
    Q_OBJECT

public:
    explicit GoodCopyKeeper(std::shared_ptr<const Profile> profile, QObject *parent = nullptr);

    /// Makes one now, unless one is being made or the last is younger than a day.
    void keepIfDue(const QDateTime &now);
    /// The copy that is kept, or being made, may not stay (sync 24); a new one is made soon.
    /// @p debt is what is owed so far (storage/copydebt.h).
    void renew(qint64 debt);
    /// Waits for one that is being made, at most so long.
    /// @returns false when it goes on: the program must then end without touching it (the copy is
    /// made beside the old one, so it may be cut off anywhere).
    bool settle(int milliseconds);

Q_SIGNALS:
    /// What was kept when @p debt was owed is gone.
    void renewed(qint64 debt);

private:
    void wipeWhenSettled();

    std::shared_ptr<const Profile> m_profile;
    std::future<void> m_copying;
    QTimer m_timer;
    QTimer m_wiping;
    qint64 m_debt = 0;
};

} // namespace Vitrina

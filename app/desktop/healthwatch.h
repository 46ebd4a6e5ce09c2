// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "storage/profile.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <thread>

namespace Vitrina {

/// Looks at the whole replica for damage after the first page stands, in a thread of its own: a
/// start does not wait for a large file (HealthLook::Later).
class HealthWatch : public QObject
{
    Q_OBJECT

public:
    explicit HealthWatch(std::shared_ptr<const Profile> profile, QObject *parent = nullptr);
    ~HealthWatch() override; ///< cuts a look short

    void look();

Q_SIGNALS:
    /// Problem DatabaseCorrupt.
    void damaged(const Vitrina::Problem &problem);
    /// The look has ended without damage, or could not be had.
    void ended();

private:
    std::shared_ptr<const Profile> m_profile;
    QTimer m_timer;
    std::jthread m_thread;
};

} // namespace Vitrina

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/healthwatch.h"

namespace Vitrina {

namespace {
constexpr int firstPulseMs = 1500; // the first page is painted, nobody has typed much yet
}

HealthWatch::HealthWatch(std::shared_ptr<const Profile> profile, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HealthWatch::look);
    m_timer.start(firstPulseMs);
}

HealthWatch::~HealthWatch() = default;

void HealthWatch::look()
{
    if (m_thread.joinable())
        return;
    m_thread = std::jthread([this](const std::stop_token &stop) {
        const Result<void> health = m_profile->checkHealth(stop);
        QMetaObject::invokeMethod(this, [this, health] {
            if (!health && health.error().code == Problem::Code::DatabaseCorrupt)
                Q_EMIT damaged(health.error());
            else
                Q_EMIT ended();
        });
    });
}

} // namespace Vitrina

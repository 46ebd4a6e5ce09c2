// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/goodcopykeeper.h"

#include "storage/wipe.h"

#include <QDateTime>

#include <thread>

namespace Vitrina {

namespace {
constexpr int firstCopyMs = 20'000; // not while the person waits for the first page
constexpr int lookEveryMs = 3'600'000;
constexpr int lookForEndMs = 100;
constexpr int daySeconds = 24 * 3600;
} // namespace

GoodCopyKeeper::GoodCopyKeeper(std::shared_ptr<const Profile> profile, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(lookEveryMs);
        keepIfDue(QDateTime::currentDateTimeUtc());
    });
    m_timer.start(firstCopyMs);
    m_wiping.setInterval(lookForEndMs);
    connect(&m_wiping, &QTimer::timeout, this, &GoodCopyKeeper::wipeWhenSettled);
}

void GoodCopyKeeper::renew(qint64 debt)
{
    m_debt = debt;
    m_wiping.start();
    wipeWhenSettled();
}

/// One that is being made may hold what was just deleted.
void GoodCopyKeeper::wipeWhenSettled()
{
    if (!settle(0))
        return;
    m_wiping.stop();
    if (const Result<void> wiped = wipeKeptCopies(m_profile->folder()); !wiped)
        qWarning("a kept copy could not be deleted (code %d)", int(wiped.error().code));
    else
        Q_EMIT renewed(m_debt);
    m_timer.start(firstCopyMs);
}

void GoodCopyKeeper::keepIfDue(const QDateTime &now)
{
    const QDateTime last = Profile::lastGoodCopy(m_profile->folder());
    if (!settle(0) || (last.isValid() && last.secsTo(now) < daySeconds))
        return;
    // Not std::async: its future would wait in its destructor.
    std::packaged_task<void()> task([profile = m_profile] {
        if (const Result<void> kept = profile->keepGoodCopy(); !kept)
            qWarning("the good copy could not be kept (code %d)", int(kept.error().code));
    });
    m_copying = task.get_future();
    std::thread(std::move(task)).detach();
}

bool GoodCopyKeeper::settle(int milliseconds)
{
    return !m_copying.valid() ||
           m_copying.wait_for(std::chrono::milliseconds(milliseconds)) == std::future_status::ready;
}

} // namespace Vitrina

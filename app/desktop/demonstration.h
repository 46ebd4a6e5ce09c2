// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>
#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace Vitrina {

/// The demonstration showroom's profile. It lies around a day: one made for another day is made
/// anew, and what was tried out in it goes with it.
namespace Demonstration {

bool isFresh(const QString &folder, const QDate &today);
/// Fills the folder, replacing the replica that is there; preferences stay. @p progress may answer
/// false to stop. Problems: ProfileInUse, Cancelled, DiskFull and the like.
Result<void> make(const QString &folder, const QDateTime &now,
                  const std::function<bool(int percent)> &progress = {});

} // namespace Demonstration

/// make() in a thread of its own.
class DemonstrationMaker : public QObject
{
    Q_OBJECT

public:
    explicit DemonstrationMaker(QObject *parent = nullptr);
    ~DemonstrationMaker() override; ///< cancels and waits

    void start(const QString &folder, const QDateTime &now);
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progressed(int percent);
    void finished();
    void failed(const Vitrina::Problem &problem);

private:
    std::atomic<bool> m_cancelled = false;
    std::thread m_thread;
};

} // namespace Vitrina

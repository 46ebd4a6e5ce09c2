// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/idsource.h"
#include "domain/rules.h"
#include "storage/profile.h"

#include <memory>

namespace Vitrina::Bench {

class SystemClock : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

IdSource randomIds();

/// A showroom of forty advisors with as many follow-ups as asked for, five a client, made once
/// and kept in build/bench-data. Its small tables are written by commands, its large ones by SQL;
/// the derived ones are then filled as the program fills them.
class Dataset
{
public:
    /// @p pendingPercent of the follow-ups are pending, the others resolved.
    static std::unique_ptr<Dataset> openOrMake(int followUps, int pendingPercent);
    /// A showroom without clients, in a folder of its own that is made anew.
    static std::unique_ptr<Dataset> makeEmpty();

    Profile &profile() const { return *m_profile; }
    QString file(const char *name) const;
    StaffId administrator() const { return m_administrator; }
    /// One of the forty, with a fortieth of all follow-ups.
    StaffId advisor() const { return m_advisor; }

private:
    Dataset(std::unique_ptr<Profile> profile);
    void warmUp() const;
    void recognise();

    std::unique_ptr<Profile> m_profile;
    StaffId m_administrator;
    StaffId m_advisor;
};

} // namespace Vitrina::Bench

// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/rules.h"
#include "sync/hublink.h"
#include "sync/incoming.h"

#include <functional>
#include <optional>

namespace Vitrina {

class Database;
struct Handshake;

/// Brings all that a person may see into a new file, in one snapshot of the hub (sync.md 18), and
/// puts it in the place of the replica. What waited in the old file's outbox waits in the new one,
/// done again on the new rows. Nobody may have either file open; belongs to any one thread.
class FirstCopy
{
public:
    struct Progress
    {
        QString table; ///< the one being copied
        qint64 rows = 0;
        qint64 total = 0; ///< of all tables
    };
    /// Called every few thousand rows; answers false to cancel.
    using Report = std::function<bool(const Progress &)>;

    /// @p machine tells this computer from others; @p device is the name of a replica that has none
    /// yet. @p rules must outlive this.
    FirstCopy(HubLink &hub, const Rules &rules, QString machine, DeviceId device);

    enum class Extent {
        Whole,
        /// The company and those clients with whom the person has something to do now (pending
        /// follow-ups, open opportunities), each with all that is hers; the replica is partial then
        /// and SyncThread brings the rest. Whole all the same where that is quick, and where
        /// something waits.
        OwnFirst
    };

    /// Makes @p path the copy; where it fails or is cancelled, what was there stays as it was.
    /// Problems: Cancelled, DiskFull and others of the file, Forbidden where the hub does not take
    /// this person or program, BadFile where counts differ. Throws HubError.
    Result<void> run(const QString &path, const Report &report, Extent extent = Extent::Whole);
    /// Copies all there is into a file beside the partial replica @p path, which is in use
    /// (RestCopy). Problems and throws as run().
    Result<void> runRest(const QString &path, const Report &report);

    /// Up to so many clients are not worth being brought in two parts.
    void setWholeUpTo(qint64 clients) { m_wholeUpTo = clients; }

private:
    template <typename Work>
    Result<void> guarded(const QString &path, Work work, const QString &target);
    void fill(Database &copy, Database &old, const Report &report, Extent extent);
    Incoming bring(Database &copy, const Handshake &hello, const std::vector<CommandId> &pending,
                   const Report &report);
    void chooseOwn(const StaffId &staff);
    QByteArray source(const HubTable &table) const;
    qint64 copyTable(Database &copy, const HubTable &table, const Report &report);

    HubLink &m_hub;
    const Rules &m_rules;
    QString m_machine;
    DeviceId m_device;
    Progress m_progress;
    qint64 m_wholeUpTo = 2000;
    bool m_ownFirst = false;
    std::optional<QByteArray> m_only; ///< clients' ids, to be brought alone
};

} // namespace Vitrina

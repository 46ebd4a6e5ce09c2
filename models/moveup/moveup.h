// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moveup/movedrows.h"

#include <QStringList>

#include <tl/expected.hpp>

#include <functional>

namespace Vitrina {

class PgConnection;

/// Why a showroom does not move up. Nothing was changed then, on either side.
struct MoveUpFault
{
    enum class Kind {
        OfAHub,      ///< the replica is one of a hub's already
        NoShowroom,  ///< the replica holds no company
        OtherSchema, ///< details: the hub's, the replica's
        NotEmpty,    ///< the hub holds, or held, a company
        References,  ///< rows of the replica refer to rows that are not there
        Differs,     ///< details: the tables whose count or digest is not the same on both sides
    };
    Kind kind = Kind::NotEmpty;
    QStringList details;
};

struct MovedTable
{
    QString table;
    qint64 rows = 0;
};

/// Moves the rows of an embedded showroom to a hub without a company (sync.md 25): by COPY, table
/// by table, in one transaction; afterwards what both sides hold is counted, digested and compared,
/// and only then committed. The replica is only read, and nobody may write it meanwhile: hold the
/// profile's lock. Row triggers are off meanwhile and foreign keys are checked as a whole, which is
/// what a million rows need to take seconds; what triggers would have derived is filled in at once.
class MoveUp
{
public:
    using Outcome = tl::expected<std::vector<MovedTable>, MoveUpFault>;

    /// The connection is the database's administrator's: one who may SET ROLE vitrina_owner.
    MoveUp(Database &replica, PgConnection &administrator);

    /// What is to be in the same transaction, such as the first login; runs as the administrator,
    /// when everything was found the same.
    void setLastStep(std::function<void()> step) { m_lastStep = std::move(step); }
    /// Told before each table.
    void setProgress(std::function<void(const QString &table)> progress)
    {
        m_progress = std::move(progress);
    }

    /// Throws HubError and DatabaseError.
    Outcome run();

private:
    std::optional<MoveUpFault> obstacle();
    std::vector<MovedColumns> columns();
    Outcome move(const std::vector<MovedColumns> &tables);
    std::optional<MoveUpFault> putBack(const QByteArray &foreignKeys);
    TableDigest onHub(const MovedColumns &table);

    Database &m_replica;
    PgConnection &m_hub;
    std::function<void()> m_lastStep;
    std::function<void(const QString &)> m_progress;
};

} // namespace Vitrina

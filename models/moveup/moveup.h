// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moveup/movedrows.h"
#include "storage/contentstore.h"

#include <QStringList>

#include <tl/expected.hpp>

#include <functional>

namespace Vitrina {

class PgConnection;

/// Why a showroom does not move up. Nothing was changed then, on either side.
struct MoveUpFault
{
    enum class Kind {
        OfAHub,       ///< the replica is one of a hub's already
        NoShowroom,   ///< the replica holds no company
        OtherSchema,  ///< details: the hub's, the replica's
        NotEmpty,     ///< the hub holds, or held, a company
        NoCompany,    ///< the hub holds none that this could be a branch of
        ThereAlready, ///< rows of this showroom are, or were, on the hub
        References,   ///< rows of the replica refer to rows that are not there
        Differs,      ///< details: the tables whose count or digest is not the same on both sides
        Cancelled,
    };
    Kind kind = Kind::NotEmpty;
    QStringList details;
};

/// How far it has come; every row is sent and then read back.
struct MoveUpProgress
{
    enum class Step { Sending, Comparing };
    Step step = Step::Sending;
    QString table;
    qint64 rows = 0;  ///< of all tables, in this step
    qint64 total = 0; ///< likewise
};

struct MovedTable
{
    QString table;
    qint64 rows = 0;
};

/// Moves the rows of an embedded showroom to a hub (sync.md 25), where they become its company or,
/// prepared by makeBranch(), branches of the one it has: by COPY, table by table, in one
/// transaction; afterwards what both sides hold is counted, digested and compared,
/// and only then committed. The replica is only read, and nobody may write it meanwhile: hold the
/// profile's lock. Row triggers are off meanwhile and foreign keys are checked as a whole, which is
/// what a million rows need to take seconds; what triggers would have derived is filled in at once.
class MoveUp
{
public:
    using Outcome = tl::expected<std::vector<MovedTable>, MoveUpFault>;

    enum class As { Company, Branch };

    /// The connection is the database's administrator's: one who may SET ROLE vitrina_owner.
    MoveUp(Database &replica, PgConnection &administrator, As as = As::Company);

    /// Where the bytes of photographs are, if not beside the replica.
    void setPictures(const ContentStore &pictures) { m_pictures = pictures; }
    /// What is to be in the same transaction, such as the first login; runs as the administrator,
    /// when everything was found the same.
    void setLastStep(std::function<void()> step) { m_lastStep = std::move(step); }
    /// Called before each table and every few hundred kilobytes; answers false to cancel.
    using Progress = std::function<bool(const MoveUpProgress &)>;
    void setProgress(Progress progress) { m_report = std::move(progress); }

    /// Throws HubError and DatabaseError.
    Outcome run();

private:
    std::optional<MoveUpFault> obstacle();
    std::optional<MoveUpFault> companyInTheWay();
    bool isThereAlready();
    bool revivesTheDead();
    std::vector<MovedColumns> columns();
    Outcome move(const std::vector<MovedColumns> &tables);
    TableDigest send(const MovedColumns &table);
    std::optional<MoveUpFault> putBack(const QByteArray &foreignKeys);
    TableDigest onHub(const MovedColumns &table);
    void unlessCancelled(const std::function<void()> &copy);
    void sendPictures();
    void countRows();
    /// Moves the progress; false where it is to end.
    bool goOn(MoveUpProgress::Step step, const QString &table, qint64 rows);

    Database &m_replica;
    PgConnection &m_hub;
    const As m_as;
    ContentStore m_pictures;
    std::function<void()> m_lastStep;
    Progress m_report;
    MoveUpProgress m_progress;
    bool m_cancelled = false;
};

} // namespace Vitrina

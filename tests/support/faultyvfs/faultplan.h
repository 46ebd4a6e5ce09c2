// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QtGlobal>

#include <algorithm>

namespace Vitrina::Testing {

/// What a program asks of a disk.
enum class DiskOp : quint8 {
    Read = 1,
    Create = 2,
    Write = 4,
    Truncate = 8,
    Sync = 16,
    Delete = 32,
};
Q_DECLARE_FLAGS(DiskOps, DiskOp)
Q_DECLARE_OPERATORS_FOR_FLAGS(DiskOps)

/// Every operation that changes a disk or makes a change last.
inline constexpr DiskOps diskChanges =
    DiskOps(DiskOp::Create) | DiskOp::Write | DiskOp::Truncate | DiskOp::Sync | DiskOp::Delete;

/// Counts the operations and says which one fails. Not thread safe: its owner locks.
class FaultPlan
{
public:
    enum class Fault { None, PowerLoss, DiskFull, NoRoomToGrow, IoError, ReadOnly };

    /// Operation number `at` is the first (of those `counted`, from 1) that meets the fault.
    struct Order
    {
        Fault fault = Fault::None;
        DiskOps counted = diskChanges;
        qint64 at = 0;
        qint64 times = 1;     ///< IoError: so many operations fail
        qint64 freeBytes = 0; ///< NoRoomToGrow: all files together may grow by this much
    };

    struct Verdict
    {
        int code = 0;          ///< an SQLite result code; 0 lets the operation happen
        bool inFlight = false; ///< fails, but may reach the disk all the same
    };

    /// Starts counting from zero.
    void start(const Order &order);
    /// Ends the fault; goes on counting. Lost power stays lost until start().
    void end();

    /// `growth` in bytes: what the operation would add to its file, negative when it frees space.
    Verdict judge(DiskOp op, qint64 growth = 0);

    qint64 counted() const { return m_count; }
    bool powerIsOff() const { return m_powerIsOff; }
    bool isReadOnly() const { return m_order.fault == Fault::ReadOnly; }

private:
    Order m_order;
    qint64 m_count = 0;
    bool m_powerIsOff = false;
};

/// How many points lie between two that are tried: one by one, but where a run is for the memory's
/// sake (VITRINA_CUT_EVERY).
inline qint64 faultStride()
{
    return std::max(1, qEnvironmentVariableIntValue("VITRINA_CUT_EVERY"));
}

} // namespace Vitrina::Testing

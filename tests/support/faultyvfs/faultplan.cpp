// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultplan.h"

#include <sqlite3.h>

namespace Vitrina::Testing {

namespace {

int errorOf(DiskOp op)
{
    switch (op) {
    case DiskOp::Read:
        return SQLITE_IOERR_READ;
    case DiskOp::Create:
        return SQLITE_CANTOPEN;
    case DiskOp::Write:
        return SQLITE_IOERR_WRITE;
    case DiskOp::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case DiskOp::Sync:
        return SQLITE_IOERR_FSYNC;
    case DiskOp::Delete:
        return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

} // namespace

void FaultPlan::start(const Order &order)
{
    m_order = order;
    m_count = 0;
    m_powerIsOff = false;
}

void FaultPlan::end()
{
    m_order.fault = Fault::None;
}

FaultPlan::Verdict FaultPlan::judge(DiskOp op, qint64 growth)
{
    if (m_powerIsOff)
        return {errorOf(op), false};
    const bool isCounted = m_order.counted.testFlag(op);
    if (isCounted)
        ++m_count;
    const bool isDue = isCounted && m_count >= m_order.at;
    const bool isData = op == DiskOp::Write || op == DiskOp::Truncate;

    switch (m_order.fault) {
    case Fault::None:
        break;
    case Fault::PowerLoss:
        if (!isDue)
            break;
        m_powerIsOff = true;
        return {errorOf(op), true};
    case Fault::DiskFull:
        if (isDue && (op == DiskOp::Write || growth > 0))
            return {SQLITE_FULL, false};
        break;
    case Fault::NoRoomToGrow:
        if (isData && growth > m_order.freeBytes)
            return {SQLITE_FULL, false};
        m_order.freeBytes -= growth;
        break;
    case Fault::IoError:
        if (isDue && m_count < m_order.at + m_order.times)
            return {errorOf(op), false};
        break;
    case Fault::ReadOnly:
        // What the unix VFS answers on a file system that was mounted read-only under it.
        if (op != DiskOp::Read)
            return {errorOf(op), false};
        break;
    }
    return {};
}

} // namespace Vitrina::Testing

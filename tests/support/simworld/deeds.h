// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/changestage.h"
#include "commands/closeopportunity.h"
#include "commands/countvisitor.h"
#include "commands/eraseclient.h"
#include "commands/importrows.h"
#include "commands/resolvefollowup.h"
#include "commands/showroomsetup.h"
#include "syncworld/syncworld.h"

#include <map>
#include <random>
#include <variant>

namespace Vitrina::Testing {

/// What people do in a simulation; the oracle knows what each is to bring about.
using Deed =
    std::variant<RegisterContact, EditClient, ScheduleFollowUp, RescheduleFollowUp, ResolveFollowUp,
                 UndoResolve, MarkLost, UndoLost, ReopenLost, ChangeStage, UndoStage, CountVisitor,
                 UndoVisitor, SaveStaff, ImportClients, UndoImport, EraseClient>;

AnyCommand commandOf(const Deed &deed);

/// A deed that was done, and by whom.
struct Done
{
    Deed deed;
    StaffId actor;
};
using DoneDeeds = std::map<CommandId, Done>;

/// Draws what comes next; the same seed draws the same.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_random(seed)
    {
    }
    size_t pick(size_t count) { return size_t(m_random() % count); }
    bool oneIn(size_t count) { return pick(count) == 0; }
    template <typename T>
    const T &of(const std::vector<T> &all)
    {
        return all[pick(all.size())];
    }
    quint64 number() { return m_random(); }
    QUuid uuid();
    QString word() { return QStringLiteral("palabra %1").arg(m_random() % 10000); }

private:
    std::mt19937_64 m_random;
};

/// Something that the person at a laptop could do on what she sees there; nothing where it does not
/// come to that. @p own are the commands done at that laptop, newest last.
std::optional<Deed> drawDeed(Dice &dice, SyncWorld &world, Laptop &laptop, const QDateTime &at,
                             const DoneDeeds &done, const std::vector<CommandId> &own);

} // namespace Vitrina::Testing

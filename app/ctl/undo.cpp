// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "workplace.h"

#include "importing/undoimport.h"

namespace Vitrina::Ctl {

void addUndoOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("as"),
         QCoreApplication::translate("vitrinactl", "Who does it; else the first administrator."),
         inWords(QStringLiteral("LOGIN"))});
}

ExitCode runUndo(Session &session)
{
    const auto batch = ImportBatchId::fromString(session.arguments.value(0));
    if (batch.isNull() || session.arguments.size() != 1)
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl undo-import BATCH; vitrinactl list imports shows "
                          "them"));
    auto workplace = Workplace::open(session.profile);
    if (!workplace)
        return session.refuse(workplace.error());
    if (const auto actor = (*workplace)->actAs(session.options.value(QStringLiteral("as"))); !actor)
        return session.refuse(actor.error());
    CommandQueue &queue = (*workplace)->queue();
    const Result<UndoReport> report =
        undoImport((*workplace)->reader(),
                   [&queue](const AnyCommand &command, const ImportBatchId &of) {
                       return queue.submit(command, CommandQueue::Urgency::Background, of);
                   },
                   batch, systemNow());
    if (!report)
        return session.refuse(report.error());
    session.out << QCoreApplication::translate("vitrinactl", "Taken back:") << ' '
                << report->takenBack << '\n'
                << QCoreApplication::translate("vitrinactl", "Spared, as changed since:") << ' '
                << report->spared << Qt::endl;
    return Done;
}

} // namespace Vitrina::Ctl

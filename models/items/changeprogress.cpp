// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/changeprogress.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

QString sayChange(const char *text)
{
    return QCoreApplication::translate("ChangeProgress", text);
}

QString lockedLine()
{
    return sayChange(
        QT_TRANSLATE_NOOP("ChangeProgress", "Locked: customer care changes it on request."));
}

/// Details are put in at once: a client's “%1” is none of ours.
QString changeLineOf(const ChangeRequest &request, const QDateTime &now, const DealWords &words)
{
    switch (request.state) {
    case ChangeState::Open:
        return sayChange(QT_TRANSLATE_NOOP("ChangeProgress", "%1 asked for a change, %2: %3"))
            .arg(words.who(request.askedBy), words.times.past(request.askedAt, now), request.wish);
    case ChangeState::Done:
        return sayChange(QT_TRANSLATE_NOOP("ChangeProgress", "%1 changed it, %2: version %3"))
            .arg(words.who(request.answeredBy), words.times.past(request.answeredAt, now),
                 QString::number(request.madeVersion));
    case ChangeState::Rejected:
        return sayChange(QT_TRANSLATE_NOOP("ChangeProgress", "%1 rejected the change, %2: %3"))
            .arg(words.who(request.answeredBy), words.times.past(request.answeredAt, now),
                 request.answer);
    case ChangeState::Withdrawn:
        break;
    }
    return lockedLine();
}

} // namespace

ChangeProgress changeProgress(const Quote &quote, const std::optional<ChangeRequest> &newest,
                              const StaffMember &viewer, const QDateTime &now,
                              const DealWords &words)
{
    ChangeProgress progress;
    progress.isShown =
        quote.status == QuoteStatus::Reserved || quote.status == QuoteStatus::Completed;
    if (!progress.isShown)
        return progress;
    const bool mayEdit = viewer.may(Permission::EditLockedQuote);
    progress.isOpen = newest && newest->state == ChangeState::Open;
    progress.line = newest ? changeLineOf(*newest, now, words) : lockedLine();
    progress.canAsk = !progress.isOpen && !mayEdit;
    progress.canWithdraw = progress.isOpen && newest->askedBy == viewer.id;
    progress.canReject = progress.isOpen && mayEdit;
    progress.canChange = mayEdit;
    return progress;
}

} // namespace Vitrina

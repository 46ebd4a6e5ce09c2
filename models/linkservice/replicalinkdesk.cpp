// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkservice/replicalinkdesk.h"

#include "commands/commandexecutor.h"
#include "commands/quotelinks.h"
#include "linkservice/linkqueries.h"
#include "storage/database.h"

namespace Vitrina {

ReplicaLinkDesk::ReplicaLinkDesk(Database &reader, Execute execute, const Clock &clock,
                                 IdSource ids)
    : m_reader(reader)
    , m_execute(std::move(execute))
    , m_clock(clock)
    , m_ids(std::move(ids))
{
}

Result<LinkLook> ReplicaLinkDesk::look(const LinkTokenHash &link)
{
    try {
        return lookAtLink(m_reader, link, m_clock.now());
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

Result<KeptLink> ReplicaLinkDesk::live(const LinkTokenHash &link)
{
    try {
        const std::optional<KeptLink> kept = findLink(m_reader, link);
        if (kept && standingOf(*kept, m_clock.now()) == LinkStanding::Live)
            return *kept;
        return failure(Problem::Code::NotFound, {QString::fromLatin1(QuoteLink::table)});
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

Result<void> ReplicaLinkDesk::execute(const AnyCommand &command)
{
    const Result<Receipt> done = m_execute(m_ids.next<CommandId>(), command);
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<void> ReplicaLinkDesk::recordView(const LinkTokenHash &link)
{
    const Result<KeptLink> kept = live(link);
    if (!kept)
        return tl::unexpected(kept.error());
    const QDateTime now = m_clock.now();
    return isNewVisit(*kept, now) ? execute(OpenLink{kept->link.id, now}) : Result<void>();
}

Result<void> ReplicaLinkDesk::recordAnswer(const LinkTokenHash &link, LinkAnswer answer,
                                           const QString &text)
{
    const Result<KeptLink> kept = live(link);
    if (!kept)
        return tl::unexpected(kept.error());
    return execute(AnswerLink{kept->link.id, answer, text, m_clock.now()});
}

Result<void> ReplicaLinkDesk::recordPayment(const LinkPayment &payment)
{
    try {
        if (isRecorded(m_reader, payment))
            return {};
        const std::optional<KeptLink> kept = findLink(m_reader, payment.link);
        if (!kept)
            return failure(Problem::Code::NotFound, {QString::fromLatin1(QuoteLink::table)});
        return execute(paymentOf(*kept, payment, m_clock.now()));
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

bool isNewVisit(const KeptLink &kept, const QDateTime &now)
{
    const bool isSeen = kept.quote.viewed || (kept.quote.status != QuoteStatus::Sent &&
                                              kept.quote.status != QuoteStatus::Viewed);
    return !isSeen || !kept.link.seenAt.isValid() ||
           kept.link.seenAt.addSecs(60 * sameVisitMinutes) <= now;
}

} // namespace Vitrina

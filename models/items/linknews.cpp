// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/linknews.h"

#include "items/quotewords.h"

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

/// What an advisor asks for, and whose answer she waits for (X8).
struct Request
{
    const char *event;
    Permission answer;
    bool isOfTheBranch; ///< its manager's; else of whoever may, wherever they are
};

constexpr Request requests[] = {
    {"reservation_asked", Permission::ApproveReservation, true},
    {"discount_asked", Permission::ApproveDiscount, true},
    {"change_asked", Permission::EditLockedQuote, false},
    {"extension_asked", Permission::ExtendLink, false},
};

/// What somebody else tells the advisor.
constexpr const char *answers[] = {
    "reserved",        "reservation_rejected", "discount_approved", "discount_rejected",
    "changed_locked",  "change_rejected",      "extended",          "credit_observed",
    "credit_approved", "credit_denied",
};

bool isRequestTo(const LinkVisit &visit, const StaffMember &viewer)
{
    return std::any_of(std::begin(requests), std::end(requests), [&](const Request &request) {
        return visit.event == QLatin1StringView(request.event) && viewer.may(request.answer) &&
               (!request.isOfTheBranch || visit.branchId == viewer.branchId);
    });
}

bool isAnswer(const QString &event)
{
    return std::any_of(std::begin(answers), std::end(answers),
                       [&event](const char *answer) { return event == QLatin1StringView(answer); });
}

/// What nobody of the staff signed is a client's doing; that a mail came back her own program
/// finds.
bool concerns(const LinkVisit &visit, const StaffMember &viewer)
{
    const bool isHers = visit.advisorId == viewer.id;
    if (visit.by.isNull() || visit.event == u"mail_bounced")
        return isHers;
    return visit.by != viewer.id &&
           (isRequestTo(visit, viewer) || (isHers && isAnswer(visit.event)));
}

} // namespace

LinkNews::LinkNews(ReplicaReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    connect(&reader, &ReplicaReader::changed, this, &LinkNews::onChanged);
}

void LinkNews::onChanged(const Receipt &receipt)
{
    QList<QByteArray> entries;
    for (const RowChange &change : receipt.changes) {
        if (change.table == QLatin1StringView(TimelineEntry::table) &&
            change.kind != RowChange::Kind::Deleted && !m_told.contains(change.id))
            entries += change.id;
    }
    if (entries.isEmpty() || entries.size() > mostAtOnce)
        return;
    m_told += QSet<QByteArray>(entries.begin(), entries.end());
    const std::vector<LinkVisit> visits = m_reader.linkVisits(entries);
    const QDateTime oldest = m_reader.now().addSecs(-60LL * freshMinutes);
    for (const LinkVisit &visit : visits) {
        if (!concerns(visit, m_reader.viewer()) || visit.at < oldest)
            continue;
        Q_EMIT came({visit.quoteId, visit.client, visit.number, saidOf(visit)});
    }
}

QString LinkNews::saidOf(const LinkVisit &visit) const
{
    if (visit.event == u"mail_bounced")
        return tr("The mail with quote %1 of %2 came back").arg(visit.number).arg(visit.client);
    if (!visit.by.isNull()) {
        const QString who =
            visit.lender.isEmpty() ? m_reader.directory()->member(visit.by).name : visit.lender;
        return tr("%1: %2, quote %3 of %4")
            .arg(who, quoteEventName(visit.event))
            .arg(visit.number)
            .arg(visit.client);
    }
    if (visit.event.startsWith(QStringLiteral("paid")))
        return tr("%1 paid the deposit of quote %2").arg(visit.client).arg(visit.number);
    if (const auto answer = fromCode<LinkAnswer>(visit.answer))
        return tr("%1 %2: quote %3").arg(visit.client, linkAnswerName(*answer)).arg(visit.number);
    return tr("%1 opened quote %2").arg(visit.client).arg(visit.number);
}

} // namespace Vitrina

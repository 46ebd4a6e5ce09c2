// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/linknews.h"

#include "items/quotewords.h"

namespace Vitrina {

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
        if (visit.advisorId != m_reader.viewer().id || visit.at < oldest)
            continue;
        Q_EMIT came({visit.quoteId, visit.client, visit.number, saidOf(visit)});
    }
}

QString LinkNews::saidOf(const LinkVisit &visit)
{
    if (visit.event.startsWith(QStringLiteral("credit")))
        return tr("%1: %2, quote %3 of %4")
            .arg(visit.lender, quoteEventName(visit.event))
            .arg(visit.number)
            .arg(visit.client);
    if (visit.event == u"mail_bounced")
        return tr("The mail with quote %1 of %2 came back").arg(visit.number).arg(visit.client);
    if (visit.event.startsWith(QStringLiteral("paid")))
        return tr("%1 paid the deposit of quote %2").arg(visit.client).arg(visit.number);
    if (const auto answer = fromCode<LinkAnswer>(visit.answer))
        return tr("%1 %2: quote %3").arg(visit.client, linkAnswerName(*answer)).arg(visit.number);
    return tr("%1 opened quote %2").arg(visit.client).arg(visit.number);
}

} // namespace Vitrina

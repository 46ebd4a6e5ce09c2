// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/linknews.h"

#include "items/quotewords.h"

#include <algorithm>

namespace Vitrina {

LinkNews::LinkNews(ReplicaReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_lastRow(reader.lastTimelineRow())
{
    connect(&reader, &ReplicaReader::changed, this, &LinkNews::onChanged);
}

void LinkNews::onChanged(const Receipt &receipt)
{
    const bool concerns =
        std::any_of(receipt.changes.begin(), receipt.changes.end(), [](const RowChange &change) {
            return change.table == QLatin1StringView(TimelineEntry::table);
        });
    if (concerns || receipt.changes.empty())
        look();
}

void LinkNews::look()
{
    const qint64 last = m_reader.lastTimelineRow();
    const std::vector<LinkVisit> visits = m_reader.linkVisits(m_lastRow);
    m_lastRow = std::max(m_lastRow, last);
    const QDateTime oldest = m_reader.now().addSecs(-60LL * freshMinutes);
    for (const LinkVisit &visit : visits) {
        if (visit.advisorId != m_reader.viewer().id || visit.at < oldest)
            continue;
        const auto answer = fromCode<LinkAnswer>(visit.answer);
        const QString what =
            answer
                ? tr("%1 %2: quote %3").arg(visit.client, linkAnswerName(*answer)).arg(visit.number)
                : tr("%1 opened quote %2").arg(visit.client).arg(visit.number);
        Q_EMIT came({visit.quoteId, visit.client, visit.number, what});
    }
}

} // namespace Vitrina

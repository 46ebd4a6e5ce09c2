// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/comparison.h"

#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/profile.h"
#include "sync/plantedfault.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Vitrina {

namespace {

const auto comparisonKey = QStringLiteral("hub.compared");
const auto atKey = QStringLiteral("at");
const auto differedKey = QStringLiteral("differed_at");
const auto differencesKey = QStringLiteral("differences");
constexpr qint64 minuteMs = 60'000;
constexpr int mostMinutesAfterConnecting = 15;

} // namespace

Comparison loadComparison(Database &replica)
{
    const QJsonObject kept =
        QJsonDocument::fromJson(metaValue(replica, comparisonKey).toUtf8()).object();
    const auto instant = [&kept](const QString &key) {
        const QJsonValue ms = kept.value(key);
        return ms.isDouble() ? QDateTime::fromMSecsSinceEpoch(ms.toInteger(), Qt::UTC)
                             : QDateTime();
    };
    Comparison comparison{instant(atKey), instant(differedKey), {}};
    const QJsonArray tables = kept.value(differencesKey).toArray();
    for (const QJsonValue &one : tables) {
        const QJsonArray table = one.toArray();
        comparison.differences.push_back({table.at(0).toString(), table.at(1).toInt(),
                                          table.at(2).toInt(), table.at(3).toInt()});
    }
    return comparison;
}

void saveComparison(Database &replica, const QDateTime &at, const TableDifferences &differences)
{
    QJsonObject kept = QJsonDocument::fromJson(metaValue(replica, comparisonKey).toUtf8()).object();
    kept.insert(atKey, at.toMSecsSinceEpoch());
    if (!differences.empty()) {
        QJsonArray tables;
        for (const TableDifference &table : differences)
            tables.append(QJsonArray{table.table, table.missing, table.extra, table.different});
        kept.insert(differedKey, at.toMSecsSinceEpoch());
        kept.insert(differencesKey, tables);
    }
    setMetaValue(replica, comparisonKey,
                 QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

QDateTime nextComparison(Database &replica, const QDateTime &now)
{
    if (wasUpgraded(replica) && !isPlanted("sync_upgrade_unnoticed"))
        return now;
    const QByteArray device = loadSequence(replica).device.toBytes();
    const int minutes =
        1 + (device.isEmpty() ? 0 : uchar(device.back())) % mostMinutesAfterConnecting;
    const QDateTime soon = now.addMSecs(minutes * minuteMs);
    const QDateTime last = loadComparison(replica).at;
    // A clock that was set back must not put it off for ever.
    return !last.isValid() || last > now ? soon : std::max(soon, last.addDays(1));
}

} // namespace Vitrina
